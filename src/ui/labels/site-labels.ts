import { say } from '../../locale/say.ts';

export const formatSite = (site: string): string => (site === 'files' ? say('siteFiles') : site);
