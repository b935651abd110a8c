import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, normalize } from 'node:path';

/** The repository's own rules that neither the compiler nor the linter checks. */
const root = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const files = listFiles();
const sources = files.filter(
  path => path.startsWith('src/') && /\.tsx?$/.test(path) && !path.endsWith('.d.ts'),
);

/** Files that are, or are about to be, in the repository. */
function listFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  });
  return listed
    .toString()
    .split('\0')
    .filter(path => path && existsSync(join(root, path)));
}

/** What each layer may import of this project, and of packages. */
const LAYERS: Record<string, { own: string[]; packages: string[] }> = {
  core: { own: ['core'], packages: [] },
  formats: {
    own: ['core', 'formats'],
    packages: ['papaparse', 'saxes', 'n3', 'jsonld', 'yaml', 'htmlparser2', 'chardet'],
  },
  propose: {
    own: ['core', 'formats', 'propose'],
    packages: ['htmlparser2', 'saxes', 'fflate', 'pdfjs-dist'],
  },
  dom: { own: ['core', 'dom'], packages: [] },
  ui: { own: ['core', 'ui'], packages: ['preact'] },
  platform: { own: ['core', 'platform'], packages: ['webextension-polyfill', 'idb'] },
  pack: { own: ['core', 'formats', 'pack'], packages: ['node:', 'ajv', 'opencc-js'] },
  background: { own: ['core', 'formats', 'platform', 'background'], packages: [] },
  content: {
    own: ['core', 'dom', 'platform', 'ui/card', 'ui/reading', 'ui/shared', 'content'],
    packages: ['preact'],
  },
  popup: { own: ['core', 'formats', 'platform', 'ui', 'popup'], packages: ['preact'] },
  add: { own: ['core', 'formats', 'platform', 'ui', 'add'], packages: ['preact'] },
  options: {
    own: ['core', 'formats', 'propose', 'platform', 'ui', 'options'],
    packages: ['preact', 'pdfjs-dist'],
  },
  welcome: { own: ['core', 'formats', 'platform', 'ui', 'welcome'], packages: ['preact'] },
};

const PAGE = ['document', 'window'];
const EXTENSION = ['browser', 'chrome'];
// A date may be reckoned with; only what it is now must come in.
const CLOCK = [
  'Date.now',
  'performance',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'queueMicrotask',
];
const OUTSIDE = ['console', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB', 'fetch'];
const PURE = [...PAGE, ...EXTENSION, ...CLOCK, ...OUTSIDE, 'process', 'Math.random'];

/** Global names that a layer must not use. */
const FORBIDDEN: Record<string, string[]> = {
  core: PURE,
  formats: PURE,
  propose: PURE,
  dom: EXTENSION,
  ui: EXTENSION,
  platform: ['document'],
  background: [...PAGE, ...EXTENSION],
  content: EXTENSION,
  popup: EXTENSION,
  add: EXTENSION,
  options: EXTENSION,
  welcome: EXTENSION,
};

const layerOf = (path: string): string => path.split('/')[1];

/** The code with comments and quoted strings emptied, line by line as it was. */
function codeOf(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, comment => comment.replace(/[^\n]/g, ' '))
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|(?<=^|\s)\/\/.*$/gm, match =>
      match.startsWith('/') ? '' : match[0] + match[0],
    );
}

