import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findInSurface } from '../support/axe.ts';
import { SMALL } from '../support/controls.ts';
import type { ExtensionPage } from '../../browsers/driven.ts';
import { until } from '../../browsers/waiting.ts';
import { inTurn } from '../../helpers/long-run.ts';
import { describeInBrowsers, type Session, testInLong } from '../support/e2e.ts';
import { makeOverlappingDocx, makePackedPdf } from '../../helpers/make-bombs.ts';
import { makeDocx, makePdf } from '../../helpers/make-documents.ts';
import { markedTexts } from '../support/painted.ts';

const TEXT = `Stones of the garden

A tarry pebble is a stone that tar has glued to others. Gardeners call the tarry pebble a nuisance, because a tarry
pebble stains the hoe. The Pebble Trust (PT) counts them.

The so-called draw hoe is pulled, not pushed. A draw hoe needs a long handle.`;

const HEADWORDS = `[...document.querySelectorAll('.review-row .cell-headword > bdi')].map(each => each.textContent)`;
const STATUS = `document.querySelector('#propose-status')?.textContent`;
const CURRENT = `document.querySelector('.review-row.active .cell-headword > bdi')?.textContent`;

const folder = mkdtempSync(join(tmpdir(), 'sidelight-documents-'));
afterAll(() => rmSync(folder, { recursive: true }));

