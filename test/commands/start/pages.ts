import { statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readHead, type FileServer } from '../../browsers/serve.ts';

/** Something that the caller gave cannot be used; the message is the one line to print. */
export class BadInput extends Error {}

/** A page to open: its name as the caller gave it, and its address. */
export interface PageToOpen {
  name: string;
  url: string;
}

const NOT_PAGES = /\.(?:png|jpe?g|gif|webp|avif|ico|pdf|zip|gz|mp[34]|webm|woff2?|json|css|m?[jt]sx?)$/i;

/** Finds what the caller named: an address, or a file, which is served from this machine. */
export function findPage(name: string, server: FileServer): PageToOpen {
  if (/^https?:\/\//i.test(name)) {
    if (!URL.canParse(name)) throw new BadInput(`${name} is not an address`);
    return { name, url: name };
  }
  if (/^[a-z][a-z0-9+.-]+:/i.test(name) && !/^file:/i.test(name)) {
    throw new BadInput(`${name} is not a page: only files and http or https addresses are`);
  }
  const file = resolve(/^file:/i.test(name) ? fileURLToPath(name) : name);
  checkFile(name, file);
  return { name, url: server.addressOf(file) };
}

function checkFile(name: string, file: string): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new BadInput(`${name}: no such file`);
  if (!stats.isFile())
    throw new BadInput(`${name} is not a page: it is ${stats.isDirectory() ? 'a folder' : 'not a file'}`);
  let head: string;
  try {
    head = readHead(file);
  } catch {
    throw new BadInput(`${name} cannot be read`);
  }
  const isUtf16 = /^(?:\xFE\xFF|\xFF\xFE)/.test(head);
  const isBinary = head.includes('\0') && !isUtf16;
  if (isBinary || NOT_PAGES.test(extname(file)))
    throw new BadInput(`${name} is not a page: it is neither text nor HTML`);
}
