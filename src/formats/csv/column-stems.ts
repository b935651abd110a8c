import { readColumnName } from './column-names.ts';
import type { ColumnUse, TableField } from './table-options.ts';

/** Beginnings of words that a column's name may have among others: "Short definition (max. 50 words)". */
const STEMS: readonly [TableField, RegExp][] = [
  [
    'summary',
    /(?<!\p{L})(?:defini|meaning|descri|explan|explic|gloss|bedeutung|erkl[aä]r|erl[aä]uter|beschreib|signif|betekenis|omschrijv|znaczeni|objaśn|tanım|anlam|pengertian|определ|значен|описан|пояснен|визначен)|释义|釋義|定义|定義|解释|解釋|含义|含義|説明|说明|意味|정의|설명|뜻/iu,
  ],
  [
    'forms',
    /(?<!\p{L})(?:synon|sinón|sinôn|sinon|alias|alternat|abbrev|abrév|abrevi|acron|akron|sigl|abk[uü]rz|kurz(?:form|wort|bez)|kürzel|variant|schreibweis|сокращ|синоним|скороч)|同义|同義|别名|別名|缩写|縮寫|略語|略称|동의|약어/iu,
  ],
  [
    'statement',
    /(?<!\p{L})(?:exampl|beispiel|exempl|ejempl|esemp|voorbeeld|przykład|örnek|contoh|пример|приклад|quot|zitat|usage)|例|예문/iu,
  ],
  [
    'source',
    /(?<!\p{L})(?:sourc|quelle|fuente|fonte|référenc|referenz|bibliogr|literat|bron(?:nen)?(?!\p{L})|źród|kaynak|sumber|источник|джерел)|出典|来源|來源|出处|출처/iu,
  ],
  [
    'note',
    /(?<!\p{L})(?:note|notiz|remark|remarq|comment|kommentar|coment|anmerk|bemerk|hinweis|observa|opmerk|uwag|примеч|коммент|приміт)|备注|備註|備考|注释|비고/iu,
  ],
  [
    'related',
    /(?<!\p{L})(?:related|see also|siehe|verwandt|voir|véase|ver também|vedi|zie ook|см\.|связан)|参见|參見|相关|関連|관련/iu,
  ],
  [
    'headword',
    /(?<!\p{L})(?:terms?|termin[eiou]?s?|begriffe?|vocab\p{L}*|vokab\p{L}*|bezeichnung|benennung|wort|wörter|mots?|palabras?|parol[ae]|palavras?|nome?|nombre|names?|hasł\p{L}*|pojęci\p{L}*|terim|kelime|istilah|термин\p{L}*|терм[іи]н\p{L}*|понят\p{L}*|слов[оа]|назван\p{L}*)(?!\p{L})|术语|術語|用語|词条|詞條|词汇|名称|名稱|용어|단어/iu,
  ],
];

/** Reads a name that is none of the known ones as a whole by a word in it. */
export function readColumnStem(written: string): ColumnUse {
  const exact = readColumnName(written);
  if (exact) return exact;
  const name = written.normalize('NFC').slice(0, 60);
  if (name.trim().split(/\s+/).length > 6) return null;
  const field = STEMS.find(([, stem]) => stem.test(name))?.[0];
  return field ? { field } : null;
}
