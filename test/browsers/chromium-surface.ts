import type { KeyInput, Page } from 'puppeteer-core';
import type { ExtensionPage } from './driven.ts';
import { readKey } from './keys.ts';
import { stretch } from './waiting.ts';

/** A page of the extension, in a tab, a popup or the side panel. */
export class ChromiumSurface implements ExtensionPage {
  constructor(readonly page: Page) {}

  async evaluate<T>(expression: string): Promise<T> {
    return (await this.page.evaluate(expression)) as T;
  }

  async click(selector: string): Promise<void> {
    const element = await this.page.waitForSelector(selector, { timeout: stretch(5000) });
    await element?.scrollIntoView();
    // A popup that closes with the press does not say that the button has come up again.
    await element?.click().catch((error: unknown) => {
      if (!this.page.isClosed()) throw error;
    });
  }

  async fill(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.page.$eval(selector, element => {
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select();
    });
    if (text === '') await this.page.keyboard.press('Backspace');
    else await this.page.keyboard.type(text);
  }

  async press(keys: readonly string[]): Promise<void> {
    const { keyboard } = this.page;
    for (const key of keys) {
      const { modifier, name, isNamed } = readKey(key);
      if (!isNamed) await keyboard.type(key);
      else {
        if (modifier) await keyboard.down(modifier);
        // As with a click.
        await keyboard.press(name as KeyInput).catch((error: unknown) => {
          if (!this.page.isClosed()) throw error;
        });
        if (modifier) await keyboard.up(modifier);
      }
    }
  }

  async chooseFile(selector: string, path: string): Promise<void> {
    const field = await this.page.waitForSelector(selector, { timeout: stretch(5000) });
    await (field?.asElement() as { uploadFile?: (path: string) => Promise<void> } | null)?.uploadFile?.(path);
  }

  async show(): Promise<void> {
    await this.page.bringToFront();
  }

  screenshot(): Promise<Uint8Array> {
    return this.page.screenshot();
  }

  async close(): Promise<void> {
    // A popup closes by itself when another page comes to the front.
    if (!this.page.isClosed()) await this.page.close().catch(() => undefined);
  }
}