/** Specifiers of all imports and re-exports of a file. */
function importsOf(text: string): string[] {
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const statements =
    /^(?:import|export)\s(?:[^'";]*?\sfrom\s*)?'([^']+)'|\bimport\(\s*'([^']+)'|^import\s*'([^']+)'/gm;
  return [...plain.matchAll(statements)].map(match => match[1] ?? match[2] ?? match[3]);
}

/** Names of a list that the code uses as globals: read from, called or constructed. */
function globalsIn(code: string, names: readonly string[]): string[] {
  return names.filter(name =>
    new RegExp(String.raw`(?<![\w$.])${name.replace('.', String.raw`\.`)}\s*(?:[.[(]|\?\.)`).test(code),
  );
}

test('the rules look at the whole program', () => {
  expect(sources.length).toBeGreaterThan(50);
  for (const path of sources) expect(Object.keys(LAYERS)).toContain(layerOf(path));
});

describe('layers', () => {
  test('each imports only what design allows', () => {
    const wrong = sources.flatMap(path => {
      const { own, packages } = LAYERS[layerOf(path)];
      return importsOf(read(path))
        .filter(target => {
          if (target.startsWith('/')) return layerOf(path) !== 'welcome';
          if (!target.startsWith('.')) return !packages.some(name => isOfPackage(target, name));
          const resolved = normalize(join(dirname(path), target)).replace(/^src\//, '');
          return !own.some(layer => resolved.startsWith(`${layer}/`));
        })
        .map(target => `${path}: ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  test('relative imports name the file with its ending', () => {
    const wrong = sources.flatMap(path =>
      importsOf(read(path))
        .filter(target => target.startsWith('.') && !existsSync(join(root, dirname(path), target)))
        .map(target => `${path}: ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('none uses a global name that it is kept apart from', () => {
    const wrong = sources.flatMap(path =>
      globalsIn(codeOf(read(path)), FORBIDDEN[layerOf(path)] ?? []).map(name => `${path}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('the scanners see what they look for', () => {
    const text = `/* import './no.ts' */\nimport { a,\n b } from './a.ts';\nimport './b.css';\nexport * from "x";\nexport { c } from './c.ts';\nawait import('./d.ts'); // import './no.ts'`;
    expect(importsOf(text)).toEqual(['./a.ts', './b.css', './c.ts', './d.ts']);
    const code = codeOf(
      `const a = 'document.x'; // window.x\nthis.document.y; /* chrome.z */ let b = Date.now(); console.log(1)`,
    );
    expect(globalsIn(code, PURE)).toEqual(['Date.now', 'console']);
  });
});

function isOfPackage(target: string, name: string): boolean {
  return name.endsWith(':') ? target.startsWith(name) : target === name || target.startsWith(`${name}/`);
}

describe('files of the program', () => {
  test('stay under 300 lines', () => {
    const long = sources.filter(path => read(path).trimEnd().split('\n').length >= 300);
    expect(long).toEqual([]);
  });

  test('are named in kebab-case, components in PascalCase', () => {
    const KEBAB = /^[a-z\d]+(?:-[a-z\d]+)*$/;
    const PASCAL = /^(?:[A-Z][a-z\d]*)+$/;
    const wrong = files
      .filter(path => /^(?:src|test)\//.test(path) && !path.includes('/fixtures/'))
      .filter(path => {
        const [name] = basename(path).split('.');
        const folders = dirname(path)
          .split('/')
          .filter(folder => folder !== '_locales');
        const isNamed = KEBAB.test(name) || (extname(path) === '.tsx' && PASCAL.test(name));
        return !isNamed || !folders.every(folder => KEBAB.test(folder));
      });
    expect(wrong).toEqual([]);
  });

  test('say in a sentence what each export is', () => {
    const wrong = sources.flatMap(path => {
      const lines = read(path).split('\n');
      let described = false;
      return lines.flatMap((line, i) => {
        const declared = /^export (?:async )?(?:abstract )?(?:function|class|const|let) (\w+)/.exec(
          line,
        )?.[1];
        // One comment may describe a run of constants, as long as no empty line ends it.
        if (line.trim() === '') described = false;
        else if (/\*\/\s*$/.test(line) && isSentence(commentAbove(lines, i))) described = true;
        return declared && !described ? [`${path}: ${declared}`] : [];
      });
    });
    expect(wrong).toEqual([]);
  });
});

/** The text of the comment that ends in a line. */
function commentAbove(lines: readonly string[], end: number): string {
  let start = end;
  while (start > 0 && !lines[start].includes('/**')) start--;
  const comment = lines.slice(start, end + 1).join(' ');
  return comment.replace(/^.*?\/\*\*|\*\/\s*$|\s\*\s/g, ' ').trim();
}

const isSentence = (text: string): boolean => /^[^a-z]/.test(text) && text.split(/\s+/).length >= 3;

describe('the repository', () => {
  const TOP = [
    ['package.json', 'package-lock.json', 'tsconfig.json', 'manifest.json', 'knip.json', 'build.mjs'],
    ['src', 'icons', 'test', 'docs', 'README.md', 'LICENSE', 'CHANGELOG.md', 'CONTRIBUTING.md', '.ci'],
  ].flat();

  test('has nothing else at its top', () => {
    const names = [...new Set(files.map(path => path.split('/')[0]))];
    expect(names.filter(name => !TOP.includes(name) && !/^\.[a-z]+(?:\.json)?$/.test(name))).toEqual([]);
    expect(TOP.filter(name => !names.includes(name))).toEqual([]);
  });

  test('names no place of one machine', () => {
    const places = new RegExp(String.raw`(?<![\w.:/~-])/(?:${['work', 'tmp', 'root', 'home'].join('|')})/`);
    const wrong = files
      .filter(path => !/\.(?:png|ico|woff2?)$/.test(path) && !path.startsWith('.ci/'))
      .flatMap(path =>
        read(path)
          .split('\n')
          .flatMap((line, i) => (places.test(line) ? [`${path}:${i + 1}`] : [])),
      );
    expect(wrong).toEqual([]);
  });

  test('locks packages of the public registry alone, or of none', () => {
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string }> };
    const hosts = Object.values(lock.packages).flatMap(({ resolved }) =>
      resolved ? [new URL(resolved).host] : [],
    );
    expect(hosts.filter(host => host !== 'registry.npmjs.org')).toEqual([]);
  });

  test('records why each dependency is there', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const decisions = files
      .filter(path => path.startsWith('docs/decisions/'))
      .map(read)
      .join('\n')
      .toLowerCase();
    expect(Object.keys(dependencies).filter(name => !decisions.includes(name))).toEqual([]);
  });

  test('numbers its decisions from 1, each once', () => {
    const numbers = files
      .filter(path => path.startsWith('docs/decisions/'))
      .map(path => Number(/^(\d{3})-[a-z\d-]+\.md$/.exec(basename(path))?.[1]))
      .sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });
});

describe('links in the documents', () => {
  const documents = files.filter(path => path.endsWith('.md') && !path.startsWith('test/'));
  const slug = (heading: string): string =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
  const anchorsOf = (path: string): string[] =>
    [...read(path).matchAll(/^#+ (.+)$/gm)].map(match => slug(match[1].trim()));

  test.each(documents)('%s', path => {
    const text = read(path).replace(/```[\s\S]*?```/g, '');
    const targets = [...text.matchAll(/\]\(([^)\s]+)(?:\s"[^"]*")?\)|(?:src|href)="([^"]+)"/g)];
    const broken = targets
      .map(match => match[1] ?? match[2])
      .filter(target => !/^(?:https?|mailto):/.test(target))
      .filter(target => {
        const [file, anchor] = target.split('#');
        const found = file === '' ? path : normalize(join(dirname(path), decodeURI(file)));
        if (!existsSync(join(root, found))) return true;
        return anchor !== undefined && found.endsWith('.md') && !anchorsOf(found).includes(anchor);
      });
    expect(broken).toEqual([]);
  });
});
