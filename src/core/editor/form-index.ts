import { foldForm } from '../text/fold.ts';
import { keysOf } from '../index/form-keys.ts';
import { inflectionOf } from '../index/plurals.ts';
import type { Entry, Form, Pack } from '../model/model.ts';
import type { CooperativeTask } from '../cooperative-task.ts';

/** An entry that has a form. */
export interface FormOwner {
  pack: string;
  /** Title of its pack. */
  title: string;
  entry: string;
  headword: string;
}

/** An entry as it was last filed. */
interface Filed {
  owner: FormOwner;
  /** What it was filed for; compared to see whether it has changed. */
  of: Pick<Entry, 'headword' | 'forms'>;
  /** Folded texts of its forms, and the first words of their keys. */
  texts: string[];
  heads: string[];
}

interface FiledPack {
  title: string;
  language: string;
  of: readonly Entry[];
  entries: Map<string, Filed>;
}

/** Owners by a key. Nearly all have one, and a set for each of many thousands would take much memory. */
type Owned = Map<string, FormOwner | Set<FormOwner>>;

/** Entries that are filed, and that are only looked at, between two rests. */
const SLICE = 50;
const LOOKS = 5000;

/**
 * Which entries of all packs have a form, and which may stand in a text; filed once, then kept up with changes. With
 * many thousands of entries filing takes a second or more, so it goes by steps.
 */
export class FormIndex {
  readonly #packs = new Map<string, FiledPack>();
  readonly #byText: Owned = new Map();
  readonly #byHead: Owned = new Map();

  /** Files a pack as it is now: what is new or has other forms. */
  *file(pack: Pack): CooperativeTask<void> {
    const old = this.#packs.get(pack.id);
    if (old && (old.title !== pack.title || old.language !== pack.language)) this.forget(pack.id);
    else if (old?.of === pack.entries) return;
    const now: FiledPack = this.#packs.get(pack.id) ?? {
      title: pack.title,
      language: pack.language,
      of: [],
      entries: new Map(),
    };
    this.#packs.set(pack.id, now);
    const seen = new Set<string>();
    let count = 0;
    let looks = 0;
    for (const entry of pack.entries) {
      if (++looks % LOOKS === 0) yield;
      seen.add(entry.id);
      const filed = now.entries.get(entry.id);
      if (filed && isSame(filed.of, entry)) continue;
      if (filed) this.#drop(filed);
      now.entries.set(entry.id, this.#add(entry, pack));
      if (++count % SLICE === 0) yield;
    }
    for (const [id, filed] of now.entries) {
      if (seen.has(id)) continue;
      this.#drop(filed);
      now.entries.delete(id);
    }
    now.of = pack.entries;
  }

  /** Leaves a pack out. */
  forget(packId: string): void {
    for (const filed of this.#packs.get(packId)?.entries.values() ?? []) this.#drop(filed);
    this.#packs.delete(packId);
  }

  /** The ids of the packs that are filed. */
  get packs(): string[] {
    return [...this.#packs.keys()];
  }

  /** How many entries of a pack are filed. */
  countOf(packId: string): number {
    return this.#packs.get(packId)?.entries.size ?? 0;
  }

  /** The entries that have a form which matches the same as this text. */
  ownersOf(text: string): readonly FormOwner[] {
    return ownersIn(this.#byText, foldText(text));
  }

  /** The ids of a pack's entries that may stand in a text: all that do, and a few more. */
  mayStandIn(text: string, packId: string): Set<string> {
    const found = new Set<string>();
    for (const word of wordsIn(foldForm(text))) {
      // A form's last word may have an s behind it.
      for (const head of word.endsWith('s') ? [word, word.slice(0, -1)] : [word])
        for (const { pack, entry } of ownersIn(this.#byHead, head)) if (pack === packId) found.add(entry);
    }
    return found;
  }

  #add({ id, headword, forms }: Entry, pack: Pack): Filed {
    const owner = { pack: pack.id, title: pack.title, entry: id, headword };
    const texts = forms.map(form => foldText(form.text));
    const filed = {
      owner,
      of: { headword, forms },
      texts: [...new Set(texts)],
      heads: [...new Set(forms.flatMap((form, at) => headsOf(form, texts[at]!, pack.language)))],
    };
    for (const text of filed.texts) put(this.#byText, text, owner);
    for (const head of filed.heads) put(this.#byHead, head, owner);
    return filed;
  }

  #drop({ owner, texts, heads }: Filed): void {
    for (const text of texts) take(this.#byText, text, owner);
    for (const head of heads) take(this.#byHead, head, owner);
  }
}

/** True if an entry needs no filing anew; read from the store again, it is another object with the same fields. */
function isSame({ headword, forms }: Pick<Entry, 'headword' | 'forms'>, entry: Entry): boolean {
  if (headword !== entry.headword || forms.length !== entry.forms.length) return false;
  return (
    forms === entry.forms ||
    forms.every((form, at) => {
      const other = entry.forms[at]!;
      return (
        form.text === other.text &&
        form.language === other.language &&
        form.compound === other.compound &&
        form.inflect === other.inflect &&
        form.case === other.case
      );
    })
  );
}

/** As `foldForm`; most forms are plain letters, which need no folding. */
const foldText = (text: string): string =>
  /^[a-z\d]+(?: [a-z\d]+)*$/i.test(text) ? text.toLowerCase() : foldForm(text);

/** The words that the keys of a form begin with. */
function headsOf(form: Form, text: string, packLanguage: string): string[] {
  if (form.compound) return keysOf(form, packLanguage).map(({ key }) => headOf(key));
  const head = headOf(text);
  // Of several words only the last one changes.
  if (form.inflect === false || /[ ']/.test(text)) return [head];
  const { endings } = inflectionOf(text, text, form.language ?? packLanguage);
  return [head, ...endings.map(({ cut, letters }) => headOf(text.slice(0, text.length - cut) + letters))];
}

// Runs of letters; a character of a script without spaces is a word of its own.
const WORDS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{M}\p{N}_])+/gu;

const wordsIn = (folded: string): Set<string> => new Set(folded.match(WORDS) ?? []);

function headOf(key: string): string {
  WORDS.lastIndex = 0;
  return WORDS.exec(key)?.[0] ?? key;
}

function ownersIn(map: Owned, key: string): FormOwner[] {
  const found = map.get(key);
  if (!found) return [];
  return found instanceof Set ? [...found] : [found];
}

function put(map: Owned, key: string, owner: FormOwner): void {
  const found = map.get(key);
  if (!found) map.set(key, owner);
  else if (found instanceof Set) found.add(owner);
  else if (found !== owner) map.set(key, new Set([found, owner]));
}

function take(map: Owned, key: string, owner: FormOwner): void {
  const found = map.get(key);
  if (found === owner) map.delete(key);
  else if (found instanceof Set && found.delete(owner) && found.size === 0) map.delete(key);
}
