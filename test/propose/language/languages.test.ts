import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommonWords } from '../../../src/core/text/common-words.ts';
import { makeCommonWords } from '../../../src/build/common-words.ts';
import { makeLanguageWords } from '../../../src/build/language-words.ts';
import { findLanguage } from '../../../src/propose/language/choose-language.ts';
import type { LanguageTag } from '../../../src/propose/language/language.ts';
import { readWordLists } from '../../../src/propose/language/word-lists.ts';
import { proposeTerms, type Proposal } from '../../../src/propose/rank/propose.ts';
import { readPlain } from '../../../src/propose/read/read-plain.ts';

const common = readCommonWords(makeCommonWords(process.cwd()));

function propose(text: string, tag: LanguageTag, count = 30): Proposal[] {
  const lists = readWordLists(makeLanguageWords(process.cwd(), tag));
  return proposeTerms(readPlain(text, 'text.txt'), { common, lists, count });
}

interface Expected {
  /** Among the first twelve. */
  first: string[];
  /** Somewhere among all. */
  all: string[];
  /** Neither a headword nor a spelling. */
  none: string[];
  /** A headword, and what else it is called. */
  alias: [headword: string, alias: string];
  kinds: Record<string, string>;
  /** A headword, and how its definition begins. */
  defined: [headword: string, start: string];
}

const EXPECTED: Record<LanguageTag, Expected> = {
  de: {
    first: ['Siel', 'Klimadeich', 'Deichverband Eiderstedt', 'Sturmflut', 'Grote Mandränke'],
    all: ['Vorland', 'Meeresspiegelanstieg', 'Marschen'],
    none: [
      'Deichverband',
      'Ohne',
      'Küste',
      'Der Deichbau an der Nordsee',
      'sogenannte Klimadeich',
      'bis heute',
    ],
    alias: ['Landesamt für Küstenschutz', 'LKS'],
    kinds: { 'Hanna Petersen': 'person', 'Niedersächsische Deichgesetz': 'law', Siel: 'concept' },
    defined: ['Siel', 'Ein Siel ist ein verschließbarer Durchlass'],
  },
  fr: {
    first: ['œillet', 'vasière', 'fleur de sel', 'marais salants', 'ladure', 'Coopérative de Batz'],
    all: ['salinité', 'évaporation', 'Claire Morvan'],
    none: [
      'Les salines de la côte',
      'Coopérative',
      'Quand',
      'souffle',
      'paludiers récoltent',
      'Morvan',
      'fleur',
    ],
    alias: ['Jeanne Lescop', 'Lescop'],
    kinds: { 'Jeanne Lescop': 'person', 'Société française des salines': 'organisation', vasière: 'concept' },
    defined: ['œillet', 'Un œillet est un bassin'],
  },
  es: {
    first: ['molino de viento', 'maquila', 'corrientes térmicas', 'Tratado de Almansa'],
    all: ['palo de gobierno', 'piedra volandera', 'molienda', 'Campo de Criptana', 'Lucía Barrionuevo'],
    none: ['Los molinos de viento de la llanura', 'molino', 'viento', 'Cada', 'palo', 'gobierno', 'Sin'],
    alias: ['Unión de Molineros de La Mancha', 'UMLM'],
    kinds: { 'Tratado de Almansa': 'law', 'Reino de Murcia': 'place', maquila: 'concept' },
    defined: ['molino de viento', 'El molino de viento es una máquina'],
  },
  pt: {
    first: ['corda seca', 'azul de cobalto', 'vidrado estanífero', 'Convento de Santa Luzia'],
    all: ['azulejo', 'Valentim de Almada', 'Real Fábrica do Rato'],
    none: ['Os azulejos da cidade velha', 'Santa Luzia', 'Cada', 'primeira', 'Almada', 'azul', 'corda'],
    alias: ['Inês Carvalhosa', 'Carvalhosa'],
    kinds: { 'Inês Carvalhosa': 'person', 'Museu Nacional do Azulejo': 'organisation', azulejo: 'concept' },
    defined: ['azulejo', 'O azulejo é uma placa'],
  },
  it: {
    first: ['barena', 'ghebo', 'murazzi', 'paratoie mobili', 'Magistrato alle Acque'],
    all: ['subsidenza', 'bocche di porto', 'laguna', 'salicornia'],
    none: [
      'Le saline e i murazzi della laguna',
      'Magistrato',
      'Acque',
      'Senza',
      'bocche',
      'Zendrini lavorava',
    ],
    alias: ['Consorzio Venezia Nuova', 'CVN'],
    kinds: { 'Consiglio nazionale delle ricerche': 'organisation', barena: 'concept' },
    defined: ['barena', 'La barena è un terreno'],
  },
  ru: {
    first: ['ледокол', 'полынья', 'атомный ледокол', 'паковый лёд', 'ледовая разведка', 'ледовая проводка'],
    all: ['Карское море', 'караван'],
    none: ['Ледовая проводка на северных морях', 'Капитан', 'Экипаж', 'ледовой', 'меняется', 'Без'],
    alias: ['Администрация Северного морского пути', 'АСМП'],
    kinds: {
      'Егор Мелентьев': 'person',
      'Русское географическое общество': 'organisation',
      ледокол: 'concept',
    },
    defined: ['ледокол', 'Ледокол — это судно'],
  },
  zh: {
    first: ['高岭土', '青花瓷', '透明釉', '龙窑', '釉里红', '还原气氛', '御窑厂'],
    all: ['瓷石', '陶记'],
    none: ['景德镇的陶瓷', '的钴料', '没有', '御窑', '研究者', '釉里', '所谓'],
    alias: ['御窑厂', 'JDZ'],
    kinds: { 文物保护法: 'law', 高岭土: 'concept' },
    defined: ['瓷石', '瓷石是一种'],
  },
  ja: {
    first: ['簀桁', 'トロロアオイ', 'ユネスコ無形文化遺産', '石州半紙', 'アルカリ蒸解', '雁皮紙'],
    all: ['ネリ', '漂白'],
    none: ['和紙のできるまで', 'トロロ', '作られる', '石州', '無形', '必要'],
    alias: ['ユネスコ無形文化遺産', 'ユネスコ無形文化遺産'],
    kinds: { 文化財保護法: 'law', 簀桁: 'concept' },
    defined: ['ネリ', 'ネリはトロロアオイの根から作る粘液である'],
  },
};

