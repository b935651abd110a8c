import { useMemo, useState } from 'preact/hooks';
import {
  applyReaderAction,
  overrideKey,
  splitKnownName,
  type ReaderAction,
} from '../../../core/settings/reader-actions.ts';
import { readerLanguage, say } from '../../../locale/say.ts';
import { formatChange } from '../../../ui/controls/change-labels.ts';
import { useLoaded } from '../../../ui/controls/use-loaded.ts';
import type { ListedPack } from '../../../core/packs/pack-edits.ts';
import type { PageAct, PlaceProps } from '../shell/page-actions.ts';
import { AddField } from './AddField.tsx';
import { WordList, type WordRow } from './WordList.tsx';

type WordAction = Exclude<ReaderAction, { type: 'leave-site' }>;

interface Last {
  list: WordAction['type'];
  message: string;
  act: PageAct;
}

const OVERRIDES = [
  { type: 'never', hint: 'wordsNeverHint', add: 'wordsNeverAdd' },
  { type: 'always', hint: 'wordsAlwaysHint', add: 'wordsAlwaysAdd' },
] as const;

const TITLES = { know: 'wordsKnown', never: 'wordsNever', always: 'wordsAlways' } as const;

export function WordsView({ settings, packs, actions, run }: PlaceProps) {
  const [last, setLast] = useState<Last | null>(null);
  // Names that cannot be looked up are shown as they are stored.
  const headwords = useLoaded(
    () => actions.nameEntries(settings.known).catch((): ReadonlyMap<string, string> => new Map()),
    [settings.known, packs],
  );
  const known = useMemo(
    () => (headwords ? listKnown(settings.known, packs, headwords) : []),
    [settings.known, packs, headwords],
  );

  const act = async (action: WordAction, done: boolean, name: string): Promise<void> => {
    const list = say(TITLES[action.type]);
    const label = say(done ? 'didAddWords' : 'didTakeWords', { words: name, list });
    const storing = actions.editSettings(label, now => applyReaderAction(now, action, done));
    if (!(await run(storing))) return;
    const message = formatChange({ action, done }, name);
    setLast({ list: action.type, message, act: await storing });
  };
  const noticeIn = (list: WordAction['type']): { notice: string | null; onUndo?: () => void } => {
    if (last?.list !== list) return { notice: null };
    const { lastDone, lastUndone } = actions.history;
    if (last.act === lastDone) return { notice: last.message, onUndo: () => void run(actions.undoQuietly()) };
    return { notice: last.act === lastUndone ? say('undone') : null };
  };

  return (
    <div class="plain-view">
      <h1 tabIndex={-1}>{say('wordsTitle')}</h1>
      <WordList
        id="know"
        title={say(TITLES.know)}
        hint={say('wordsKnownHint')}
        empty={settings.known.length === 0 ? say('wordsKnownNone') : ''}
        rows={known}
        onRemove={({ key, words }) => void act({ type: 'know', ...splitKnownName(key) }, false, words)}
        {...noticeIn('know')}
      />
      {OVERRIDES.map(({ type, hint, add }) => (
        <WordList
          key={type}
          id={type}
          title={say(TITLES[type])}
          hint={say(hint)}
          empty={say('wordsNone')}
          rows={sortRows(settings[type].map(words => ({ key: words, words, note: null })))}
          onRemove={({ words }) => void act({ type, words }, false, words)}
          {...noticeIn(type)}
        >
          <AddField
            id={type}
            label={say('wordsField')}
            action={say(add)}
            input={{ dir: 'auto' }}
            onAdd={typed => {
              const problem = findProblem(typed, settings[type]);
              const words = typed.trim().replace(/\s+/g, ' ');
              if (problem === null) void act({ type, words }, true, words);
              return problem;
            }}
          />
        </WordList>
      ))}
    </div>
  );
}

function findProblem(typed: string, words: readonly string[]): string | null {
  const key = overrideKey(typed);
  if (!/[\p{L}\p{N}]/u.test(key)) return say('wordsNotOne');
  const same = words.find(each => overrideKey(each) === key);
  return same === undefined ? null : say('wordsHere', { words: same });
}

function listKnown(
  known: readonly string[],
  packs: readonly ListedPack[],
  headwords: ReadonlyMap<string, string>,
): WordRow[] {
  const titles = new Map(packs.map(({ head }) => [head.id, head.title]));
  return sortRows(
    known.map(name => {
      const words = headwords.get(name);
      const note = words === undefined ? null : (titles.get(splitKnownName(name).pack) ?? null);
      return { key: name, words: words ?? name, note };
    }),
  );
}

const sortRows = (rows: WordRow[]): WordRow[] =>
  rows.sort((a, b) => a.words.localeCompare(b.words, readerLanguage()));
