import { readLanguageName } from '../text/read-language.ts';
import type { ColumnUse, TableField } from './table-options.ts';

const NAMES: Record<TableField, string> = {
  headword: `المصطلح, مصطلح, original, original term, source text, source term, source word, 原文, vocabulary, item, acronym or term, term or acronym, hasło, termin, pojęcie, terim, kelime, термін, pojem, výraz, begrepp, begreb, termi, term, terms, headword, head word, word, words, entry, lemma, name, title, label, concept, expression, phrase,
    keyword, front, question, preferred term, preferred label, preflabel, main term, glossary term,
    begriff, begriffe, wort, stichwort, bezeichnung, benennung, fachbegriff, fachwort, ausdruck, terme, mot, vedette,
    término, termino, palabra, termine, parola, termo, palavra, woord, begrip, термин, слово,
    术语, 術語, 词语, 詞語, 词条, 詞條, 名称, 名稱, 单词, 用語, 単語, 見出し語, 용어, 단어`,
  term: 'übersetzt, tradução, traduzione, перевод, الترجمة, ترجمة, tgt, target text, target word, translated term, 译名, 訳語, 译法, translation, translations, target, target term, übersetzung, traduction, traducción, 翻译, 译文, 譯文, 翻訳',
  summary: `zusammenfassung, résumé, resumen, resumo, riassunto, 摘要, التعريف, تعريف, الملخص, ملخص, definition text, glossary definition, what it means, what it is, brief description, detailed description, plain english, plain language, znaczenie, definicja, opis, tanım, anlam, визначення, опис, popis, význam, betydelse, betydning, määritelmä, selitys, definition, definitions, meaning, meanings, description, summary, explanation, gloss, back, answer, def, desc,
    short definition, entry definition, term definition, abstract, definiton, bedeutung, erklärung, beschreibung, erläuterung, définition,
    signification, sens, explication, definición, significado, descripción, definizione, significato, descrizione,
    definição, descrição, definitie, betekenis, omschrijving, определение, значение, описание,
    定义, 定義, 释义, 釋義, 解释, 解釋, 说明, 說明, 含义, 意味, 説明, 정의, 뜻, 설명`,
  forms: `graphies, grafías, grafias, grafie, написания, 表記, 写法, 寫法, صيغ الكتابة, alt, alternate, alternates, alternate term, alternate terms, alternative name, alternative names, alternate name, equivalent, equivalents, short, short name, full name, full form, long form, long name, expansion, expanded form, stands for, initialism, other terms, other term, forms, synonyms, synonym, aliases, alias, variants, variant, alternatives, alternative, alternative terms, alternative labels,
    altlabel, alternate names, other names, other forms, also known as, aka, acronym, abbreviation, abbreviations, abbr, abk, acronyms, spellings, spelling variants, variations, see also term, short form,
    synonyme, synonymes, alternativen, abkürzung, abkürzungen, varianten, schreibweisen, variantes, sinónimos, sinonimi, sinônimos, synoniemen, синонимы,
    同义词, 同義語, 別称, 略称, 同義詞, 别名, 別名, 缩写, 縮寫, 類義語, 동의어`,
  kind: 'вид, 種類, 类别, النوع, نوع, kind, type, class, entry type, entity type, art, typ, tipo, 类型, 類型, 种类, 類別',
  language:
    'اللغة, language, lang, language code, locale, sprache, langue, idioma, lingua, taal, язык, 语言, 語言, 言語, 언어',
  gate: 'gate, mark when, marked',
  statement: `aussage, déclaration, declaración, declaração, dichiarazione, высказывание, 発言, 说法, 說法, التصريح, تصريح, statement, statements, quote, quotation, citation, example, examples, example sentence, context, usage, usage example, sentence, term example, says,
    beispiel, beispiele, zitat, kontext, beispielsatz, exemple, exemples, contexte, ejemplo, ejemplos, contexto, esempio, esempi, contesto, voorbeeld, пример,
    例句, 例子, 示例, 引文, 语境, 例文`,
  'statement-kind':
    'art der aussage, type de déclaration, tipo de declaración, tipo de declaração, вид высказывания, 発言の種類, 说法类别, 說法類別, نوع التصريح, statement kind, statement type, kind of statement',
  by: 'urheber, dite par, quién lo dice, quem diz, кто говорит, 発言者, 说话人, 說話人, القائل, by, by whom, who, who says it, author, authors, speaker, attributed to, said by, autor, autorin, auteur, autore, verfasser, 作者, 著者',
  date: 'data, التاريخ, تاريخ, date, year, dated, said on, datum, jahr, année, fecha, año, anno, ano, jaar, дата, 日期, 年份, 日付',
  source: `المصدر, مصدر, src, bibliography, literatur, literature, bibliografía, bibliographie, source, sources, reference, references, ref, source title, publication, definition source, source of definition, quelle, quellen, référence, fuente, fonte, bron, источник,
    来源, 來源, 出处, 出處, 出典`,
  'source-link': 'source link, source url, source address, source uri',
  passage:
    'textstelle, pasaje, passagem, фрагмент, 箇所, 位置, المقطع, passage, page, pages, paragraph, section, seite, 页码',
  note: `ملاحظة, ملاحظات, observation, observations, translator comments, developer comments, translator comment, developer comment, extra, further information, note, notes, comment, comments, remark, remarks, usage note, entry note, anmerkung, anmerkungen, bemerkung, bemerkungen, notiz, kommentar, hinweis,
    remarque, commentaire, nota, notas, comentario, comentarios, commento, opmerking, примечание, 备注, 備註, 注释, 註釋, 评论, 備考`,
  related: `related, related terms, related term, related entries, see also, see, cf, compare, siehe auch, siehe, verwandt, verwandte begriffe, voir aussi,
    termes associés, 関連, 関連用語, 参照, véase también, ver también, vedi anche, zie ook, 相关, 相關, 参见, 參見, 相关术语, 関連語`,
  links:
    'adresse, dirección, endereço, indirizzo, адрес, アドレス, عنوان url, link, links, url, urls, web, website, webpage, web page, address, uri, homepage, wikipedia, learn more, read more, more, more information, further reading, lien, liens, enlace, enlaces, 链接, 鏈接, 網址, 网址, リンク',
  id: 'id, entry id, entryid, entry number, entry no, concept number, concept id, conceptid, term id, key, identifier, slug, uid, guid, number, no, nr, nummer, begriffsnummer, numéro, 编号, 編號, 序号',
};

