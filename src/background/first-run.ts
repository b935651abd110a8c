import { bringsNews, NEWS_VERSION } from '../core/news.ts';
import {
  isChosenByReader,
  openInOwnWindow,
  ownVersion,
  type Installed,
} from '../platform/browser/lifecycle.ts';
import { keepAnnouncement } from '../platform/settings/small-stores.ts';

/** Greets a new reader once, with a page; one who has updated is told of news in the popup, and gets no tab. */
export async function greet({ from }: Installed): Promise<void> {
  if (from !== null) {
    if (bringsNews(from, ownVersion())) await keepAnnouncement(NEWS_VERSION);
    return;
  }
  // If an administrator installs it, that may be at every start. A private window is no place for it either.
  if ((await isChosenByReader()) && (await openInOwnWindow('welcome/index.html'))) return;
  await keepAnnouncement('welcome');
}
