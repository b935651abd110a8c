import { render } from 'preact';
import { freeMark } from '../../core/model/free-mark.ts';
import { makeId } from '../../core/model/ids.ts';
import { makeEmptyList, MY_TERMS } from '../../core/model/own-pack.ts';
import type { StoreEdit } from '../../core/packs/pack-edits.ts';
import { proposeTerm } from '../../core/editor/picked-term.ts';
import { arrangeListed, dropOldSwitches, isPrivate } from '../../core/packs/active-packs.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { say } from '../../locale/say.ts';
import { closeOwnTab } from '../../platform/browser/add-window.ts';
import { loadCommonWords } from '../../platform/assets/common-words.ts';
import { speakTo } from '../../platform/locale/reader-locale.ts';
import {
  NOTHING_PICKED,
  readLastList,
  rememberLastList,
  takePicked,
} from '../../platform/settings/small-stores.ts';
import { applyEdits, listAllPacks, readPack } from '../../platform/packs/pack-store.ts';
import { changeSettings, readSettings, watchSettings } from '../../platform/settings/settings-store.ts';
import { openOptions } from '../../platform/browser/tabs.ts';
import { AddPage, type AddPageProps } from './AddPage.tsx';
import type { AddList } from './ListField.tsx';
import { ListsUnread } from '../../ui/controls/ListsUnread.tsx';
import { EntryToolsContext, NO_ENTRY_TOOLS, type EntryTools } from '../../ui/editor/entry-tools.ts';

const today = (): string => new Date().toLocaleDateString('sv');

/** The reader's lists, the one that was last added to first; the one for own terms where there is none yet. */
function listOwn(packs: AddPageProps['packs'], settings: Settings, last: string | null): AddList[] {
  const own = packs.flatMap(({ head, isOwn }): AddList[] => {
    const { id, title } = head;
    const isOff = settings.packsOff.includes(id);
    return isOwn ? [{ id, title, isPrivate: !isOff && isPrivate(head, settings), isOff }] : [];
  });
  if (!own.length) {
    const isHidden = settings.packsPrivate.includes(MY_TERMS);
    return [{ id: MY_TERMS, title: say('listMyTerms'), isPrivate: isHidden, isOff: false, isNew: true }];
  }
  return [...own.filter(({ id }) => id === last), ...own.filter(({ id }) => id !== last)];
}

async function start(): Promise<void> {
  const [picked, settings, last] = await Promise.all([takePicked(), readSettings(), readLastList()]);
  // Before all else: the list that is made with the first term is named in it.
  await speakTo(document, settings.language);
  const packs = arrangeListed(await listAllPacks(), settings);
  const lists = listOwn(packs, settings, last);
  const taken = packs.map(({ head }) => head.id);

  const makeList: AddPageProps['makeList'] = (title, { language = 'en', isPrivate }) => ({
    ...makeEmptyList({ id: makeId(title, taken), title }),
    language,
    mark: freeMark(packs.map(({ head }) => head.mark)),
    private: isPrivate,
  });

  const onAdd = async (edit: StoreEdit, list: string): Promise<void> => {
    await applyEdits([edit]);
    await rememberLastList(list).catch(() => undefined);
    if (edit.type === 'add-pack' && dropOldSwitches(settings, edit.pack) !== settings)
      await changeSettings(now => dropOldSwitches(now, edit.pack));
  };

  const proposed = proposeTerm(picked ?? NOTHING_PICKED, today());
  let rankOf: EntryTools['rankOf'] = () => null;
  const draw = (): void => {
    document.title = say('addTitle');
    render(
      <EntryToolsContext.Provider value={{ ...NO_ENTRY_TOOLS, rankOf }}>
        <AddPage
          proposed={proposed}
          packs={packs}
          lists={lists}
          makeList={makeList}
          readPack={readPack}
          onAdd={onAdd}
          onOpen={(pack, entry) =>
            void openOptions(`#pack/${encodeURIComponent(pack)}/${encodeURIComponent(entry)}`).then(
              closeOwnTab,
            )
          }
          onClose={() => void closeOwnTab()}
        />
      </EntryToolsContext.Provider>,
      document.body,
    );
  };
  draw();
  loadCommonWords().then(
    words => {
      rankOf = word => words.rankOf(word);
      draw();
    },
    () => undefined,
  );
  watchSettings(({ language }) => void speakTo(document, language).then(draw), new AbortController().signal);
}

start().catch((error: unknown) => render(<ListsUnread error={error} />, document.body));
