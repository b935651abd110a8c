import type { ExtensionPage, Surface } from './driven.ts';
import { pace, until } from './waiting.ts';
import type { Bidi } from './firefox-bidi.ts';
import { PRESS_KEYS } from './firefox-privileged.ts';
import { domKeys, readKey } from './keys.ts';

const BACKSPACE = '\uE003';
/** Keys by their names, as WebDriver writes them. */
const KEYS = new Map([
  ['Backspace', BACKSPACE],
  ['Tab', '\uE004'],
  ['Enter', '\uE007'],
  ['Shift', '\uE008'],
  ['Control', '\uE009'],
  ['Escape', '\uE00C'],
  ['Space', ' '],
  ['End', '\uE010'],
  ['Home', '\uE011'],
  ['ArrowUp', '\uE013'],
  ['ArrowDown', '\uE015'],
  ['ArrowLeft', '\uE012'],
  ['ArrowRight', '\uE014'],
  ['F2', '\uE032'],
  ['Delete', '\uE017'],
]);

/** A moz-extension page, driven by raw BiDi. */
export class FirefoxPage implements ExtensionPage {
  constructor(
    private readonly bidi: Bidi,
    readonly context: string,
  ) {}

  evaluate<T>(expression: string): Promise<T> {
    return this.bidi.evaluate<T>(this.context, expression);
  }

  async click(selector: string): Promise<void> {
    await this.show();
    const sharedId = await this.bidi.locate(this.context, selector);
    const scroll = 'node => node.scrollIntoView({ block: "center", behavior: "instant" })';
    for (let tries = 1; ; tries++) {
      await this.bidi.call(this.context, scroll, sharedId, null);
      try {
        await this.#perform({
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element: { sharedId } } },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        });
        return;
      } catch (error) {
        // A page that still grows has moved it out of view again.
        if (tries === 5 || !String(error).includes('out of bounds')) throw error;
        await pace(100);
      }
    }
  }

  async fill(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.evaluate(`document.querySelector(${JSON.stringify(selector)}).select?.()`);
    const keys = text === '' ? [BACKSPACE] : [...text];
    const actions = keys.flatMap(value => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#perform({ type: 'key', id: 'keyboard', actions });
  }

  async press(keys: readonly string[]): Promise<void> {
    const down = (value: string): object => ({ type: 'keyDown', value });
    const up = (value: string): object => ({ type: 'keyUp', value });
    const actions = keys.flatMap(key => {
      const { modifier, name, isNamed } = readKey(key);
      if (!isNamed) return [...key].flatMap(char => [down(char), up(char)]);
      const [held, value] = [modifier && KEYS.get(modifier), KEYS.get(name)!];
      return [...(held ? [down(held)] : []), down(value), up(value), ...(held ? [up(held)] : [])];
    });
    await this.#perform({ type: 'key', id: 'keyboard', actions });
  }

  async chooseFile(selector: string, path: string): Promise<void> {
    const sharedId = await this.bidi.locate(this.context, selector);
    await this.bidi.send('input.setFiles', { context: this.context, element: { sharedId }, files: [path] });
  }

  async show(): Promise<void> {
    await this.bidi.send('browsingContext.activate', { context: this.context });
  }

  async screenshot(): Promise<Uint8Array> {
    const { data } = await this.bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
    });
    return Buffer.from(data, 'base64');
  }

  async close(): Promise<void> {
    await this.bidi.send('browsingContext.close', { context: this.context });
  }

  async #perform(source: object): Promise<void> {
    await this.bidi.send('input.performActions', { context: this.context, actions: [source] });
  }
}

/** The toolbar popup or the sidebar, which BiDi does not list: another page of the extension reaches into it. */
export class FirefoxView implements Surface {
  constructor(
    private readonly bidi: Bidi,
    private readonly helper: ExtensionPage,
    private readonly type: 'popup' | 'sidebar',
  ) {}

  evaluate<T>(expression: string): Promise<T> {
    return this.helper.evaluate<T>(`(view => {
      if (!view) throw new Error('no ${this.type} is open');
      const { document, location } = view;
      return (${expression});
    })(browser.extension.getViews({ type: '${this.type}' })[0])`);
  }

  async click(selector: string): Promise<void> {
    const found = `document.querySelector(${JSON.stringify(selector)})`;
    await until(`${selector} in the ${this.type}`, () => this.evaluate<boolean>(`Boolean(${found})`));
    await this.evaluate(`${found}.click()`);
  }

  /** In the popup alone. A key is waited for until it has come, or until there is no popup any more. */
  async press(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.evaluate(`(() => {
        view.keysCame = 0;
        view.addEventListener('keyup', () => view.keysCame++, true);
      })()`);
      const pressed = domKeys(key);
      await this.bidi.evaluateAsBrowser(`(${PRESS_KEYS})(${JSON.stringify(pressed)})`);
      await until(`${key} in the ${this.type}`, () =>
        this.helper.evaluate<boolean>(
          `(view => !view || view.keysCame > 0)(browser.extension.getViews({ type: '${this.type}' })[0])`,
        ),
      );
    }
  }

  async close(): Promise<void> {
    await this.helper.evaluate(
      `browser.extension.getViews({ type: '${this.type}' }).forEach(view => view.close())`,
    );
  }
}
