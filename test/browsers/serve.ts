import { createReadStream, openSync, readSync, closeSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { basename, dirname, extname, join, normalize, sep } from 'node:path';

/** A server of files on this machine, for this machine only. */
export interface FileServer {
  /** The address of a file; files beside and below it are served too. `localhost` gives another origin. */
  addressOf(file: string, host?: '127.0.0.1' | 'localhost'): string;
  close(): void;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.svg': 'image/svg+xml',
  '.xml': 'text/xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Starts the server on a free port. Each folder is served under a number of its own. */
export async function serveFiles(headers: Record<string, Record<string, string>> = {}): Promise<FileServer> {
  const folders: string[] = [];
  const server = createServer((request, response) => answer({ request, response, folders, headers }));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    addressOf(file, host = '127.0.0.1') {
      const folder = dirname(file);
      if (!folders.includes(folder)) folders.push(folder);
      return `http://${host}:${port}/${folders.indexOf(folder)}/${encodeURIComponent(basename(file))}`;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  folders: string[];
  headers: Record<string, Record<string, string>>;
}

function answer({ request, response, folders, headers }: Exchange): void {
  const file = fileOf(request, folders);
  // A page that was saved from the web must not read its neighbours by script, as it could not from a file address.
  const isByScript = request.headers['sec-fetch-dest'] === 'empty';
  if (file === null || isByScript) {
    response.writeHead(isByScript ? 403 : 404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': contentType(file),
    'cache-control': 'no-store',
    ...headers[basename(file)],
  });
  createReadStream(file).pipe(response);
}

function fileOf(request: IncomingMessage, folders: string[]): string | null {
  try {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const [, number, ...rest] = path.split('/');
    const folder = folders[Number(number)];
    if (folder === undefined) return null;
    const file = normalize(join(folder, rest.join('/')));
    return file.startsWith(folder + (folder.endsWith(sep) ? '' : sep)) && statSync(file).isFile()
      ? file
      : null;
  } catch {
    return null; // no such file, or an address that is none
  }
}

/** The type of a file. Text is UTF-8, unless a page names another encoding itself, which a header would overrule. */
export function contentType(file: string): string {
  const type = TYPES[extname(file).toLowerCase()] ?? (looksLikeHtml(file) ? 'text/html' : 'text/plain');
  if (!type.startsWith('text/')) return type;
  return type !== 'text/plain' && /charset=|encoding=/i.test(readHead(file))
    ? type
    : `${type}; charset=utf-8`;
}

function looksLikeHtml(file: string): boolean {
  return extname(file) === '' && /^\uFEFF?\s*<(?:!doctype html|html)\b/i.test(readHead(file));
}

/** The first 4 KB of a file, each byte a character. */
export function readHead(file: string): string {
  const buffer = Buffer.alloc(4096);
  const descriptor = openSync(file, 'r');
  try {
    return buffer.toString('latin1', 0, readSync(descriptor, buffer, 0, buffer.length, 0));
  } finally {
    closeSync(descriptor);
  }
}
