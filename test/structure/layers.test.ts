import { dirname, normalize } from 'node:path';
import layers from '../../src/layers.json';
import { exists, read, sources } from './repository.ts';
import { findReferences, globalsOf } from './syntax.ts';

interface Layer {
  about: string;
  imports: string[];
  packages: string[];
  forbidden: string[];
}

const LAYERS = new Map<string, Layer>(Object.entries(layers));

/** The layer of a path below `src`; undefined for a path that belongs to none. */
const layerOf = (path: string): string | undefined =>
  [...LAYERS.keys()].find(name => path.startsWith(`${name}/`));

const parsed = sources.map(path => {
  const name = layerOf(path.slice('src/'.length));
  const references = findReferences(read(path), path.endsWith('x'));
  return { path, layer: name === undefined ? undefined : LAYERS.get(name), references };
});

/** Imports of a file that its layer is not allowed. */
function forbiddenImports({ path, layer, references }: (typeof parsed)[number]): string[] {
  return references.imports.filter(target => {
    if (!target.startsWith('.')) return !layer?.packages.some(name => isOfPackage(target, name));
    const resolved = normalize(`${dirname(path)}/${target}`).replace(/^src\//, '');
    return !layer?.imports.some(name => resolved.startsWith(`${name}/`));
  });
}

function isOfPackage(target: string, name: string): boolean {
  return name.endsWith(':') ? target.startsWith(name) : target === name || target.startsWith(`${name}/`);
}

test('each file belongs to a layer', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(parsed.filter(({ layer }) => !layer).map(({ path }) => path)).toEqual([]);
});

test('each layer imports only what src/layers.json allows, types included', () => {
  const wrong = parsed.flatMap(file => forbiddenImports(file).map(target => `${file.path}: ${target}`));
  expect(wrong).toEqual([]);
});

test('each relative import names a file with its ending', () => {
  const wrong = parsed.flatMap(({ path, references }) =>
    references.imports
      .filter(target => target.startsWith('.') && !exists(`${dirname(path)}/${target}`))
      .map(target => `${path}: ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('each layer leaves alone the globals that src/layers.json forbids it', () => {
  const wrong = parsed.flatMap(({ path, layer, references }) =>
    globalsOf(references, layer?.forbidden ?? []).map(name => `${path}: ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('no layer is allowed a layer or package that it does not use', () => {
  const idle = [...LAYERS].flatMap(([name, { imports, packages }]) => {
    const targets = parsed
      .filter(({ path }) => path.startsWith(`src/${name}/`))
      .flatMap(({ path, references }) =>
        references.imports.map(target =>
          target.startsWith('.') ? normalize(`${dirname(path)}/${target}`).replace(/^src\//, '') : target,
        ),
      );
    return [...imports, ...packages]
      .filter(allowed => !targets.some(target => isOfPackage(target, allowed)))
      .map(allowed => `${name}: ${allowed}`);
  });
  expect(idle).toEqual([]);
});

test('docs/architecture.md has the layers as src/layers.json has them', () => {
  const rows = [...LAYERS].map(([name, { about, imports, packages }]) => {
    const others = imports.filter(other => other !== name);
    return [`\`${name}\``, about, [...others, ...packages].join(', ') || 'nothing'];
  });
  const table = read('docs/architecture.md').split('## Layers\n')[1]?.split('\n## ')[0] ?? '';
  const written = table
    .split('\n')
    .filter(line => line.startsWith('| `'))
    .map(line =>
      line
        .slice(1, -1)
        .split('|')
        .map(cell => cell.trim()),
    );
  expect(written).toEqual(rows);
});

test('the parser of imports and globals sees each kind', () => {
  const text = `/* import './no.ts' */
    import { a, b } from './a.ts'; import './b.css'; export * from "x"; export { c } from './c.ts';
    import type { T } from './t.ts'; let i: import('./i.ts').I; await import('./d.ts'); // import './no.ts'
    const s = 'document.x'; this.document.y; let n = Date.now(); console.log(1); const window = 1; f(window);
    const clock = performance;`;
  const references = findReferences(text, false);
  expect(references.imports).toEqual(['./a.ts', './b.css', './c.ts', './d.ts', './i.ts', './t.ts', 'x']);
  const names = ['document', 'window', 'Date.now', 'console', 'performance'];
  expect(globalsOf(references, names)).toEqual(['Date.now', 'console', 'performance']);
});
