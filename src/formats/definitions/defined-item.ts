import type { PhraseValue } from '../../core/phrase.ts';
import { readCited } from '../assemble/cited-source.ts';
import type { WrittenItem } from '../assemble/read-list.ts';
import { splitShortForm } from '../text/short-form.ts';

/** A term with all that a text says of it. */
export interface Defined {
  place: PhraseValue;
  terms: string[];
  definitions: string[];
  links: string[];
  /** Further spellings, related terms and notes, where fields give them. */
  forms?: string[];
  related?: string[];
  notes?: string[];
  source?: string;
}

export function itemOfDefined({ place, terms, definitions, links, ...fields }: Defined): WrittenItem {
  const forms = [...terms, ...(fields.forms ?? [])]
    .flatMap(term => splitShortForm(term.replace(/\s*[:：]$/, '').trim()))
    .filter(text => text !== '');
  const [summary, ...others] = definitions.filter(text => text !== '');
  const cited = fields.source === undefined || summary === undefined ? null : readCited(fields.source);
  return {
    place,
    headword: forms[0] ?? '',
    summary,
    forms: [...new Set(forms)].map(text => ({ text })),
    statements: [
      ...(cited && summary ? [{ text: summary, ...cited }] : []),
      ...others.map(text => ({ text })),
      ...(fields.notes ?? []).map(text => ({ text, kind: 'commentary' as const })),
    ],
    ...(fields.related ? { related: fields.related } : {}),
    links: [...new Set(links)],
  };
}
