import { FUZZ_USAGE, parseFuzzOptions } from './fuzz-options.ts';

test('a million cases with the seed of the moment, unless said', () => {
  expect(parseFuzzOptions([], 5)).toEqual({ cases: 1_000_000, seed: 5 });
  expect(parseFuzzOptions(['--formats', '--seed', '7'], 5)).toEqual({
    cases: 1_000_000,
    seed: 7,
    formats: true,
  });
  expect(parseFuzzOptions(['--seed', '7', '--cases=300'], 5)).toEqual({ cases: 300, seed: 7 });
});

test('what cannot be used is named', () => {
  expect(parseFuzzOptions(['--runs', '3'], 5)).toBe('unknown option --runs; --help lists them');
  expect(parseFuzzOptions(['--seed'], 5)).toBe('--seed needs a value');
  expect(parseFuzzOptions(['--cases', 'many'], 5)).toBe('--cases needs a number');
  expect(parseFuzzOptions(['--help'], 5)).toBe('');
  expect(FUZZ_USAGE).toContain('--seed NUMBER');
});