const folder = join(process.cwd(), 'test/fixtures/propose/languages');

describe.each(Object.keys(EXPECTED) as LanguageTag[])('%s', tag => {
  const text = readFileSync(join(folder, `${tag}.txt`), 'utf8');
  const { first, all, none, alias, kinds, defined } = EXPECTED[tag];
  const proposals = propose(text, tag);
  const headwords = proposals.map(({ headword }) => headword);
  const find = (headword: string): Proposal | undefined => proposals.find(each => each.headword === headword);

  test('its language is found', () => expect(findLanguage(readPlain(text, 'a.txt'))).toBe(tag));

  test('its terms come first', () => {
    expect(first.filter(headword => !headwords.slice(0, 16).includes(headword))).toEqual([]);
    expect(all.filter(headword => !headwords.includes(headword))).toEqual([]);
  });

  test('fragments, headings and everyday words are no terms', () => {
    const spellings = new Set(
      proposals.flatMap(({ headword, forms }) => [headword, ...forms.map(form => form.text)]),
    );
    const aliases = new Set(proposals.flatMap(({ forms }) => forms.slice(1).map(form => form.text)));
    expect(none.filter(text => spellings.has(text) && !aliases.has(text))).toEqual([]);
  });

  test('another name of a term is a spelling of it, and no term of its own', () => {
    expect(find(alias[0])?.forms.map(form => form.text)).toContain(alias[1]);
    expect(headwords.filter(headword => headword === alias[1])).toHaveLength(alias[0] === alias[1] ? 1 : 0);
  });

  test('kinds only where they are sure', () => {
    expect(Object.fromEntries(Object.keys(kinds).map(headword => [headword, find(headword)?.kind]))).toEqual(
      kinds,
    );
  });

  test('a definition in the document becomes the term’s', () => {
    expect(find(defined[0])?.summary).toMatch(defined[1]);
  });

  test('scores fall off', () => {
    const scores = proposals.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores[0]!).toBeGreaterThan(2 * scores.at(-1)!);
  });

  test('a heading is no statement', () => {
    const heading = text.slice(0, text.indexOf('\n'));
    expect(proposals.flatMap(({ statements }) => statements).filter(each => each.text === heading)).toEqual(
      [],
    );
  });
});
