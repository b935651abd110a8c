import { html, PARAGRAPH, TEXT, type HostilePage } from '../hostile-page.ts';

const XHTML = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title></head><body>`;
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300">`;

export const DOCUMENTS: readonly HostilePage[] = [
  {
    name: 'XHTML with foreign names and processing instructions',
    type: 'application/xhtml+xml',
    body: `<?xml version="1.0"?><?x y?>${XHTML}<p>${TEXT}</p><x:form xmlns:x="urn:x"><x:b>${TEXT}</x:b></x:form><![CDATA[${TEXT}]]></body></html>`,
    popup: true,
  },
  {
    name: 'XHTML that is not well-formed',
    type: 'application/xhtml+xml',
    body: `${XHTML}<p>${TEXT}</b>`,
    silent: 'the browser shows its own page for it',
    unmarked: 'the browser shows its own page for it',
  },
  {
    name: 'a drawing',
    type: 'image/svg+xml',
    body: `${SVG}<title>${TEXT}</title><text x="10" y="40">${TEXT}</text><foreignObject width="800" height="200"><p xmlns="http://www.w3.org/1999/xhtml">${TEXT}</p></foreignObject></svg>`,
  },
  {
    name: 'a drawing without text',
    type: 'image/svg+xml',
    body: `${SVG}<rect width="10" height="10"/></svg>`,
    unmarked: 'it has no text',
  },
  {
    name: 'XML without a style',
    type: 'text/xml',
    body: `<?xml version="1.0"?><a><form name="x">${TEXT}</form><b>${TEXT}</b></a>`,
    silent: 'one browser shows its own view of it',
  },
  {
    name: 'XML with an entity that grows',
    type: 'text/xml',
    body: `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "${'x'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(50)}">]><a>&c;&c;</a>`,
    silent: 'one browser shows its own view of it',
    unmarked: 'it has no term',
  },
  { name: 'text', type: 'text/plain', body: TEXT },
  {
    name: 'text with NUL and half of a pair',
    headers: { 'x-content-type-options': 'nosniff' },
    type: 'text/plain; charset=utf-8',
    body: `${TEXT}\u0000\ufffe${TEXT}`,
  },
  {
    name: 'JSON',
    type: 'application/json',
    body: JSON.stringify({ text: TEXT }),
    silent: 'one browser shows its own view of it',
  },
  { name: 'an empty document', body: '', unmarked: 'it has no text' },
  {
    name: 'quirks mode without any tag but text',
    body: TEXT,
  },
  {
    name: 'a document of comments and declarations',
    body: `<!-- -->${'<!-- x -->'.repeat(2000)}<!doctype html>${PARAGRAPH}`,
  },
  {
    name: 'markup that parsers mend: forms in tables, misnested formatting, text after the end',
    body: `<table><form><tr><input name="parentNode"><td>${TEXT}</form></table><b><i><p>${TEXT}</b></i></p></body></html>${TEXT}`,
  },
  {
    name: 'a policy that allows nothing',
    headers: { 'content-security-policy': "default-src 'none'" },
    body: html(),
  },
  {
    name: 'a policy that demands trusted types and sandboxes the page',
    headers: {
      'content-security-policy':
        "sandbox; default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; style-src 'none'",
    },
    body: html(),
    popup: true,
  },
  {
    name: 'isolated across origins',
    headers: {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'permissions-policy': 'clipboard-write=(), fullscreen=()',
    },
    body: html(),
  },
  {
    name: 'a page that must not be kept, in UTF-16',
    type: 'text/html; charset=utf-16le',
    headers: { 'cache-control': 'no-store', 'x-utf16': '1' },
    body: html(),
  },
];
