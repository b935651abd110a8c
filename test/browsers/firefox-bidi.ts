import type { Browser } from 'puppeteer-core';
import { until } from './waiting.ts';

interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

interface Remote {
  type: string;
  value?: unknown;
  sharedId?: string;
}

type Evaluated =
  | { type: 'success'; result: Remote }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** `browsingContext.getTree` says this of one context. */
interface Context {
  context: string;
  url: string;
  children: Context[] | null;
}

/** Raw WebDriver BiDi beside puppeteer, whose pages cannot show Firefox's extension pages. */
export class Bidi {
  readonly #connection: Connection;

  constructor(browser: Browser) {
    this.#connection = (browser as unknown as { connection: Connection }).connection;
  }

  async send<T>(method: string, parameters: object): Promise<T> {
    return (await this.#connection.send(method, parameters)).result as T;
  }

  /** Evaluates an expression in a context and returns its awaited value as JSON. */
  async evaluate<T>(context: string, expression: string): Promise<T> {
    const evaluated = await this.send<Evaluated>('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context },
      awaitPromise: true,
    });
    return readValue<T>(evaluated);
  }

  /** Calls a function (its source text) in a context with a node and a JSON argument. */
  async call<T>(context: string, functionSource: string, sharedId: string, argument: unknown): Promise<T> {
    const evaluated = await this.send<Evaluated>('script.callFunction', {
      functionDeclaration: `async (node, json) =>
        JSON.stringify(await (${functionSource})(node, json === '' ? undefined : JSON.parse(json)))`,
      arguments: [{ sharedId }, { type: 'string', value: JSON.stringify(argument) ?? '' }],
      target: { context },
      awaitPromise: true,
    });
    return readValue<T>(evaluated);
  }

  /** Evaluates in the browser's own window, with all its rights. */
  async evaluateAsBrowser<T>(expression: string): Promise<T> {
    const { contexts } = await this.send<{ contexts: Context[] }>('browsingContext.getTree', {
      'moz:scope': 'chrome',
    });
    const browserWindow = contexts.find(({ url }) => url.includes('browser.xhtml'));
    if (!browserWindow) throw new Error('Firefox shows no window of its own');
    return this.evaluate<T>(browserWindow.context, expression);
  }

  async topContexts(): Promise<Context[]> {
    return (await this.send<{ contexts: Context[] }>('browsingContext.getTree', {})).contexts;
  }

  /** The closed or open shadow roots of the elements that the selector finds, as nodes' shared ids. */
  async shadowRoots(context: string, selector: string): Promise<string[]> {
    const { nodes } = await this.send<{ nodes: { value: { shadowRoot?: Remote | null } }[] }>(
      'browsingContext.locateNodes',
      {
        context,
        locator: { type: 'css', value: selector },
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
      },
    );
    return nodes.flatMap(({ value }) => value.shadowRoot?.sharedId ?? []);
  }

  async locate(context: string, selector: string): Promise<string> {
    return until(`an element for ${selector}`, async () => {
      const { nodes } = await this.send<{ nodes: Remote[] }>('browsingContext.locateNodes', {
        context,
        locator: { type: 'css', value: selector },
      });
      return nodes[0]?.sharedId;
    });
  }

  /** Opens an address that puppeteer cannot wait for, in a tab of its own. */
  async openTab(url: string, background: boolean): Promise<string> {
    const { context } = await this.send<{ context: string }>('browsingContext.create', {
      type: 'tab',
      background,
    });
    await this.send('browsingContext.navigate', { context, url, wait: 'none' });
    // A page may choose another of its own places as it starts.
    const ready = `complete ${url.replace(/#.*/, '')}`;
    const state = '[document.readyState, location.href.replace(/#.*/, "")].join(" ")';
    await until(`${url} to load`, async () => (await this.evaluate(context, state)) === ready, 15_000);
    return context;
  }
}

function readValue<T>(evaluated: Evaluated): T {
  if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
  const { value } = evaluated.result;
  return (typeof value === 'string' ? JSON.parse(value) : undefined) as T;
}
