import { parseOptions } from './options.ts';

const GROUPS = ['cold', 'scan'];
const parse = (...args: string[]) => parseOptions(args, GROUPS);
const NOTHING = { check: false, quick: false, docs: false, groups: GROUPS, rounds: null, saved: null };

test('without options everything is measured', () => {
  expect(parse()).toEqual(NOTHING);
});

test('options that were given', () => {
  expect(parse('--quick', '--check', '--docs', '--only', 'scan', '--rounds', '7', '--saved', 'docs')).toEqual(
    {
      check: true,
      quick: true,
      docs: true,
      groups: ['scan'],
      rounds: 7,
      saved: expect.stringMatching(/docs$/) as string,
    },
  );
  expect(parse('--only', 'scan,cold')).toEqual({ ...NOTHING, groups: ['scan', 'cold'] });
});

test.each([
  [['--only', 'nothing'], '--only accepts cold, scan'],
  [['--rounds', 'many'], '--rounds needs a whole number'],
  [['--rounds', '0'], '--rounds needs a whole number'],
  [['--saved', 'package.json'], '--saved needs a folder, which package.json is not'],
  [['--fast'], 'unknown option --fast'],
])('%s is refused', (args, reason) => {
  const parsed = parse(...args);
  expect(parsed).toMatchObject({ isFault: true });
  expect('say' in parsed && parsed.say).toContain(reason);
});

test('--help is no fault and names the groups', () => {
  const parsed = parse('--help');
  expect(parsed).toMatchObject({ isFault: false });
  expect('say' in parsed && parsed.say).toContain('cold, scan');
});
