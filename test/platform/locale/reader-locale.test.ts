import { say } from '../../../src/locale/say.ts';
import { speakTo } from '../../../src/platform/locale/reader-locale.ts';

const asked: string[] = [];

/** Files of languages by name, as the extension has them. */
function serve(files: Readonly<Record<string, Readonly<Record<string, { message: string }>>>>): void {
  asked.length = 0;
  globalThis.fetch = ((address: string) => {
    asked.push(address);
    const [, name = ''] = /_locales\/(\w+)\/messages\.json$/.exec(address) ?? [];
    const file = files[name];
    return file
      ? Promise.resolve({ json: () => Promise.resolve(file) })
      : Promise.reject(new Error('no file'));
  }) as unknown as typeof fetch;
}

const shown = (): string[] => [document.documentElement.lang, document.documentElement.dir, say('undo')];

test('the browser’s language, of which no file is read', async () => {
  serve({});
  await speakTo(document, null);
  expect(shown()).toEqual(['en-GB', 'ltr', 'Undo']);
  expect(asked).toEqual([]);
});

test('the chosen language, from right to left where it is written so', async () => {
  serve({ ar: { language: { message: 'ar' }, undo: { message: 'تراجع' } } });
  await speakTo(document, 'ar');
  expect(shown()).toEqual(['ar', 'rtl', 'تراجع']);
  await speakTo(document, null);
  expect(shown()).toEqual(['en-GB', 'ltr', 'Undo']);
});

test('the browser’s language where the chosen one cannot be read', async () => {
  serve({});
  await speakTo(document, 'fr');
  expect(asked).toHaveLength(1);
  expect(shown()).toEqual(['en-GB', 'ltr', 'Undo']);
});
