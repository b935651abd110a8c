// jest -c test/jest.config.mjs: `node` (pure code), `jsdom` (ui, platform) and, only when it is selected, `e2e` (browsers).
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const rootDir = dirname(dirname(fileURLToPath(import.meta.url)));
const selectsE2e = process.argv.includes('e2e');

const swc = parser => [
  '@swc/jest',
  {
    jsc: { parser, target: 'es2022', transform: { react: { runtime: 'automatic', importSource: 'preact' } } },
    module: { type: 'commonjs' },
  },
];

const PARSERS = 'htmlparser2|domelementtype|domhandler|domutils|dom-serializer|entities|marked';

const shared = {
  rootDir,
  setupFiles: ['<rootDir>/test/locale/english.ts'],
  transform: {
    '^.+\\.tsx?$': swc({ syntax: 'typescript', tsx: true }),
    '^.+\\.mjs$': swc({ syntax: 'ecmascript' }),
    [`/node_modules/(?:${PARSERS})/.+\\.js$`]: swc({ syntax: 'ecmascript' }),
  },
  // Preact 11, htmlparser2 12 and marked are ESM only; jest on Node 20 needs them transformed.
  transformIgnorePatterns: [`/node_modules/(?!(preact|@testing-library/preact|${PARSERS})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

const under = folder => `<rootDir>/test/${folder}/**/*.test.ts?(x)`;

const node = {
  ...shared,
  displayName: 'node',
  testEnvironment: 'node',
  testMatch: [
    'core',
    'formats',
    'propose',
    'build',
    'pack',
    'corpus',
    'commands',
    'bench',
    'structure',
    'locale',
  ].map(under),
};

const jsdom = {
  ...shared,
  displayName: 'jsdom',
  testEnvironment: 'jsdom',
  testMatch: [
    ...['platform', 'dom', 'background', 'content'].map(under),
    ...['ui', 'pages'].map(folder => `<rootDir>/test/${folder}/**/*.test.ts`),
  ],
  setupFiles: [...shared.setupFiles, '<rootDir>/test/helpers/chrome.ts'],
};

const views = {
  ...jsdom,
  testMatch: ['ui', 'pages'].map(folder => `<rootDir>/test/${folder}/**/*.test.tsx`),
  setupFilesAfterEnv: ['<rootDir>/test/ui/patience.ts', '<rootDir>/test/ui/quick-dom.ts'],
};

const e2e = {
  ...shared,
  displayName: 'e2e',
  testEnvironment: '<rootDir>/test/e2e/environment/browser-environment.mjs',
  globalTeardown: '<rootDir>/test/e2e/environment/close-browsers.mjs',
  testMatch: ['e2e', 'plain-page', 'applications', 'hostile'].map(under),
};

export default {
  rootDir,
  // Far more than a test takes: a busy machine is no fault. Browser tests set their own, since this one is read once for all.
  testTimeout: 180_000,
  projects: selectsE2e ? [node, jsdom, views, e2e] : [node, jsdom, views],
  testSequencer: '<rootDir>/test/e2e/environment/long-first.mjs',
  // Each process has a browser of its own, which waits more than it works. It is closed when its process ends.
  ...(selectsE2e ? { maxWorkers: 1, workerGracefulExitTimeout: 20_000 } : {}),
};
