import { resolve } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { describeInBrowsers } from '../support/e2e.ts';

/** The reader as a script, for a page to run on itself: there, what stands in for the page's methods is met first. */
async function bundleReader(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve('src/dom/scan/page-date.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'reader',
  });
  return outputFiles[0]!.text;
}

describeInBrowsers('the date of a page', session => {
  let reader = '';
  beforeAll(async () => {
    reader = await bundleReader();
  });

  const read = (page: Page, before = '') =>
    page.evaluate(`{
      ${reader}
      ${before}
      let date = null;
      // The shortest of some readings: the others may have waited for another process.
      const times = Array.from({ length: 5 }, () => {
        const began = performance.now();
        date = new reader.PageDate(document).read(2026);
        return performance.now() - began;
      });
      ({ date, took: Math.min(...times) });
    }`) as Promise<{ date: string | null; took: number }>;

  test('is read where the page stands in for its own methods', async () => {
    const page = await session().open('dated.html');
    expect(await page.evaluate('typeof document.querySelectorAll')).not.toBe('function');
    expect((await read(page)).date).toBe('2021-03-04');
  });

  test('a script of many megabytes is passed over, and costs next to nothing', async () => {
    const page = await session().open('dated.html');
    const { date, took } = await read(
      page,
      `const long = document.createElement('script');
      long.type = 'application/ld+json';
      long.text = '{"datePublished": "2025-01-01"' + ' '.repeat(5e6) + '}';
      document.documentElement.firstElementChild.prepend(long);`,
    );
    expect(date).toBe('2021-03-04');
    expect(took).toBeLessThan(30);
  });

  test('a script in several text nodes, as Chromium keeps a long one, is read whole', async () => {
    const page = await session().open('plain.html');
    const { date } = await read(
      page,
      `document.open();
      document.write('<script type="application/ld+json">{"datePublished": "2018-05-06", "text": "' +
        'word '.repeat(18000) + '"}</' + 'script>');
      document.close();`,
    );
    expect(date).toBe('2018-05-06');
  });
});
