import { html, PARAGRAPH, TERM, TEXT, type HostilePage } from '../hostile-page.ts';

const TREE = JSON.stringify(PARAGRAPH);

export const ELEMENTS: readonly HostilePage[] = [
  {
    name: 'custom elements that throw in every reaction',
    body: html({
      body: `<x-thrower>${TEXT}</x-thrower>${PARAGRAPH}`,
      last: `customElements.define('x-thrower', class extends HTMLElement { static observedAttributes = ['class', 'popover', 'style'];
        connectedCallback() { throw new Error('theirs'); } disconnectedCallback() { throw new Error('theirs'); }
        adoptedCallback() { throw new Error('theirs'); } attributeChangedCallback() { throw new Error('theirs'); } })`,
    }),
    after: `for (let i = 0; i < 50; i++) document.querySelector('x-thrower').append(document.createElement('x-thrower'))`,
  },
  {
    name: 'the names that a card’s host may have are defined by the page',
    body: html({
      first: `for (const name of ['sidelight-card', 'sidelight-host', 'side-light'])
        customElements.define(name, class extends HTMLElement { constructor() { super(); throw new Error('theirs'); } })`,
    }),
  },
  {
    name: 'custom elements that move themselves and their neighbours when they are connected',
    body: html({
      body: `${PARAGRAPH}<div id="more"></div>`,
      last: `let moves = 0; customElements.define('x-mover', class extends HTMLElement {
        connectedCallback() { if (moves++ < 400) document.body.insertBefore(this, document.body.firstChild); } })`,
    }),
    after: `for (let i = 0; i < 10; i++) { const mover = document.createElement('x-mover'); mover.textContent = '${TERM}'; document.getElementById('more').append(mover); }`,
  },
  {
    name: 'declarative shadow roots, open, closed and cloneable',
    body: html({
      body: `${PARAGRAPH}<section><template shadowrootmode="open" shadowrootclonable><p>${TEXT}</p><slot></slot></template>${TEXT}</section>
        <section><template shadowrootmode="closed"><p>${TEXT}</p></template></section>`,
    }),
    after: `for (let i = 0; i < 50; i++) document.body.append(document.querySelector('section').cloneNode(true))`,
  },
  {
    name: 'slots that assign by hand, empty, nested and in a circle of hosts',
    body: html({
      body: `<section id="host"><p>${TEXT}</p></section>${PARAGRAPH}`,
      last: `{ const host = document.getElementById('host'); const root = host.attachShadow({ mode: 'open', slotAssignment: 'manual' });
        root.innerHTML = '<slot></slot><div><slot></slot></div>'; const [a, b] = root.querySelectorAll('slot');
        for (let i = 0; i < 100; i++) (i % 2 ? a : b).assign(host.firstChild); }`,
    }),
    after: `{ const [a, b] = document.getElementById('host').shadowRoot.querySelectorAll('slot');
      for (let i = 0; i < 100; i++) (i % 2 ? a : b).assign(document.getElementById('host').firstChild); }`,
  },
  {
    name: 'a shadow root on the body',
    body: html({
      last: `document.body.attachShadow({ mode: 'open' }).innerHTML = '<p>${TEXT}</p><slot></slot>'`,
    }),
  },
  {
    name: 'templates inside templates, and what they hold put in place',
    body: html({ body: `${'<template>'.repeat(50)}${TEXT}${'</template>'.repeat(50)}${PARAGRAPH}` }),
    after: `{ let at = document.querySelector('template'); while (at.content.firstElementChild) at = at.content.firstElementChild;
      document.body.append(at.content); document.body.append(document.createElement('template').content); }`,
  },
  {
    name: 'a storm of popovers and dialogs',
    body: html({
      body: `${PARAGRAPH}${'<div popover="manual">p</div><dialog>d</dialog>'.repeat(30)}`,
    }),
    after: `for (let i = 0; i < 5; i++) {
      for (const each of document.querySelectorAll('[popover]')) { each.showPopover?.(); each.hidePopover?.(); }
      for (const each of document.querySelectorAll('dialog')) { each.showModal(); each.close(); } }`,
  },
  {
    name: 'a popover that returns to the top whenever another opens',
    body: html({ body: `${PARAGRAPH}<div popover="manual" id="top">top</div>` }),
    after: `document.addEventListener('toggle', ({ target }) => { if (target.id !== 'top') { document.getElementById('top').hidePopover(); document.getElementById('top').showPopover(); } }, true);
      document.getElementById('top').showPopover()`,
  },
  {
    name: 'a page that keeps all popovers shut',
    body: html({ first: `addEventListener('beforetoggle', event => event.preventDefault(), true)` }),
    cardless: 'the page keeps popovers shut',
  },
  {
    name: 'a modal dialog over an inert page',
    body: html({
      body: `<dialog>${PARAGRAPH}</dialog><div inert>${TEXT}</div>`,
      last: `document.querySelector('dialog').showModal()`,
    }),
  },
  {
    name: 'shadow hosts that are removed while they are read',
    body: html({
      last: `for (let i = 0; i < 300; i++) { const host = document.createElement('x-gone'); host.attachShadow({ mode: 'open' }).innerHTML = ${TREE};
        document.body.append(host); setTimeout(() => host.remove(), i % 50); }`,
    }),
  },
  {
    name: 'mathematics, drawings and foreign names in the text',
    body: html({
      body: `${PARAGRAPH}<math><mi>${TERM}</mi><annotation-xml encoding="text/html"><p>${TEXT}</p></annotation-xml></math>
        <svg width="500" height="90"><a><text y="20">${TEXT}</text></a><foreignObject width="400" height="60"><form><input name="parentNode"><p>${TEXT}</p></form></foreignObject></svg>`,
    }),
  },
];