const FIELDS = new Map(
  Object.entries(NAMES).flatMap(([field, names]) =>
    names.split(',').map(name => [name.trim().replace(/\s+/g, ' '), field as TableField] as const),
  ),
);

const REPEATED: readonly TableField[] = ['term', 'forms', 'statement', 'note', 'related', 'links'];

export function readColumnName(written: string): ColumnUse {
  if (written.length > 100) return null;
  const name = tidy(written);
  const field = FIELDS.get(name);
  if (field) return { field };
  const language = readColumnLanguage(written.trim());
  if (language) return { field: 'term', language };
  const regional = readRegional(written.trim());
  if (regional) return regional;
  // "Term (German)", "Definition EN", "German definition", "English_Def": a field with a language at one of its ends.
  const words = tidy(written.replace(/[()[\]{}/:_.]|(?<=[a-z])-(?=[A-Z]{2}\b)/g, ' ')).split(' ');
  for (const [first, rest] of [
    [words.at(-1), words.slice(0, -1)],
    [words[0], words.slice(1)],
  ] as const) {
    const tag = rest.length && first ? readColumnLanguage(first) : null;
    const named = FIELDS.get(rest.join(' '));
    // "0.0 English".
    if (tag && rest.every(word => /^\d+$/.test(word))) return { field: 'term', language: tag };
    if (tag && named) return { field: named === 'headword' ? 'term' : named, language: tag };
  }
  // "Synonym 1", "Example2".
  const numbered = FIELDS.get(name.replace(/\s*#?\d{1,3}$/, ''));
  return numbered && REPEATED.includes(numbered) ? { field: numbered } : null;
}

/** "en-US Definition", "Term (zh-CN)": a tag with a region at one of the ends. */
function readRegional(text: string): ColumnUse {
  const [, before, behind] = /^([a-z]{2}[-_][a-z]{2,4})[\s_:.-]+(.+)$/i.exec(text) ?? [];
  const [, rest, after] = /^(.*[^\s_:.([-])[\s_:.([-]+([a-z]{2}[-_][a-z]{2,4})[)\]]?$/i.exec(text) ?? [];
  for (const [tag, name] of [
    [before, behind],
    [after, rest],
  ]) {
    const field = tag && name && TAG.test(tag) ? FIELDS.get(tidy(name)) : undefined;
    if (tag && field) return { field: field === 'headword' ? 'term' : field, language: formatTag(tag) };
  }
  return null;
}

const tidy = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_.:*#?!"'()\u00A0-]+/g, ' ')
    .trim();

// Two letters are a language only where they are one that tables of terms have; "id" and "no" are more often something else.
const TAG =
  /^(?:af|ar|az|bg|bn|bs|ca|cs|cy|da|de|el|en|eo|es|et|eu|fa|fi|fr|ga|gd|gl|gu|he|hi|hr|hu|hy|is|it|ja|ka|kk|km|kn|ko|ky|lb|lo|lt|lv|mk|ml|mn|mr|mt|nb|ne|nl|nn|pa|pl|pt|ro|ru|sk|sl|sq|sr|sv|sw|ta|te|th|tl|tr|uk|ur|uz|vi|zh|zu)(?:[-_](?:[a-z]{2}|han[st]|latn|cyrl))?$/i;

function readColumnLanguage(text: string): string | null {
  return TAG.test(text) ? formatTag(text) : readLanguageName(text);
}

function formatTag(tag: string): string {
  const [language = '', place] = tag.toLowerCase().split(/[-_]/);
  if (place === undefined) return language;
  return `${language}-${place.length === 2 ? place.toUpperCase() : place.charAt(0).toUpperCase() + place.slice(1)}`;
}

export const mayRepeat = (field: TableField): boolean => REPEATED.includes(field);
