import { say } from '../../locale/say.ts';

export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

export function formatSite(site: string): string {
  return site === 'files' ? say('siteFiles') : site;
}
