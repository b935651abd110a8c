import { spawnSync } from 'node:child_process';
import { existsSync, statSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stretch } from '../../browsers/waiting.ts';
import type { Driven } from '../../browsers/driven.ts';
import type { BrowserKind } from '../../browsers/find-browser.ts';
import { main } from '../../commands/start/start.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { fixture, testInLong } from '../support/e2e.ts';

const browser = (process.env.SIDELIGHT_BROWSER ?? 'chromium') as BrowserKind;
jest.setTimeout(stretch(45_000));
const folder = mkdtempSync(join(tmpdir(), 'sidelight-start-'));
// The others of these tests read what is built.
process.env.SIDELIGHT_BUILT = '1';
afterAll(() => rmSync(folder, { recursive: true }));

/** Given by browser-environment.mjs. */
declare const lendBrowser: (kind: BrowserKind) => Promise<Driven>;

// Only what is called in this process: the shared browser has the extension, and stays.
jest.mock('../../browsers/launch.ts', () => ({
  launchBrowser: async ({ browser: { kind } }: { browser: { kind: BrowserKind } }) =>
    new Proxy(await lendBrowser(kind), {
      get(driven, key: keyof Driven) {
        if (key === 'installExtension' || key === 'close') return () => Promise.resolve();
        const value: unknown = driven[key];
        return typeof value === 'function' ? (value.bind(driven) as unknown) : value;
      },
    }),
}));

interface Ended {
  status: number | null;
  stdout: string;
  lines: string[];
}

/** The command in this process, for what goes wrong: a browser of its own would cost most of the test. */
async function startHere(...args: string[]): Promise<Ended> {
  const [out, error] = (['log', 'error'] as const).map(name =>
    jest.spyOn(console, name).mockImplementation(() => undefined),
  );
  try {
    const status = await main(['--browser', browser, ...args]);
    const said = [out!, error!].map(({ mock }) => mock.calls.map(([line]) => String(line)));
    return { status, stdout: said[0]!.join('\n'), lines: said[1]! };
  } finally {
    out!.mockRestore();
    error!.mockRestore();
  }
}

function start(...args: string[]): Ended {
  const command = ['test/commands/run.mjs', 'test/commands/start/start.ts', '--browser', browser, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    env: process.env,
  });
  return { status, stdout, lines: stderr.split('\n').filter(line => line !== '') };
}

const file = (name: string, contents: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
};

/** It does the same with every browser. */
const describeHere = IS_LONG || browser === 'chromium' ? describe : describe.skip;

