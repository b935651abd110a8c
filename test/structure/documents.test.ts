import { dirname, join, normalize } from 'node:path';
import { documents, exists, read } from './repository.ts';

describe('links in the documents', () => {
  const slug = (heading: string): string =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
  const anchorsOf = (path: string): string[] =>
    [...read(path).matchAll(/^#+ (.+)$/gm)].map(match => slug(match[1]!.trim()));

  test.each(documents)('%s', path => {
    const text = read(path).replace(/```[\s\S]*?```/g, '');
    const targets = [...text.matchAll(/\]\(([^)\s]+)(?:\s"[^"]*")?\)|(?:src|href)="([^"]+)"/g)];
    const broken = targets
      .map(match => match[1] ?? match[2]!)
      .filter(target => !/^(?:https?|mailto):/.test(target))
      .filter(target => {
        const [file = '', anchor] = target.split('#');
        const found = file === '' ? path : normalize(join(dirname(path), decodeURI(file)));
        if (!exists(found)) return true;
        return anchor !== undefined && found.endsWith('.md') && !anchorsOf(found).includes(anchor);
      });
    expect(broken).toEqual([]);
  });
});

describe('files that the documents name', () => {
  test.each(documents)('%s', path => {
    const named = [...read(path).matchAll(/`((?:[\w-]+\/)+[\w.-]+\.(?:tsx?|mjs|css|json|md))`/g)].map(
      match => match[1]!,
    );
    const isThere = (name: string) => [name, `src/${name}`, `test/${name}`].some(exists);
    expect(named.filter(name => !isThere(name))).toEqual([]);
  });
});
