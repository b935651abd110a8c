import { phrase } from '../../core/phrase.ts';
import { linePlace } from '../text/make-fault.ts';
import { ENTRY_KINDS } from '../../core/model/model.ts';
import { isSameLanguage } from '../../core/text/language-tag.ts';
import { chooseText, isReadable, makeForm } from '../text/choose-language.ts';
import { findPatternFault } from '../pack/field-faults.ts';
import type { LeftOut } from '../assemble/left-out.ts';
import type { WrittenItem, WrittenStatement } from '../assemble/read-list.ts';
import type { TbxEntry, TbxTerm } from './tbx-entry.ts';

export interface ItemMaking {
  entry: TbxEntry;
  language: string | undefined;
  by: string | undefined;
  left: LeftOut;
  /** The id of the entry that an id of the file, its own or one of its terms', stands for. */
  resolve: (xmlId: string) => string;
}

export function makeTbxItem(making: ItemMaking): WrittenItem | null {
  const { entry, language, left, resolve } = making;
  const terms = entry.terms.filter(term => term.form.text.trim() !== '');
  const chosen = chooseHeadword(terms, language);
  const headword = entry.headword ?? chosen?.form.text;
  if (headword === undefined) return null;
  const links = entry.links.filter(link => findPatternFault('link', link) === null);
  if (links.length < entry.links.length) left.add(phrase('leftAddresses'));
  const { summary, statements } = shareTexts(making);
  return {
    place: linePlace(entry.line),
    id: entry.id,
    headword,
    kind: ENTRY_KINDS.find(kind => kind === entry.kind),
    summary,
    forms: listForms({ terms, chosen, language }),
    statements,
    statementIds: entry.statementIds,
    related: [...new Set(entry.related.filter(Boolean).map(resolve))],
    links: [...new Set(links)],
  };
}

function chooseHeadword(terms: TbxTerm[], language: string | undefined): TbxTerm | undefined {
  const isOf = (tag: string | undefined) => (term: TbxTerm) => isSameLanguage(term.form.language, tag);
  const choices = [
    terms.filter(({ form }) => form.language === language),
    terms.filter(isOf(language)),
    terms.filter(isOf('en')),
    terms,
  ];
  const candidates = choices.find(list => list.length > 0) ?? [];
  return (
    candidates.find(({ status }) => status === 'preferred') ??
    candidates.find(({ status }) => status !== 'deprecated') ??
    candidates[0]
  );
}

interface Listing {
  terms: TbxTerm[];
  chosen: TbxTerm | undefined;
  language: string | undefined;
}

function listForms({ terms, chosen, language }: Listing): WrittenItem['forms'] {
  const listed = terms.filter(({ isForm }) => isForm);
  const rank = (term: TbxTerm): number => term.place ?? (term === chosen ? -1 : 0);
  listed.sort((a, b) => rank(a) - rank(b));
  const forms = listed.map(({ form }) => {
    const { language: tag, text, ...rest } = form;
    return { ...makeForm(text, tag, language), ...rest };
  });
  return [...new Map(forms.map(form => [JSON.stringify(form), form])).values()];
}

function shareTexts({ entry, language, by, left }: ItemMaking): Pick<WrittenItem, 'summary' | 'statements'> {
  const definitions = entry.texts.filter(({ category }) => category === 'definition');
  const main = chooseText(definitions, language);
  if (main?.statement.by !== undefined) left.add(phrase('leftDefinitionSource'));
  const statements = entry.texts.flatMap((text): WrittenStatement[] => {
    if (text === main || text.statement.text.trim() === '') return [];
    const isOwn = text.statement.id !== undefined;
    if (!isOwn && text.statement.by === undefined && !isReadable(text, language)) {
      left.add(phrase('leftOtherLanguages'));
      return [];
    }
    const kind = text.category === 'note' ? 'commentary' : 'reported';
    return [{ kind, by, ...text.statement }];
  });
  return { summary: main?.statement.text, statements };
}
