import { DEFAULT_MARK, type Form, type Pack } from '../model/model.ts';
import { scaleOf } from '../judge/evidence.ts';
import { candidateSource } from '../match/candidate-source.ts';
import { foldForm } from '../text/fold.ts';
import { headHash, keysOf, type FormKey } from './form-keys.ts';
import { withHanVariants, type HanTable } from './han-variants.ts';
import {
  CONTROL,
  COUNT_NAMES,
  DECOY,
  ELSEWHERE,
  EXACT,
  GUARDED,
  HEADER_WORDS,
  INDEX_MAGIC,
  INDEX_VERSION,
  NO_ENTRY,
  OPEN,
  PLACE,
  PLURAL,
  POWER,
  SIGN,
  STRONG,
  SUBJECT,
  TELLING,
  TOPIC,
  VIEWPOINT,
  WEAK,
  byteLengthOf,
  eachByte,
  layOut,
  makeRef,
  type Counts,
  type IndexMeta,
  type IndexPack,
} from './index-layout.ts';
import { contextKeys } from './excluded-contexts.ts';
import { slotOf, filterBitsOf, filterWordOf } from './word-hash.ts';

export interface KeyForm {
  ref: number;
  flags: number;
  exact: string | null;
}

interface Key {
  bytes: string;
  hash: number;
  slot: number;
  symbol: boolean;
  forms: KeyForm[];
}

/** One buffer that pages read in place; `han` adds other Chinese spellings. */
export function buildIndex(packs: readonly Pack[], han?: HanTable): Uint8Array<ArrayBuffer> {
  const found = collectKeys(packs, han);
  const keys = sortKeys(found);
  const whole: IndexMeta = {
    packs: packs.map(describePack),
    candidates: candidateSource(readableKeys(found)),
  };
  const meta = JSON.stringify(whole);
  const counts = countAll(keys, meta);
  const bytes = new Uint8Array(byteLengthOf(counts));
  const words = new Uint32Array(bytes.buffer, 0, HEADER_WORDS);
  words.set([INDEX_MAGIC, INDEX_VERSION, ...COUNT_NAMES.map(name => counts[name])]);
  const to = layOut(bytes.buffer, 0, counts);
  let byte = 0;
  let form = 0;
  let exact = 0;
  let exactUnits = 0;
  keys.forEach((key, k) => {
    to.slotStart[key.slot + 1] = k + 1;
    to.filter[filterWordOf(key.hash, to.filter.length - 1)]! |= filterBitsOf(key.hash);
    for (let i = 0; i < key.bytes.length; i++) to.keyBytes[byte++] = key.bytes.charCodeAt(i);
    to.keyStart[k + 1] = byte;
    for (const { ref, flags, exact: letters } of key.forms) {
      to.formRef[form] = ref;
      to.formFlags[form] = flags;
      if (letters !== null) {
        to.exactForm[exact] = form;
        for (let i = 0; i < letters.length; i++) to.exactText[exactUnits++] = letters.charCodeAt(i);
        to.exactStart[++exact] = exactUnits;
      }
      form++;
    }
    to.keyForms[k + 1] = form;
  });
  for (let slot = 1; slot < to.slotStart.length; slot++) {
    if (to.slotStart[slot]! < to.slotStart[slot - 1]!) to.slotStart[slot] = to.slotStart[slot - 1]!;
  }
  for (let i = 0; i < meta.length; i++) to.meta[i] = meta.charCodeAt(i);
  return bytes;
}

/** Without those of decoys alone, which are hits only by the forms inside them. */
const readableKeys = (found: Map<string, KeyForm[]>): string[] =>
  [...found].flatMap(([key, forms]) => (forms.some(({ flags }) => !(flags & DECOY)) ? [key] : []));

function describePack(pack: Pack): IndexPack {
  return {
    id: pack.id,
    title: pack.title,
    topic: pack.topic?.name ?? pack.title,
    mark: pack.mark ?? DEFAULT_MARK,
    scale: scaleOf(pack.topic?.weights),
  };
}

