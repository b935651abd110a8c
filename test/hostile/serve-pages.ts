import { createServer } from 'node:http';
import type { HostilePage } from './hostile-page.ts';

export interface PageServer {
  addressOf(page: HostilePage): string;
  close(): void;
}

/** Serves pages by their place. `/never` does not answer. */
export async function servePages(pages: readonly HostilePage[]): Promise<PageServer> {
  const server = createServer(({ url }, response) => {
    if (url?.startsWith('/never')) return;
    const page = pages[Number(url?.slice(1))];
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    const { 'x-utf16': isWide, ...headers } = page.headers ?? {};
    response.writeHead(200, { 'content-type': page.type ?? 'text/html; charset=utf-8', ...headers });
    response.end(page.body, isWide ? 'utf16le' : 'utf8');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    addressOf: page => `http://127.0.0.1:${port}/${pages.indexOf(page)}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
