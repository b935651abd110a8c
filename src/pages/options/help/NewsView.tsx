import { NEWS_VERSION } from '../../../core/news.ts';
import type { LabelKey } from '../../../core/phrase.ts';
import { say } from '../../../locale/say.ts';

/** Of the version named there, in the order of what most readers care about. */
const NEWS: readonly (readonly [name: LabelKey, does: LabelKey])[] = [
  ['newsLists', 'newsListsDo'],
  ['newsPrivate', 'newsPrivateDo'],
  ['newsCalm', 'newsCalmDo'],
  ['newsPanel', 'newsPanelDo'],
  ['reading', 'newsReadDo'],
];

export function NewsView() {
  return (
    <div class="plain-view news">
      <h1 tabIndex={-1}>{say('newsTitle', { version: NEWS_VERSION })}</h1>
      <dl>
        {NEWS.map(([name, does]) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href="#help">{say('helpTitle')}</a>
      </p>
    </div>
  );
}