export function collectKeys(packs: readonly Pack[], han?: HanTable): Map<string, KeyForm[]> {
  const found = new Map<string, KeyForm[]>();
  const addKeys = (keys: readonly FormKey[], ref: number, flags: number) => {
    for (const { key, exact, plural } of keys) {
      const all = flags | (exact === null ? 0 : EXACT) | (plural ? PLURAL : 0);
      const forms = found.get(key);
      if (!forms) found.set(key, [{ ref, flags: all, exact }]);
      else if (
        !forms.some(
          known => known.ref === ref && known.exact === exact && (known.flags | PLURAL) === (all | PLURAL),
        )
      )
        forms.push({ ref, flags: all, exact });
    }
  };
  packs.forEach((pack, p) => {
    const roles = rolesOf(pack);
    const none = makeRef(p, NO_ENTRY);
    const add = (form: Form, ref: number, flags: number) => {
      for (const spelt of han ? withHanVariants(form, pack.language, han) : [form]) {
        addKeys(keysOf(spelt, pack.language), ref, flags);
        addKeys(contextKeys(spelt, pack.language), none, DECOY);
      }
    };
    pack.entries.forEach((entry, e) => {
      for (const form of entry.forms) add(form, makeRef(p, e), roles(entry.id, form));
    });
    const literals = (texts: readonly string[] | undefined, flags: number, inflect: boolean) => {
      for (const text of texts ?? []) add({ text, gate: 'always', inflect }, none, flags);
    };
    const cues = pack.topic?.cues;
    literals(cues?.places, PLACE, false);
    literals(cues?.subjects, SUBJECT, true);
    literals(cues?.telling, SUBJECT | TELLING, true);
    literals(cues?.guarded, SUBJECT | GUARDED, true);
    literals(cues?.signs, SIGN, true);
    literals(cues?.controls, CONTROL, false);
    literals(cues?.elsewhere, ELSEWHERE, false);
    literals(cues?.viewpoints, PLACE | VIEWPOINT, false);
    literals(cues?.powers, POWER, true);
    const isOpen = (decoy: string): boolean => decoy.endsWith(' *');
    literals(
      pack.decoys?.filter(decoy => !isOpen(decoy)),
      DECOY,
      true,
    );
    const heads = pack.decoys?.filter(isOpen).map(decoy => decoy.slice(0, -2));
    literals(heads, DECOY | OPEN, false);
  });
  return found;
}

/** Evidence flags of a form. A form that contains a cue's word also stands for the cue, since it hides it. */
function rolesOf({ entries, topic }: Pack): (entry: string, form: Form) => number {
  // A list without a gate has no use for evidence.
  const isGated = entries.some(({ forms }) => forms.some(({ gate }) => gate === 'topic'));
  const strong = new Set(isGated ? (topic?.strong ?? entries.map(entry => entry.id)) : []);
  const weak = new Set(topic?.weak);
  const telling = new Set(topic?.telling);
  const places = wordsIn(topic?.cues.places);
  const subjects = wordsIn(topic?.cues.subjects);
  const guarded = wordsIn(topic?.cues.guarded);
  return (entry, form) => {
    const isOfSubject = subjects(form.text);
    const held =
      (places(form.text) ? PLACE : 0) |
      (isOfSubject ? SUBJECT : 0) |
      (guarded(form.text) ? SUBJECT | GUARDED | (isOfSubject ? SIGN : 0) : 0);
    if (form.gate === 'topic') return held | TOPIC | (telling.has(entry) ? TELLING : 0);
    return held | (strong.has(entry) ? STRONG : weak.has(entry) ? WEAK : 0);
  };
}

/** As whole words or, in Han, anywhere. */
function wordsIn(words: readonly string[] = []): (text: string) => boolean {
  if (words.length === 0) return () => false;
  const folded = words.map(word => foldForm(word));
  return text => {
    const whole = foldForm(text);
    const parts = new Set(whole.split(/[ ']/));
    return folded.some(word => parts.has(word) || (/\p{Script=Han}/u.test(word) && whole.includes(word)));
  };
}

function sortKeys(found: Map<string, KeyForm[]>): Key[] {
  const slotBits = bitsFor(found.size, 1);
  const keys = [...found].map(([key, forms]): Key => {
    const { hash, symbol } = headHash(key);
    let bytes = '';
    for (let i = 0; i < key.length; i++)
      eachByte(key.charCodeAt(i), byte => (bytes += String.fromCharCode(byte)));
    return { bytes, hash, slot: slotOf(hash, slotBits), symbol, forms };
  });
  return keys.sort((a, b) => a.slot - b.slot || (a.bytes < b.bytes ? -1 : 1));
}

/** 2 kB for small lists: one page word in a thousand passes by mistake. */
const MIN_FILTER_BITS = 14;

/** At least `perKey` slots for each key, and 16 slots. */
const bitsFor = (keys: number, perKey: number): number =>
  Math.max(4, Math.ceil(Math.log2(Math.max(1, keys) * perKey)));

function countAll(keys: readonly Key[], meta: string): Counts {
  const exacts = keys.flatMap(key => key.forms.flatMap(form => form.exact ?? []));
  return {
    keys: keys.length,
    forms: keys.reduce((sum, key) => sum + key.forms.length, 0),
    slotBits: bitsFor(keys.length, 1),
    filterBits: Math.max(MIN_FILTER_BITS, bitsFor(keys.length, 16)),
    keyBytes: keys.reduce((sum, key) => sum + key.bytes.length, 0),
    exact: exacts.length,
    exactUnits: exacts.reduce((sum, letters) => sum + letters.length, 0),
    metaUnits: meta.length,
    symbols: keys.some(key => key.symbol) ? 1 : 0,
  };
}
