import { judge } from '../judge/judge.ts';
import { buildIndex } from '../index/index-build.ts';
import { entryOf } from '../index/index-layout.ts';
import { readIndex } from '../index/index-read.ts';
import { makeEmptyList } from '../model/own-pack.ts';
import type { Entry, Form, Pack } from '../model/model.ts';
import { findHits } from '../match/scan-text.ts';

export interface PackRules {
  language: string;
  decoys: string[];
  contexts: Form[];
}

export function rulesOf({ language, decoys = [], entries }: Pack): PackRules {
  const contexts: Form[] = [];
  for (const { forms } of entries) for (const form of forms) if (form.not !== undefined) contexts.push(form);
  return { language, decoys, contexts };
}

/** `name` is the longer name that contains the form; null if the form reads as an address. */
export function explainUnreachable(form: Form, rules: PackRules): { name: string | null } | null {
  const found = known.get(rules) ?? new WeakMap<Form, { name: string | null } | null>();
  known.set(rules, found);
  let why = found.get(form);
  if (why === undefined) found.set(form, (why = judgeAlone(form, rules)));
  return why;
}

/** While a reader types, only one of an entry's forms changes. */
const known = new WeakMap<PackRules, WeakMap<Form, { name: string | null } | null>>();

function judgeAlone(form: Form, { language, decoys, contexts }: PackRules): { name: string | null } | null {
  const plain: Form = { ...form, gate: 'always' };
  const others = contexts.filter(each => each.text !== form.text);
  const entries = [[plain], others].map((forms, at): Entry => ({
    id: String(at),
    headword: String(at),
    kind: 'concept',
    summary: '',
    forms,
    related: [],
    statements: [],
  }));
  const index = readIndex(
    buildIndex([{ ...makeEmptyList({ id: '', title: '' }), language, decoys, entries }]),
  );
  if (!index) return null;
  const { text } = form;
  const own = judge([{ text, section: 0, hits: findHits(text, index), isVisible: () => true }], index)
    .flat()
    .filter(({ refs }) => refs.some(ref => entryOf(ref) === 0));
  if (own.some(({ marked }) => marked)) return null;
  const inside = own.find(({ reason }) => reason.code === 'other-name')?.reason;
  return { name: inside && 'name' in inside ? inside.name : null };
}
