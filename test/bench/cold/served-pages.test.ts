import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { serveSavedPages, stripActive } from './served-pages.ts';

test('what a saved page would run or fetch is taken out', () => {
  const html =
    '<head><meta http-equiv="refresh" content="0"><meta name="a"><link rel="stylesheet" href="x.css"><style>p{}</style>' +
    '<script>\nrun();</script></head><p>Text</p><iframe src="x"></iframe><SCRIPT src="x"></SCRIPT>';
  expect(stripActive(html)).toBe('<head><meta name="a"><style>p{}</style></head><p>Text</p>');
});

test('saved pages are served as UTF-8, gzipped ones too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-saved-'));
  writeFileSync(join(folder, 'a.html'), '<meta charset="koi8-r"><p>café');
  writeFileSync(join(folder, 'b.html.gz'), gzipSync('<p>two<script>run()</script>'));
  writeFileSync(join(folder, 'list.csv'), 'a,b');
  const served = await serveSavedPages(folder);
  try {
    expect(served.pages.map(({ name }) => name)).toEqual(['a.html', 'b.html.gz']);
    const answers = await Promise.all(served.pages.map(({ url }) => fetch(url)));
    // No page may read another one by script.
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]!.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await Promise.all(answers.map(answer => answer.text()))).toEqual([
      '<meta charset="koi8-r"><p>café',
      '<p>two',
    ]);
  } finally {
    served.close();
    rmSync(folder, { recursive: true });
  }
});

test('a folder without pages is refused', () => {
  expect(() => serveSavedPages('test/fixtures/corpus')).toThrow('has no HTML files');
});
