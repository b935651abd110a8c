import { countOf } from '../shared/words.ts';
import type { MentionPlace, PageView } from './page-view.ts';

interface Props {
  page: PageView;
  onReveal: (place: MentionPlace) => void;
}

/** The terms on the page, in the order of their first place, and those that are held back, with the reason. */
export function PageTerms({ page, onReveal }: Props) {
  if (!('terms' in page)) return null;
  return (
    <section aria-labelledby="on-this-page">
      {page.terms.length > 0 ? (
        <>
          <h2 id="on-this-page">On this page</h2>
          <ul class="terms">
            {page.terms.map(({ key, headword, count, first }) => (
              <li key={key}>
                <button type="button" class="term" onClick={() => onReveal(first)}>
                  <span class="name">
                    <bdi>{headword}</bdi>
                  </span>
                  <span class="count" aria-hidden="true">
                    {count}
                  </span>
                  <span class="unseen">, {countOf(count, 'mention')}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <h2 id="on-this-page" class="unseen">
          On this page
        </h2>
      )}
      <Held page={page} />
    </section>
  );
}

function Held({ page }: Pick<Props, 'page'>) {
  if (!('held' in page) || page.held.length === 0) return null;
  return (
    <details class="held">
      <summary>{page.held.reduce((sum, term) => sum + term.count, 0).toLocaleString('en')} held back</summary>
      <ul>
        {page.held.map(({ key, text, count, why }) => (
          <li key={key}>
            <bdi class="name">{text}</bdi>
            {count > 1 ? <span class="small"> × {count}</span> : null}
            <span class="small reason" dir="auto">
              {why}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
