import { until } from '../../browsers/waiting.ts';
import { collectGarbage } from '../support/counting/collect-garbage.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { describeInBrowsers, untilMarks } from '../support/e2e.ts';

const ROUNDS = IS_LONG ? 8 : 2;
const COMPONENTS = 50 * ROUNDS;

// In the page's own world: components with a term in a shadow tree, in one within it, and beside them.
const MAKE = `count => {
  globalThis.refs ??= [];
  globalThis.box = document.createElement('section');
  for (let i = 0; i < count; i++) {
    const host = document.createElement('x-part');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>The Great Firewall, <x-part></x-part></p>';
    const inner = root.querySelector('x-part').attachShadow({ mode: 'open' });
    inner.innerHTML = '<b>cybersovereignty</b>';
    host.append('Of the Great Firewall.');
    box.append(host);
    for (const node of [host, root, inner, root.firstChild.firstChild, host.firstChild]) refs.push(new WeakRef(node));
  }
  document.body.prepend(box);
}`;

const DROP = `box.remove(); delete globalThis.box;`;

describeInBrowsers('components that a page makes and drops', session => {
  test('are not kept: neither hosts, shadow roots nor texts', async () => {
    const { driven, kind, openNew, report } = session();
    const helper = await driven.helper();
    await helper.evaluate(
      `chrome.storage.sync.set({ settings: { version: 1, marks: 'all', wordsPerMark: 0 } })`,
    );
    const page = await openNew('late-text.html');
    await page.evaluate(`document.getElementById('here').textContent = 'About cybersovereignty, all of it.'`);
    await untilMarks(page, 'there', 2000);
    for (let round = 0; round < ROUNDS; round++) {
      await page.evaluate(`(${MAKE})(${COMPONENTS / ROUNDS})`);
      await until('all of them to be known', async () => {
        const { mentions } = await report(page);
        return mentions.length === 1 + (COMPONENTS / ROUNDS) * 3;
      });
      await page.mouse.move(30 + round, 30);
      await page.evaluate(DROP);
      await until('them to be forgotten', async () => (await report(page)).mentions.length === 1);
    }
    let kept = 0;
    const isFree = async (): Promise<boolean> => {
      await collectGarbage(page, kind);
      kept = (await page.evaluate('refs.filter(ref => ref.deref()).length')) as number;
      return kept === 0;
    };
    await until('them to be collected', isFree, 6000).catch(() => undefined);
    expect(kept).toBe(0);
    expect(await page.evaluate('refs.length')).toBe(COMPONENTS * 5);
  });
});