describeHere('npm start', () => {
  test('--packed loads the package; --json prints one line a page and nothing else; --hover and --shot show the card', () => {
    const shot = join(folder, 'card.png');
    const { status, stdout } = start(
      '--packed',
      '--page',
      fixture('plain.html'),
      '--hover',
      'great firewall',
      '--shot',
      shot,
      '--json',
    );
    expect(status).toBe(0);
    const [line, ...rest] = stdout.split('\n');
    expect(rest).toEqual(['']);
    const { card, ...page } = JSON.parse(line!) as { card: { headword: string; statements: object[] } };
    expect(page).toEqual({
      page: fixture('plain.html'),
      title: 'A plain page',
      mentions: [
        {
          entry: 'great-firewall',
          pack: 'china-internet-2015',
          text: 'Great Firewall',
          start: expect.any(Number) as number,
          end: expect.any(Number) as number,
          marked: true,
          why: expect.stringMatching(/./) as string,
        },
      ],
      htmlUnchanged: true,
      errors: [],
    });
    expect(card.headword).toBe('Great Firewall');
    expect(card.statements.length).toBeGreaterThan(0);
    expect(readFileSync(shot).subarray(1, 4).toString()).toBe('PNG');
  });

  /** As a process of its own, it needs a browser of its own. */
  const startPages = IS_LONG ? start : startHere;

  test('several pages, a list of the reader’s own, a page that changes by itself', async () => {
    // The short run does not wait in vain, twice, for a page to be as it was.
    const change = IS_LONG ? `performance.timeOrigin + ' ' + Math.random()` : '0';
    const clock = file(
      'clock.html',
      `<!doctype html><title>Clock</title><p>The draw hoe.</p><p id="t"></p>
       <script>document.querySelector('#t').textContent = ${change};</script>`,
    );
    const pages = [fixture('garden.html'), clock].flatMap(page => ['--page', page]);
    const { status, stdout } = await startPages(...pages, '--list', fixture('own-list.json'), '--json');
    expect(status).toBe(0);
    const found = stdout
      .trim()
      .split('\n')
      .map(
        line =>
          JSON.parse(line) as { mentions: { entry: string }[]; htmlUnchanged: boolean; errors: string[] },
      );
    expect(
      found.map(({ mentions, htmlUnchanged, errors }) => [
        mentions.map(({ entry }) => entry),
        htmlUnchanged,
        errors,
      ]),
    ).toEqual([
      [['hoe'], true, []],
      [['hoe'], true, []],
    ]);
  });

  const BROKEN = /broken-list\.json.*(?:3|third).*headword/;
  const BROKEN_LIST = ['--page', fixture('plain.html'), '--list', fixture('broken-list.json')];

  const NO_LIST = ['--page', fixture('plain.html'), '--list', fixture('not-a-list.txt')];

  /** Of the rows below, as a process of its own: one that is refused before a browser starts, and in the long run one after. */
  test.each([
    [
      'no such list',
      ['--page', fixture('plain.html'), '--list', 'absent.json'],
      /absent\.json: no such file/,
    ],
    ...(IS_LONG ? [['a broken list', BROKEN_LIST, BROKEN] as const] : []),
  ] as const)('%s ends the process with 2 and one line', (_, args, words) => {
    const { status, stdout, lines } = start(...args, '--json');
    expect({ status, stdout, lines }).toEqual({
      status: 2,
      stdout: '',
      lines: [expect.stringMatching(words)],
    });
  });

  test.each([
    ['no such file', () => ['--page', join(folder, 'absent.html')], /absent\.html: no such file/],
    ['a folder', () => ['--page', folder], /is not a page: it is a folder/],
    [
      'a binary file',
      () => ['--page', file('data.bin', Uint8Array.of(1, 0, 2, 0))],
      /data\.bin is not a page/,
    ],
    ['an address of another kind', () => ['--page', 'ftp://example.org/'], /ftp:.* is not a page/],
    ['an unknown option', () => ['--pgae'], /unknown option --pgae/],
    [
      'no such list',
      () => ['--page', fixture('plain.html'), '--list', 'absent.json'],
      /absent\.json: no such file/,
    ],
    ['nobody answers', () => ['--page', 'http://127.0.0.1:9/'], /127\.0\.0\.1:9\/ cannot be opened/],
    ['a broken list', () => BROKEN_LIST, BROKEN],
    ...(IS_LONG ? [['no list at all', () => NO_LIST, /not-a-list\.txt/] as const] : []),
  ] as const)('%s ends with 2 and one line', async (_, args, words) => {
    const { status, stdout, lines } = await startHere(...args(), '--json');
    expect({ status, stdout, lines }).toEqual({
      status: 2,
      stdout: '',
      lines: [expect.stringMatching(words)],
    });
  });

  testInLong('no such mark ends with 1 and one line', async () => {
    // A reader may have run `npm start` here before; its picture must be neither missing nor new afterwards.
    const pictureTime = () => (existsSync('sidelight.png') ? statSync('sidelight.png').mtimeMs : null);
    const before = pictureTime();
    const { status, lines } = await startHere(
      '--page',
      fixture('plain.html'),
      '--hover',
      'nothing of the kind',
      '--json',
    );
    expect({ status, lines }).toEqual({
      status: 1,
      lines: ['sidelight: no mark has the text “nothing of the kind”'],
    });
    expect(pictureTime()).toBe(before);
  });
});
