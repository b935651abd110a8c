import { parseStartOptions } from './start-options.ts';

const read = (...args: string[]) => parseStartOptions(args);
const optionsOf = (...args: string[]) => {
  const parsed = read(...args);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.options;
};

test('nothing given: the demo page in Chromium', () => {
  expect(optionsOf()).toEqual({
    pages: [],
    list: null,
    browser: 'chromium',
    hover: null,
    shot: null,
    json: false,
    packed: false,
    help: false,
  });
});

test('every option, pages in their order', () => {
  const args = ['--page', 'a.html', '--page=b=c.html', '--list', 'l.json', '--browser', 'firefox'];
  expect(
    optionsOf(...args, '--hover', 'Great Firewall', '--shot', 'card.PNG', '--json', '--packed', '--help'),
  ).toEqual({
    pages: ['a.html', 'b=c.html'],
    list: 'l.json',
    browser: 'firefox',
    hover: 'Great Firewall',
    shot: 'card.PNG',
    json: true,
    packed: true,
    help: true,
  });
});

test.each([
  [['--pgae', 'x'], 'unknown option --pgae; --help lists them'],
  [['page.html'], 'unknown option page.html; --help lists them'],
  [['--json=yes'], 'unknown option --json=yes; --help lists them'],
  [['--page'], '--page needs a value'],
  [['--page', '--json'], '--page needs a value'],
  [['--hover='], '--hover needs a value'],
  [['--browser', 'safari'], '--browser must be chromium or firefox, not safari'],
  [['--shot', 'card.jpg'], '--shot must be a .png file, not card.jpg'],
])('%j is refused', (args, error) => {
  expect(read(...args)).toEqual({ ok: false, error });
});
