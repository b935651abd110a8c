import { PhraseError } from '../../core/phrase-error.ts';
import { say, sayPhrase } from '../../locale/say.ts';

/** A page of the extension that has no list to show, since none can be read. */
export function ListsUnread({ error }: { error: unknown }) {
  return (
    <main class="lists-unread">
      <h1>{say('name')}</h1>
      <div role="alert">
        {sayUnread(error).map(line => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </main>
  );
}

/** Why no list can be read, and what to do: a sentence or two. */
export function sayUnread(error: unknown): string[] {
  return error instanceof PhraseError ? [sayPhrase(error.phrase)] : [say('listsUnread'), say('listsRestart')];
}
