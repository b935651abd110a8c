import type { BarView } from '../../core/messages/protocol.ts';
import type { ReadingEvent } from '../../core/reading/reading-state.ts';
import { readerDirection, readerLanguage, say, sayPhrase } from '../../locale/say.ts';
import { Tool } from '../card/Tool.tsx';

export interface ReadingBarProps {
  view: BarView;
  onEvent: (event: ReadingEvent) => void;
}

export function ReadingBar({ view, onEvent }: ReadingBarProps) {
  const { at, count, text, list, status } = view;
  const send = (event: ReadingEvent) => () => onEvent(event);
  return (
    <section
      class="card"
      role="dialog"
      lang={readerLanguage()}
      dir={readerDirection()}
      aria-label={say('reading')}
    >
      {list && (
        <ol class="body" aria-label={say('readingMarks')}>
          {list.map((term, place) => (
            <li>
              <button
                type="button"
                class="term"
                dir="auto"
                aria-current={place === at}
                onClick={send({ type: 'choose', at: place })}
              >
                {term}
              </button>
            </li>
          ))}
        </ol>
      )}
      <footer>
        <span class="count">{count ? say('placeOf', { at: at + 1, total: count }) : say('readingNone')}</span>
        {count > 0 && [
          <button
            type="button"
            class="term"
            dir="auto"
            title={say('openCard')}
            onClick={send({ type: 'open' })}
          >
            {text}
          </button>,
          <Tool icon="back" label={say('readingPrevious')} onClick={send({ type: 'move', by: -1 })} />,
          <Tool icon="forward" label={say('readingNext')} onClick={send({ type: 'move', by: 1 })} />,
          <Tool
            icon="list"
            label={say('readingList')}
            aria-expanded={list !== null}
            onClick={send({ type: 'list' })}
          />,
        ]}
        <Tool icon="close" label={say('closeByKey')} onClick={send({ type: 'leave' })} />
      </footer>
      <p class="said" role="status">
        {status && sayPhrase(status)}
      </p>
    </section>
  );
}
