import { basename } from 'node:path';
import { files, read } from './repository.ts';

describe('the repository', () => {
  const TOP = [
    ['package.json', 'package-lock.json', 'tsconfig.json', 'manifest.json', 'knip.json', 'build.mjs'],
    [
      'src',
      'icons',
      'test',
      'docs',
      'store',
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'SECURITY.md',
      '.ci',
    ],
  ].flat();

  test('has nothing else at its top', () => {
    const names = [...new Set(files.map(path => path.split('/')[0]!))];
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
