import { parseTestOptions } from './test-options.ts';

const ALL = { browsers: ['chromium', 'firefox'], long: false, help: false };

test('every part but the store’s linter, which needs a network, and the fuzzers, which take an hour', () => {
  expect(parseTestOptions([], false)).toEqual({ ...ALL, parts: ['types', 'lint', 'unit', 'e2e'] });
  expect(parseTestOptions([], true)).toEqual({ ...ALL, parts: ['types', 'lint', 'unit', 'store', 'e2e'] });
  expect(parseTestOptions(['--long'], false)).toMatchObject({
    parts: ['types', 'lint', 'unit', 'e2e', 'fuzz'],
    long: true,
  });
});

test('what is asked for alone', () => {
  expect(parseTestOptions(['--only', 'unit', '--only=store', '--browser', 'firefox'], false)).toEqual({
    ...ALL,
    parts: ['unit', 'store'],
    browsers: ['firefox'],
  });
});

test.each([
  [['--only', 'units'], '--only must be one of types, lint, unit, store, e2e, fuzz'],
  [['--browser', 'safari'], '--browser must be chromium or firefox'],
  [['--quick'], 'unknown option --quick; --help lists them'],
])('%j is refused', (args, fault) => {
  expect(parseTestOptions(args, false)).toBe(fault);
});
