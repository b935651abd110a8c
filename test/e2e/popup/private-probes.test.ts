import type { Surface } from '../../browsers/driven.ts';
import { outlast, until } from '../../browsers/waiting.ts';
import { DELAYS } from '../support/delays.ts';
import { describeInBrowsers, fixture, type Session } from '../support/e2e.ts';
import { importList } from '../support/import-list.ts';

const LISTED = `[...document.querySelectorAll('.term-row')].some(row => row.textContent.includes('draw hoe'))`;

type Told = Record<string, string>;

/** Reads the page's probes once the popup has been open over it, the page has changed and the popup has followed. */
async function askProbes(session: Session, hasPrivate: boolean): Promise<Told> {
  const { driven, openNew, report } = session;
  const page = await openNew('probes.html');
  await report(page);
  await outlast(DELAYS.prefetch);
  const popup = await driven.openPopup(page);
  const untilListed = (): Promise<unknown> => until('the popup', () => isListed(popup, hasPrivate));
  await untilListed();
  await page.evaluate(`document.getElementById('later').innerHTML =
    '<p>Another draw hoe, and the Great Firewall’s builders at the gate.</p>'`);
  await outlast(DELAYS.panel);
  await untilListed();
  const told = (await page.evaluate('askProbes()')) as Told;
  await popup.close();
  return told;
}

function isListed(popup: Surface, hasPrivate: boolean): Promise<boolean> {
  return popup.evaluate<boolean>(
    `document.querySelectorAll('.term-row').length > 0 && ${LISTED} === ${hasPrivate}`,
  );
}

describeInBrowsers('probes of a page', session => {
  test('each tells the same with a private list that matches, the popup open, as without any', async () => {
    const { driven } = session();
    const without = await askProbes(session(), false);
    // The probes do see what is public.
    expect(without.highlights).toContain('Great Firewall');
    expect(Object.keys(without).length).toBeGreaterThanOrEqual(25);
    await importList(driven, fixture('private-list.json'));
    const settings = {
      settings: { version: 1, packsPrivate: ['private-words'], packOrder: ['private-words'] },
    };
    await (await driven.helper()).evaluate(`chrome.storage.sync.set(${JSON.stringify(settings)})`);
    // A probe that tells of the list does so each time; a browser's own entries differ once in a while.
    let withIt = await askProbes(session(), true);
    const findDiffering = (): string[] =>
      Object.keys(without).filter(probe => withIt[probe] !== without[probe]);
    let differing = findDiffering();
    for (let tries = 0; tries < 2 && differing.length; tries++) {
      withIt = await askProbes(session(), true);
      const again = new Set(findDiffering());
      differing = differing.filter(probe => again.has(probe));
    }
    expect(differing.map(probe => [probe, without[probe], withIt[probe]])).toEqual([]);
  });
});
