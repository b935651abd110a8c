import { phrase, type Phrase } from '../../core/phrase.ts';
import { ENTRY_KINDS, type Form } from '../../core/model/model.ts';
import { chooseText, isReadable, makeForm } from '../text/choose-language.ts';
import { findPatternFault } from '../pack/field-faults.ts';
import type { LeftOut } from '../assemble/left-out.ts';
import { localName } from '../skos/rdf-names.ts';
import type { WrittenItem, WrittenStatement } from '../assemble/read-list.ts';
import {
  addressesOf,
  languagesOf,
  textsOf,
  textOf,
  typesOf,
  type SchemaNode,
  type SchemaText,
} from './schema-values.ts';
import { readEntities, stripTags } from '../text/strip-tags.ts';

export interface TermMaking {
  node: SchemaNode;
  place: Phrase;
  taken: Set<string>;
  language: string | undefined;
  left: LeftOut;
}

const LINKS = ['url', 'sameAs', 'mainEntityOfPage', 'subjectOf'];
const USED = new Set(
  '@context @id @type id type inDefinedTermSet inCodeSet name alternateName description disambiguatingDescription inLanguage citation isBasedOn'
    .split(' ')
    .concat(LINKS),
);

export function makeDefinedTerm(making: TermMaking): WrittenItem | null {
  const { node, place, taken, language, left } = making;
  const [own] = languagesOf(node);
  const inOwnLanguage = (text: SchemaText): SchemaText => ({ ...text, language: text.language ?? own });
  const asName = (text: SchemaText): SchemaText => ({
    ...inOwnLanguage(text),
    text: readEntities(text.text),
  });
  const names = textsOf(node, 'name').map(asName).filter(hasText);
  const headword = chooseText(names, language);
  if (!headword) return null;
  const others = [...names, ...textsOf(node, 'alternateName').map(asName).filter(hasText)];
  const kind = ENTRY_KINDS.find(each => typesOf(node).some(type => type.toLowerCase() === each));
  const links = LINKS.flatMap(name => addressesOf(node, name)).filter(
    link => findPatternFault('link', link) === null,
  );
  for (const name of node.keys()) if (!USED.has(name)) left.add(name);
  return {
    place,
    id: idOf(node, taken),
    headword: headword.text,
    kind,
    forms: listForms([headword, ...others], language),
    links: [...new Set(links)],
    ...readDescriptions(making, inOwnLanguage),
  };
}

const hasText = ({ text }: SchemaText): boolean => text.trim() !== '';

function listForms(texts: SchemaText[], language: string | undefined): Partial<Form>[] {
  const forms = texts.map(({ text, language: tag }) => makeForm(text.trim(), tag, language));
  return [...new Map(forms.map(form => [JSON.stringify([form.text, form.language]), form])).values()];
}

/** The last part of the term's address, so that the same file says the same id another time. */
function idOf(node: SchemaNode, taken: Set<string>): string | undefined {
  const address = node.get('@id');
  if (typeof address !== 'string' || address.startsWith('_:')) return undefined;
  const fragment = address.slice(address.lastIndexOf('#') + 1);
  // Many pages name all their terms "…#term": what stands before it tells them apart.
  const isCommon = /^(?:term|definedterm|this|it|i)$/i.test(fragment);
  const short = localName(isCommon ? address.slice(0, address.lastIndexOf('#')) : address);
  const id = short === '' || taken.has(short) ? address : short;
  taken.add(id);
  return id;
}

function readDescriptions(
  { node, language, left }: TermMaking,
  inOwnLanguage: (text: SchemaText) => SchemaText,
): Partial<WrittenItem> {
  const texts = ['description', 'disambiguatingDescription'].flatMap(name =>
    textsOf(node, name)
      .map(inOwnLanguage)
      .map(each => ({ ...each, text: stripTags(each.text) }))
      .filter(hasText),
  );
  const main = chooseText(texts, language);
  const cited = textOf(node, 'citation', 'isBasedOn');
  const statements = texts.flatMap((text): WrittenStatement[] => {
    if (text === main) return [];
    const isKnown = isReadable(text, language);
    if (!isKnown) left.add(phrase('leftDescriptions'));
    return isKnown ? [{ text: text.text, kind: 'reported', by: cited }] : [];
  });
  if (cited !== undefined && statements.length === 0) left.add(phrase('leftCitation'));
  return { summary: main?.text, statements };
}
