import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Driven } from '../browsers/driven.ts';
import { serveFiles, type FileServer } from '../browsers/serve.ts';
import { makePage } from './generate/page.ts';
import { TOPIC_BLOCKS, makeTopicPage, type TopicBlocks } from './generate/topic.ts';
import type { InPage } from './in-page.ts';

/** Sizes of text of the generated pages. */
export const SIZES = { '50 KB': 50_000, '500 KB': 493_000, '5 MB': 5_000_000 } as const;
export type Size = keyof typeof SIZES;

type PageName = Size | 'empty' | TopicBlocks;

// Isolated pages have a clock of 5 µs instead of 100 µs.
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** A page of the bench, and the bench's functions in the extension's world of it. */
export interface BenchPage {
  page: Page;
  call<N extends keyof InPage>(
    name: N,
    ...args: Parameters<InPage[N]>
  ): Promise<Awaited<ReturnType<InPage[N]>>>;
  close(): Promise<void>;
}

/** The generated pages, served from this machine. */
export class Pages {
  readonly #folder = mkdtempSync(join(tmpdir(), 'sidelight-bench-pages-'));
  readonly #made = new Set<string>();

  private constructor(private readonly server: FileServer) {}

  static async start(): Promise<Pages> {
    const names = [...Object.keys(SIZES), 'empty', ...TOPIC_BLOCKS].map(nameOf);
    return new Pages(await serveFiles(Object.fromEntries(names.map(name => [name, ISOLATED]))));
  }

  /** The address of a page by its size, or of one on the topic by its number of blocks. */
  addressOf(size: PageName): string {
    const file = join(this.#folder, nameOf(size));
    if (!this.#made.has(file)) {
      writeFileSync(file, writePage(size));
      this.#made.add(file);
    }
    return this.server.addressOf(file);
  }

  close(): void {
    this.server.close();
    rmSync(this.#folder, { recursive: true });
  }
}

function writePage(size: PageName): string {
  if (size === 'empty') return '<!doctype html><title>Empty</title>';
  if (isTopic(size)) return makeTopicPage(size);
  return makePage(SIZES[size]);
}

const isTopic = (size: PageName): size is TopicBlocks => TOPIC_BLOCKS.some(each => each === size);

const nameOf = (size: string | number): string =>
  `${typeof size === 'number' ? `page-${size}` : size.toLowerCase().replace(' ', '-')}.html`;

/** Opens a page in a new tab and finds the extension's world in it. */
export async function openBenchPage(driven: Driven, url: string): Promise<BenchPage> {
  const page = await driven.openPage(url);
  const realm = await findRealm(page);
  return {
    page,
    async call(name, ...args) {
      return (await realm.evaluate(`inPage.${name}(...${JSON.stringify(args)})`)) as never;
    },
    close: () => page.close(),
  };
}

async function findRealm(page: Page): Promise<{ evaluate: (expression: string) => Promise<unknown> }> {
  for (const realm of page.mainFrame().extensionRealms()) {
    if (await realm.evaluate('typeof inPage === "object"')) return realm;
  }
  throw new Error('the bench is not in the page');
}
