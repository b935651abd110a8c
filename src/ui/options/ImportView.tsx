import { useRef, useState } from 'preact/hooks';
import type { Pack } from '../../core/model.ts';
import { countOf } from '../shared/words.ts';
import type { Notify, OptionsActions, ReadPack } from './actions.ts';
import { printRoute } from './route.ts';

interface Props {
  bundledId: string | null;
  own: readonly Pack[];
  actions: Pick<OptionsActions, 'addPack' | 'readPack'>;
  notify: Notify;
}

type State =
  | { at: 'start' }
  | { at: 'preview'; pack: Pack }
  | { at: 'failed'; errors: readonly string[] }
  | { at: 'done'; pack: Pack };

/** Import of a list: choose, drop or paste it; look; store it. Nothing is stored before. */
export function ImportView({ bundledId, own, actions, notify }: Props) {
  const [state, setState] = useState<State>({ at: 'start' });
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  /** Names the newest file: an older one that is read later is ignored. */
  const turn = useRef(0);

  const show = (read: ReadPack): void => {
    if (!read.ok) setState({ at: 'failed', errors: read.errors });
    else if (read.pack.id === bundledId) {
      setState({
        at: 'failed',
        errors: [`The id “${read.pack.id}” belongs to the bundled pack. Give the list another id.`],
      });
    } else setState({ at: 'preview', pack: read.pack });
  };
  const readFile = (file: File | undefined): void => {
    if (!file) return;
    const mine = ++turn.current;
    file.text().then(
      text => mine === turn.current && show(actions.readPack(text, file.name)),
      () => setState({ at: 'failed', errors: [`${file.name} could not be read.`] }),
    );
  };
  const store = (pack: Pack, old: Pack | undefined): void => {
    actions.addPack(pack, { replace: old !== undefined }).then(
      () => {
        setState({ at: 'done', pack });
        setPasted('');
        if (old) {
          notify({ text: `Replaced “${old.title}”.`, undo: () => actions.addPack(old, { replace: true }) });
        }
      },
      (error: unknown) =>
        setState({ at: 'failed', errors: [error instanceof Error ? error.message : String(error)] }),
    );
  };

  return (
    <div class="plain-view">
      <h1 tabIndex={-1}>Import a list</h1>
      <div
        class={`drop${over ? ' over' : ''}`}
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={event => {
          event.preventDefault();
          setOver(false);
          readFile(event.dataTransfer?.files[0]);
        }}
      >
        <label class="field">
          <span class="name">A list as a JSON file</span>
          <input
            id="import-file"
            type="file"
            accept=".json,application/json"
            onChange={event => {
              readFile(event.currentTarget.files?.[0]);
              // The same file may be chosen again after it was mended.
              event.currentTarget.value = '';
            }}
          />
        </label>
        <p class="small">Or drop it here.</p>
      </div>
      <details>
        <summary>Paste a list instead</summary>
        <label class="field paste">
          <span class="unseen">The list as JSON</span>
          <textarea
            id="import-text"
            rows={6}
            spellcheck={false}
            value={pasted}
            onInput={event => setPasted(event.currentTarget.value)}
          />
          <span>
            <button
              type="button"
              class="button"
              disabled={pasted.trim() === ''}
              onClick={() => {
                turn.current++;
                show(actions.readPack(pasted, 'pasted text'));
              }}
            >
              Read it
            </button>
          </span>
        </label>
      </details>
      {state.at === 'preview' ? (
        <Preview
          pack={state.pack}
          old={own.find(({ id }) => id === state.pack.id)}
          onStore={store}
          onCancel={() => setState({ at: 'start' })}
        />
      ) : null}
      <div id="import-status" role="status" class={state.at}>
        <Status state={state} />
      </div>
    </div>
  );
}

interface PreviewProps {
  pack: Pack;
  /** The list that it replaces. */
  old: Pack | undefined;
  onStore: (pack: Pack, old: Pack | undefined) => void;
  onCancel: () => void;
}

function Preview({ pack, old, onStore, onCancel }: PreviewProps) {
  const some = pack.entries.slice(0, 5).map(entry => entry.headword);
  return (
    <section class="preview" aria-labelledby="preview">
      <h2 id="preview">
        <bdi>{pack.title}</bdi>
      </h2>
      <p>
        {countOf(pack.entries.length, 'entry', 'entries')}
        {some.length > 0 ? ': ' : ''}
        {some.map((headword, at) => (
          <span key={headword}>
            {at > 0 ? ', ' : ''}
            <bdi>{headword}</bdi>
          </span>
        ))}
        {pack.entries.length > some.length ? ' …' : ''}
      </p>
      <p class="small">
        {old ? (
          <>
            Replaces “<bdi>{old.title}</bdi>”, which has {countOf(old.entries.length, 'entry', 'entries')}.
          </>
        ) : (
          'A new list.'
        )}
      </p>
      <p class="actions">
        <button type="button" id="import-confirm" class="button main" onClick={() => onStore(pack, old)}>
          {old ? 'Replace' : 'Import'}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          Cancel
        </button>
      </p>
    </section>
  );
}

function Status({ state }: { state: State }) {
  if (state.at === 'done') {
    return (
      <p>
        Imported “
        <a href={printRoute({ view: 'pack', pack: state.pack.id, entry: null })}>
          <bdi>{state.pack.title}</bdi>
        </a>
        ”: {countOf(state.pack.entries.length, 'entry', 'entries')}.
      </p>
    );
  }
  if (state.at !== 'failed') return null;
  return (
    <>
      <p>Nothing was imported.</p>
      <ul>
        {state.errors.map((error, at) => (
          <li key={at} dir="auto">
            {error}
          </li>
        ))}
      </ul>
    </>
  );
}
