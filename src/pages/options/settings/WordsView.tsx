import { useEffect, useMemo, useState } from 'preact/hooks';
import { applyReaderAction, type ReaderAction } from '../../../core/settings/reader-actions.ts';
import { undoSettings } from '../../../core/settings/undo-record.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { formatReaderAction } from '../../../ui/controls/reader-action-labels.ts';
import type { ListedPack, OptionsActions } from '../shell/actions.ts';
import { AddWord } from './AddWord.tsx';
import { listKnown } from './known-terms.ts';
import { WordList, type WordRow } from './WordList.tsx';

interface Props {
  settings: Settings;
  packs: readonly ListedPack[];
  nameEntries: OptionsActions['nameEntries'];
  /** Resolves to false where the change was not stored. */
  onChange: (change: (now: Settings) => Settings) => Promise<boolean>;
}

/** What a list is about: each holds what one type of remedy leaves behind. */
type ListType = Exclude<ReaderAction['type'], 'leave-site'>;

interface Act {
  remedy: Extract<ReaderAction, { type: ListType }>;
  done: boolean;
  name: string;
}

interface Last {
  list: ListType;
  said: string;
  undo: ((now: Settings) => Settings) | null;
}

const WISHES = [
  {
    type: 'never',
    title: 'Never marked',
    hint: 'These words are marked nowhere, whatever they stand for.',
    add: 'Never mark',
    remove: 'Mark again',
  },
  {
    type: 'always',
    title: 'Always marked',
    hint: 'Where a list has these words, they are marked on every page, whatever it is about.',
    add: 'Always mark',
    remove: 'Stop',
  },
] as const;

/** What the reader has said of terms and words: known, never marked, always marked. */
export function WordsView({ settings, packs, nameEntries, onChange }: Props) {
  const [last, setLast] = useState<Last | null>(null);
  const headwords = useHeadwords({ names: settings.known, packs, nameEntries });
  const known = useMemo(
    () => (headwords ? listKnown(settings.known, { packs, headwords }) : []),
    [settings.known, packs, headwords],
  );

  const act = async ({ remedy, done, name }: Act): Promise<void> => {
    let before = settings;
    if (!(await onChange(now => applyReaderAction((before = now), remedy, done)))) return;
    setLast({
      list: remedy.type,
      said: formatReaderAction({ type: remedy.type, done, name }),
      undo: now => undoSettings(now, { before, remedy }),
    });
  };
  const undo = async (list: ListType, edit: NonNullable<Last['undo']>): Promise<void> => {
    if (await onChange(edit)) setLast({ list, said: 'Undone.', undo: null });
  };
  const lastIn = (list: ListType): { said: string | null; onUndo?: () => void } => {
    if (last?.list !== list) return { said: null };
    const edit = last.undo;
    return { said: last.said, onUndo: edit ? () => void undo(list, edit) : undefined };
  };

  return (
    <div class="plain-view">
      <h1 tabIndex={-1}>Your words</h1>
      <WordList
        id="know"
        title="Terms you know"
        hint="Marked nowhere, whatever their words."
        empty={settings.known.length === 0 ? 'No term is set as known.' : ''}
        rows={known.map(({ name, headword, title }) => ({ key: name, words: headword, note: title }))}
        action="Bring back"
        onRemove={({ key, words }) => {
          const term = known.find(({ name }) => name === key);
          if (term)
            void act({
              remedy: { type: 'know', pack: term.pack, entry: term.entry },
              done: false,
              name: words,
            });
        }}
        {...lastIn('know')}
      />
      {WISHES.map(({ type, title, hint, add, remove }) => (
        <WordList
          key={type}
          id={type}
          title={title}
          hint={hint}
          empty="No words yet."
          rows={toRows(settings[type])}
          action={remove}
          onRemove={({ words }) => void act({ remedy: { type, words }, done: false, name: words })}
          {...lastIn(type)}
        >
          <AddWord
            id={type}
            action={add}
            words={settings[type]}
            onAdd={words => void act({ remedy: { type, words }, done: true, name: words })}
          />
        </WordList>
      ))}
    </div>
  );
}

interface Lookup extends Pick<Props, 'packs' | 'nameEntries'> {
  names: readonly string[];
}

/** The headwords of entries by their names; null until they are there. */
function useHeadwords({ names, packs, nameEntries }: Lookup): ReadonlyMap<string, string> | null {
  const [headwords, setHeadwords] = useState<ReadonlyMap<string, string> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const take = (found: ReadonlyMap<string, string>): void => void (isCurrent && setHeadwords(found));
    // Names that cannot be looked up are shown as they are stored.
    nameEntries(names).then(take, () => take(new Map()));
    return () => {
      isCurrent = false;
    };
  }, [names, packs]);
  return headwords;
}

function toRows(words: readonly string[]): WordRow[] {
  return words
    .map(each => ({ key: each, words: each, note: null }))
    .sort((a, b) => a.words.localeCompare(b.words));
}
