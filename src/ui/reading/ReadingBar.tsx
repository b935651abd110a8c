import type { BarView } from '../../core/messages/protocol.ts';
import type { ReadingEvent } from '../../core/reading/reading-state.ts';
import { Tool } from '../card/Tool.tsx';

export interface ReadingBarProps {
  view: BarView;
  onEvent: (event: ReadingEvent) => void;
}

export function ReadingBar({ view, onEvent }: ReadingBarProps) {
  const { at, count, text, list, status } = view;
  const send = (event: ReadingEvent) => () => onEvent(event);
  return (
    <section class="card" role="dialog" lang="en" dir="ltr" aria-label="Reading mode">
      {list && (
        <ol class="body" aria-label="Marks on this page">
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
        <span class="count">{count ? `${at + 1} of ${count}` : 'No marks on this page'}</span>
        {count > 0 && [
          <button
            type="button"
            class="term"
            dir="auto"
            title="Open its card"
            onClick={send({ type: 'open' })}
          >
            {text}
          </button>,
          <Tool icon="back" label="Previous (p)" onClick={send({ type: 'move', by: -1 })} />,
          <Tool icon="forward" label="Next (n)" onClick={send({ type: 'move', by: 1 })} />,
          <Tool icon="list" label="List" aria-expanded={list !== null} onClick={send({ type: 'list' })} />,
        ]}
        <Tool icon="close" label="Close (Esc)" onClick={send({ type: 'leave' })} />
      </footer>
      <p class="said" role="status">
        {status}
      </p>
    </section>
  );
}
