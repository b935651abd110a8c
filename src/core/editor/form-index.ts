import { foldForm } from '../text/fold.ts';
import { keysOf } from '../index/form-keys.ts';
import { inflectionOf } from '../index/plurals.ts';
import type { Entry, Form, Pack } from '../model/model.ts';
import type { CooperativeTask } from '../cooperative-task.ts';

export interface FormOwner {
  pack: string;
  title: string;
  entry: string;
  headword: string;
}

interface Filed {
  owner: FormOwner;
  /** The fields at the time of filing, to detect changes. */
  of: Pick<Entry, 'headword' | 'forms'>;
  texts: string[];
  heads: string[];
}

interface FiledPack {
  title: string;
  language: string;
  of: readonly Entry[];
  entries: Map<string, Filed>;
}

/** Nearly all keys have one owner, and thousands of sets would take much memory. */
type OwnerMap = Map<string, FormOwner | Set<FormOwner>>;

/** Entries filed, and entries only compared, between two yields. */
const FILED_PER_STEP = 50;
const COMPARED_PER_STEP = 5000;

/** Filing many thousands of entries takes a second or more, so it is cooperative and later follows changes. */
export class FormIndex {
  readonly #packs = new Map<string, FiledPack>();
  readonly #byText: OwnerMap = new Map();
  readonly #byHead: OwnerMap = new Map();

  *file(pack: Pack): CooperativeTask<void> {
    const old = this.#packs.get(pack.id);
    if (old && (old.title !== pack.title || old.language !== pack.language)) this.forget(pack.id);
    else if (old?.of === pack.entries) return;
    const { title, language } = pack;
    const now: FiledPack = this.#packs.get(pack.id) ?? { title, language, of: [], entries: new Map() };
    this.#packs.set(pack.id, now);
    const seen = new Set<string>();
    let count = 0;
    let seenCount = 0;
    for (const entry of pack.entries) {
      if (++seenCount % COMPARED_PER_STEP === 0) yield;
      seen.add(entry.id);
      const filed = now.entries.get(entry.id);
      if (filed && isSame(filed.of, entry)) continue;
      if (filed) this.#drop(filed);
      now.entries.set(entry.id, this.#add(entry, pack));
      if (++count % FILED_PER_STEP === 0) yield;
    }
    for (const [id, filed] of now.entries) {
      if (seen.has(id)) continue;
      this.#drop(filed);
      now.entries.delete(id);
    }
    now.of = pack.entries;
  }

  forget(packId: string): void {
    for (const filed of this.#packs.get(packId)?.entries.values() ?? []) this.#drop(filed);
    this.#packs.delete(packId);
  }

  get packs(): string[] {
    return [...this.#packs.keys()];
  }

  countOf(packId: string): number {
    return this.#packs.get(packId)?.entries.size ?? 0;
  }

  ownersOf(text: string): readonly FormOwner[] {
    return ownersIn(this.#byText, foldText(text));
  }

  candidatesIn(text: string, packId: string): Set<string> {
    const found = new Set<string>();
    for (const word of wordsIn(foldForm(text))) {
      // The last word of a form may be followed by an s.
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
    for (const text of filed.texts) addOwner(this.#byText, text, owner);
    for (const head of filed.heads) addOwner(this.#byHead, head, owner);
    return filed;
  }

  #drop({ owner, texts, heads }: Filed): void {
    for (const text of texts) removeOwner(this.#byText, text, owner);
    for (const head of heads) removeOwner(this.#byHead, head, owner);
  }
}

const KEY_FIELDS = ['text', 'language', 'compound', 'inflect', 'case'] as const;

/** An entry read again from the store is another object with the same fields. */
function isSame({ headword, forms }: Pick<Entry, 'headword' | 'forms'>, entry: Entry): boolean {
  if (headword !== entry.headword || forms.length !== entry.forms.length) return false;
  return (
    forms === entry.forms ||
    forms.every((form, at) => KEY_FIELDS.every(field => form[field] === entry.forms[at]![field]))
  );
}

/** `foldForm`, with a fast path for the plain letters of most forms. */
const foldText = (text: string): string =>
  /^[a-z\d]+(?: [a-z\d]+)*$/i.test(text) ? text.toLowerCase() : foldForm(text);

function headsOf(form: Form, text: string, packLanguage: string): string[] {
  if (form.compound) return keysOf(form, packLanguage).map(({ key }) => headOf(key));
  const head = headOf(text);
  // Only the last word of several is inflected.
  if (form.inflect === false || /[ ']/.test(text)) return [head];
  const { endings } = inflectionOf(text, text, form.language ?? packLanguage);
  return [head, ...endings.map(({ cut, letters }) => headOf(text.slice(0, text.length - cut) + letters))];
}

// Runs of letters; in scripts without spaces each character is a word.
const WORDS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{M}\p{N}_])+/gu;

const wordsIn = (folded: string): Set<string> => new Set(folded.match(WORDS) ?? []);

function headOf(key: string): string {
  WORDS.lastIndex = 0;
  return WORDS.exec(key)?.[0] ?? key;
}

function ownersIn(map: OwnerMap, key: string): FormOwner[] {
  const found = map.get(key);
  if (!found) return [];
  return found instanceof Set ? [...found] : [found];
}

function addOwner(map: OwnerMap, key: string, owner: FormOwner): void {
  const found = map.get(key);
  if (!found) map.set(key, owner);
  else if (found instanceof Set) found.add(owner);
  else if (found !== owner) map.set(key, new Set([found, owner]));
}

function removeOwner(map: OwnerMap, key: string, owner: FormOwner): void {
  const found = map.get(key);
  if (found === owner) map.delete(key);
  else if (found instanceof Set && found.delete(owner) && found.size === 0) map.delete(key);
}