function keepFile(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const openPlace = ({ driven }: Session, place = '#propose'): Promise<ExtensionPage> =>
  driven.extensionPage(`options/index.html${place}`, true);

const untilReview = (options: ExtensionPage): Promise<string[]> =>
  until(
    'the proposals',
    async () => {
      const found = await options.evaluate<string[]>(HEADWORDS);
      return found.length > 0 && found;
    },
    20_000,
  );

async function paste(options: ExtensionPage, text: string): Promise<string[]> {
  await until('the field', () =>
    options.evaluate<boolean>(`Boolean(document.querySelector('#propose-text'))`),
  );
  // Whole, as from the clipboard: typing it would take a while.
  await options.evaluate(`(field => {
    field.value = ${JSON.stringify(text)};
    field.dispatchEvent(new Event('input', { bubbles: true }));
  })(document.querySelector('#propose-text'))`);
  await options.click('#propose-read');
  return untilReview(options);
}

describeInBrowsers('a list from a document', (session, testInOne) => {
  test('terms of a pasted text are accepted by keyboard, stored as a list, marked in a page, and taken back', async () => {
    const { report, keepPicture, openRead } = session();
    const page = await openRead('garden.html');
    const options = await openPlace(session());
    const found = await paste(options, TEXT);
    expect(found).toEqual(expect.arrayContaining(['tarry pebble', 'draw hoe', 'Pebble Trust']));
    await options.evaluate(`document.querySelector('#review-grid').focus()`);
    // Down to the pebble, accept it; reject what is next.
    const steps = found.indexOf('tarry pebble');
    await options.press([...Array.from({ length: steps }, () => 'ArrowDown'), 'ArrowRight']);
    expect(
      await options.evaluate<string>(
        `document.querySelector('.review-row.active .cell-sentences').innerText`,
      ),
    ).toContain('Gardeners call the tarry pebble a nuisance');
    await options.press(['a']);
    expect(await options.evaluate<string[]>(HEADWORDS)).not.toContain('tarry pebble');
    await keepPicture('propose-review', () => options.screenshot());
    const next = await options.evaluate<string>(CURRENT);
    await options.press(['r']);
    expect(await options.evaluate<string[]>(HEADWORDS)).not.toContain(next);
    await options.fill('#review-title', 'Stones');
    await options.click('#review-add');
    await until('the list to be stored', () =>
      options.evaluate<boolean>(
        `document.querySelector('#review-status').innerText.includes('Added 1 term to “Stones”')`,
      ),
    );
    await until('its mark', async () => (await markedTexts(page)).includes('tarry pebble'));
    const mention = (await report(page)).mentions.find(({ headword }) => headword === 'tarry pebble');
    expect(mention).toMatchObject({ pack: 'stones', marked: true });
    await options.click('.notice button');
    await until('the mark to go', async () => !(await markedTexts(page)).includes('tarry pebble'));
    await options.close();
  });

  testInOne.each(
    inTurn('chromium', [
      [
        'Word',
        'garden.docx',
        makeDocx([{ heading: 'Stones' }, ...TEXT.split('\n\n')], 'Of stones'),
        'paragraph',
      ],
      ['PDF', 'garden.pdf', makePdf([TEXT.split('\n')], { title: 'Of stones' }), 'page 1'],
    ]),
  )('a %s document is read, with the places of its sentences', async (_kind, name, bytes, place) => {
    const options = await openPlace(session());
    await until('the field', () =>
      options.evaluate<boolean>(`Boolean(document.querySelector('#propose-file'))`),
    );
    await options.chooseFile('#propose-file', keepFile(name, bytes));
    expect(await untilReview(options)).toEqual(expect.arrayContaining(['tarry pebble', 'draw hoe']));
    expect(await options.evaluate<string>(`document.querySelector('h1').innerText`)).toBe(
      'Terms of “Of stones”',
    );
    await options.evaluate(`document.querySelector('#review-grid').focus()`);
    await options.press(['ArrowRight']);
    expect(await options.evaluate<string>(`document.querySelector('.cell-sentences').innerText`)).toContain(
      place,
    );
    await options.close();
  });

  testInLong('a text in another language is read by its rules', async () => {
    const options = await openPlace(session());
    const text =
      'Les salines\n\nUn œillet est un bassin où le sel cristallise. Les œillets sont alimentés par la vasière. La ' +
      'vasière reçoit l’eau de mer. Les marais salants de la côte sont grands, et les marais salants sont vieux.';
    const found = await paste(options, text);
    expect(found).toEqual(expect.arrayContaining(['œillet', 'vasière', 'marais salants']));
    expect(found).not.toContain('les');
  });

  testInLong('what cannot be read is refused in words that name it', async () => {
    const options = await openPlace(session());
    await until('the field', () =>
      options.evaluate<boolean>(`Boolean(document.querySelector('#propose-file'))`),
    );
    await options.chooseFile('#propose-file', keepFile('locked.pdf', makePdf([['Ice.']], { locked: true })));
    await until('the reason', () =>
      options.evaluate<boolean>(
        `${STATUS} === '“locked.pdf” was not read: it is protected by a password; save it without one and try again.'`,
      ),
    );
    await options.close();
  });

  test('the page of a tab is read', async () => {
    const { driven, open } = session();
    const page = await open('topic.html');
    const options = await openPlace(session(), `#propose/${await driven.tabOf(page)}`);
    expect(await untilReview(options)).toEqual(expect.arrayContaining(['cybersovereignty']));
    await options.close();
    const gone = await openPlace(session(), '#propose/987654321');
    await until('the reason', () => gone.evaluate<boolean>(`/cannot be read/.test(${STATUS})`));
    await gone.close();
  });

  testInOne.each(
    inTurn('chromium', [
      [
        'PDF that is small packed twice',
        'packed.pdf',
        () => makePackedPdf(new Uint8Array(150_000_000).fill(0x20), 2),
        'a part of it would be larger than 32 MB unpacked, which is the limit',
      ],
      [
        'Word document whose packed parts are one',
        'overlapping.docx',
        () => makeOverlappingDocx(9000),
        'its packed parts overlap: it is made to grow without end',
      ],
    ]),
  )('a %s is refused', async (_, name, make, reason) => {
    const options = await openPlace(session());
    await until('the field', () =>
      options.evaluate<boolean>(`Boolean(document.querySelector('#propose-file'))`),
    );
    await options.chooseFile('#propose-file', keepFile(name, make()));
    await until('the reason', () =>
      options.evaluate<boolean>(`${STATUS} === '“${name}” was not read: ${reason}.'`),
    );
    await options.close();
  });

  testInOne('axe finds nothing, and no control is too small or nameless', async () => {
    const options = await openPlace(session());
    await until('the field', () =>
      options.evaluate<boolean>(`Boolean(document.querySelector('#propose-text'))`),
    );
    expect(await findInSurface(options)).toEqual([]);
    await paste(options, TEXT);
    await options.evaluate(`document.querySelector('#review-grid').focus()`);
    await options.press(['ArrowRight', 'a', 'ArrowRight', 'r']);
    expect(await findInSurface(options)).toEqual([]);
    expect(await options.evaluate(`(${SMALL})(document)`)).toEqual([]);
    await options.press(['F2']);
    expect(await findInSurface(options)).toEqual([]);
    await options.close();
  });
});
