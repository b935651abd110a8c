import { readCommonWords } from '../../../src/core/text/common-words.ts';
import { makeCommonWords } from '../../../src/build/common-words.ts';
import { makeLanguageWords } from '../../../src/build/language-words.ts';
import { chooseRules, findLanguage } from '../../../src/propose/language/choose-language.ts';
import { readWordLists } from '../../../src/propose/language/word-lists.ts';
import { proposeTerms, type Proposal } from '../../../src/propose/rank/propose.ts';
import type { PlacedText } from '../../../src/propose/read/document.ts';
import { readHtml } from '../../../src/propose/read/read-html.ts';
import { readMarkdown } from '../../../src/propose/read/read-markdown.ts';

const common = readCommonWords(makeCommonWords(process.cwd()));

function propose(document: PlacedText): Proposal[] {
  const tag = chooseRules(findLanguage(document));
  const lists = tag ? readWordLists(makeLanguageWords(process.cwd(), tag)) : undefined;
  return proposeTerms(document, { common, lists, count: 40 });
}

const headwordsOf = (markdown: string): string[] =>
  propose(readMarkdown(markdown, 'a.md')).map(({ headword }) => headword);

test.each([
  [
    'bold letters name a term that comes once, conjunctions and all',
    'Quando un animale impara da sé si parla di **apprendimento per prove ed errori**, e non della sua **prole**.',
    ['apprendimento per prove ed errori'],
    ['apprendimento per prove'],
  ],
  [
    'a term is whole where the text repeats it',
    'I moduli di azione fissa sono rigidi. Gli studi sui moduli di azione fissa sono molti. Ogni specie ha moduli di azione fissa.',
    ['moduli di azione fissa'],
    ['moduli di azione', 'azione fissa'],
  ],
  [
    'German nouns beside “von” are no names, those of people are',
    'Die Ausgabe von Noten ist teuer, und eine Ausgabe der Noten auch. Hier schrieb Hildegard von Bingen, und dort Hildegard von Bingen.',
    ['Hildegard von Bingen'],
    ['Ausgabe von Noten'],
  ],
  [
    'a German headword is in the nominative, and no possessive opens it',
    'Der Kern der doppelten Buchführung ist alt. Die doppelte Buchführung nützt. Ihren Besitz und Ihren Besitz verbucht sie.',
    ['doppelte Buchführung'],
    ['doppelten Buchführung', 'Ihren Besitz'],
  ],
  [
    'initials open a name',
    'Die Fugen von J. S. Bach sind streng. Man spielt J. S. Bach gern, und Bach hat Freunde.',
    ['J. S. Bach'],
    ['S. Bach', 'Bach'],
  ],
  [
    'a sentence that nobody translated is left out',
    'Каждый дистрибутив состоит из пакетов, и пользователь ставит дистрибутив на компьютер. Each release is made of many packages by the developers. Этот дистрибутив выпускает проект.',
    ['дистрибутив'],
    ['release', 'packages', 'developers'],
  ],
  [
    'a Chinese term that a segmenter does not know is whole',
    '多吃坚果可降低全因死亡率。每天走路的人全因死亡率较低。研究表明全因死亡率与睡眠有关，全因死亡率最低的是七小时。',
    ['全因死亡率'],
    ['因死亡率', '降低', '较低'],
  ],
  [
    'an item of a list is a term where the text has it, too',
    '* 二甲双胍\n* 复合维生素\n\n常用的药物有二甲双胍，但二甲双胍也有不良反应。医生说二甲双胍和复合维生素都要慎用。',
    ['二甲双胍'],
    [],
  ],
  [
    'signs that a segmenter leaves alone beside each other are a word of Chinese',
    '普洱茶是活性的茶。陈放的普洱茶较贵，新的普洱茶便宜。焊盘在电路板上，每个焊盘有孔。',
    ['普洱茶', '焊盘'],
    ['普洱'],
  ],
  [
    'what a Chinese text does opens no term, and no pronoun does',
    '您可以绘制导线，也可以绘制焊盘。请绘制导线，再绘制焊盘。这种审核通常很慢。这种审核通常很贵。所谓自然仓是指一种仓。所谓自然仓很少。',
    ['导线'],
    ['绘制', '绘制导线', '绘制焊盘', '这种审核通常', '所谓自然仓'],
  ],
  [
    'a reference to a section names a title',
    'Il demone scrive un registro. Si veda la sezione 12.4.1, «Impostazione del demone». Come dice il Capitolo 12: «Amministrazione avanzata», il registro si chiama «diario di bordo».',
    ['diario di bordo'],
    ['Impostazione del demone', 'Amministrazione avanzata'],
  ],
  [
    'German nouns that stand side by side are no name where one has an article or a number',
    'Das Enzym Helicase trennt die Stränge. Am Tag entstehen 180 Liter Primärharn. Funktionelle Einheit ist das Nephron. Das Nephron filtert.',
    ['Nephron'],
    ['Enzym Helicase', 'Liter Primärharn', 'Funktionelle Einheit'],
  ],
  [
    'nominatives of Russian that endings tell: a vowel that comes back is not guessed',
    'Узлы графа соединены. У узла есть имя, и число узлов велико, а связь между узлом и узлами одна. Линии пересекаются, линию видно, на линии точка. Значения велики, по значению судят, о значении спорят.',
    ['узлы', 'линия', 'значение'],
    ['узл', 'линие'],
  ],
  [
    'a label that runs into a sentence makes no name with its verb',
    'Ya se sabe que Objetivo Medir la resonancia del tubo es un rótulo. Con el Objetivo Medir la resonancia se mide, y con la resonancia se oye.',
    ['resonancia'],
    ['Objetivo Medir'],
  ],
  [
    'keys of a keyboard are no terms',
    'Drücken Sie Strg und den Knopf. Mit Strg+Alt dreht man das Zeichenbrett, ohne Strg nicht. Die Kante des Zeichenbretts ist rund, und Strg hält den Winkel des Zeichenbretts.',
    ['Zeichenbrett'],
    ['Strg', 'Strg+Alt', 'Zeichenbretts'],
  ],
  [
    'what a heading points to is no part of a Chinese term',
    '以下要素构成画面。以下要素很重要。纹理是一种要素，过程中的纹理会变。',
    ['纹理'],
    ['以下要素', '过程中'],
  ],
  [
    'a Russian noun of which the text has the plural and the bare stem is in the singular',
    'Есть брандмауэры на границе. Все брандмауэры пишут журнал. Каждый брандмауэр проверяет пакеты, и пакеты идут через брандмауэры.',
    ['брандмауэр'],
    ['брандмауэры'],
  ],
])('%s', (_, text, found, none) => {
  const headwords = headwordsOf(text);
  expect(headwords).toEqual(expect.arrayContaining(found));
  expect(headwords.filter(headword => none.includes(headword))).toEqual([]);
});

test.each([
  ['a.md', 'A loom has a **heddle**. It moves. {{< figure src="a.jpg" title="Quarrel" >}}'],
  ['a.html', '<p>A loom has a <em>heddle</em>. It moves.</p><div class="navheader">Quarrel</div>'],
])('%s: words that stand out are terms, what leads elsewhere is not', (name, text) => {
  const read = name.endsWith('md') ? readMarkdown(text, name) : readHtml(text, name)!;
  const headwords = propose(read).map(({ headword }) => headword);
  expect(headwords).toContain('heddle');
  expect(headwords.join()).not.toMatch(/figure|Quarrel/);
});

test('the names of a document’s data are no terms, and its definitions are definitions', () => {
  const text =
    'Date of issue\n: 1952-11-29\n\nPlace\n: BGBl I: 1952, 780\n\nHeddle\n: A loop of wire that holds a thread.\n\nEach heddle holds a thread.';
  const found = propose(readMarkdown(text, 'a.md'));
  expect(found.map(({ headword }) => headword).join()).not.toMatch(/issue|Place/);
  expect(found[0]).toMatchObject({ headword: 'heddle', summary: 'A loop of wire that holds a thread.' });
});

test.each([
  ['es', 'Reinicializar el canal', 'poder adquisitivo'],
  ['pt', 'Apagar o canal', 'poder aquisitivo'],
  ['it', 'Creare un canale', 'potere calorifico'],
  ['fr', 'Supprimer le canal', 'mer fermée'],
  ['ru', 'Объединить видимые контуры', 'область выделения'],
  ['de', 'Pfad nachziehen', 'Weiche Kanten'],
] as const)('%s: the name of a command is no term', (language, command, term) => {
  const said = {
    es: 'Es lo que el programa hace con una imagen.',
    pt: 'É o que o programa não faz com uma imagem.',
    it: 'È quello che il programma fa con una immagine.',
    fr: 'C’est ce que le programme fait avec une image.',
    ru: 'Это то, что программа делает с изображением.',
    de: 'Das ist es, was das Programm mit einem Bild macht.',
  }[language];
  const text = `<html lang="${language}"><dl>${[command, term].map(each => `<dt>${each}</dt><dd>${said}</dd>`).join('')}</dl><p>${said}</p></html>`;
  const headwords = propose(readHtml(text, 'a.html')!).map(({ headword }) => headword);
  expect(headwords).toContain(term);
  expect(headwords).not.toContain(command);
});

test('units, lists, and what stands beside a definition in another language, are no terms', () => {
  const list: [string, string][] = [
    ['km/h', 'kilómetros por hora'],
    ['mm', 'milímetro'],
    ['Rojo, verde, azul', 'Son los valores de los canales que se ven en la imagen.'],
    ['Fill path', 'This is what you do to fill the path with a colour.'],
    ['viga', 'Es el objeto que soporta las cargas de una estructura.'],
    ['gato (felino)', 'Es el animal que caza los ratones de la casa.'],
  ];
  const text = `<html lang="es"><dl>${list.map(([term, said]) => `<dt>${term}</dt><dd>${said}</dd>`).join('')}</dl></html>`;
  const headwords = propose(readHtml(text, 'a.html')!).map(({ headword }) => headword);
  expect(headwords).toEqual(expect.arrayContaining(['viga', 'gato']));
  expect(headwords.join()).not.toMatch(/km|mm|Rojo|Fill|felino/);
});

test('a translation with gaps is read in the language that it says it is in', () => {
  const own =
    'El cortafuegos es una barrera que filtra los paquetes de la red, y los paquetes que pasan por el cortafuegos son pocos. ';
  const other =
    'The tool is one of the many that run on the machine, and which are for the people that look at the logs of it. ';
  const text = `<html lang="es"><p>${own.repeat(4)}</p><p>${other.repeat(9)}</p></html>`;
  const document = readHtml(text, 'a.html')!;
  expect(findLanguage(document)).toBe('es');
  const headwords = propose(document).map(({ headword }) => headword);
  expect(headwords).toContain('cortafuegos');
  expect(headwords.join()).not.toMatch(/tool|logs/);
  expect(findLanguage(readHtml(text.replace('"es"', '"en"'), 'a.html')!)).toBe('en');
});

test('a text that says nothing of itself opens in its language', () => {
  const own =
    'El cortafuegos es una barrera que filtra los paquetes de la red, y los paquetes que pasan por el cortafuegos son pocos. ';
  const other =
    'The tool is one of the many that run on the machine, and which are for the people that look at the logs of it. ';
  const read = (text: string): string | null => findLanguage(readMarkdown(text, 'a.md'));
  expect(read(`${own.repeat(9)}\n\n${other.repeat(20)}`)).toBe('es');
  expect(read(`${other.repeat(9)}\n\n${own.repeat(4)}`)).toBe('en');
  expect(read(`${other.repeat(9)}\n\n${own.repeat(24)}\n\n${other.repeat(6)}`)).toBe('es');
});

test('those who translated a document are no terms of it', () => {
  const text =
    'The heddle holds a thread, and each heddle moves.\n\nJaan Tormund; Maren Ilves; Colin Farradane; Sylvain Chirac; Nikolas van Duren';
  expect(headwordsOf(text)).toEqual(['heddle', 'thread']);
});

test('two writings of a number are one term', () => {
  const text = 'The edition Lindau BA 320 is good. Lindau BA320 is old. We like Lindau BA 320.';
  expect(headwordsOf(text).filter(headword => headword.startsWith('Lindau'))).toHaveLength(1);
});

test('labels before paragraph after paragraph, and capitals that shout, name nothing', () => {
  const text = ['heddle', 'warp', 'weft']
    .map(word => `**Caution** A ${word} can break.\n\n**BACK TO BASICS** Each ${word} is of wool.`)
    .join('\n\n');
  const headwords = headwordsOf(text);
  expect(headwords.join()).not.toMatch(/basics/i);
  expect(['heddle', 'warp', 'weft', 'wool']).toEqual(expect.arrayContaining(headwords.slice(0, 3)));
});

test.each([
  [
    'It sends the Internet Control Message Protocol (ICMP) on. ICMP is old.',
    'Internet Control Message Protocol',
  ],
  [
    'Open Quillbook. In Quillbook a list is a file. With Quillbook you print, in Quillbook you read, and Quillbook saves.',
    'Quillbook',
  ],
  ['They install Kelta Vorrin on a disk. Kelta Vorrin is free, and Kelta Vorrin runs.', 'Kelta Vorrin'],
])('no kind is given where it is not sure: %s', (text, headword) => {
  const found = propose(readMarkdown(text, 'a.md')).find(each => each.headword === headword);
  expect(found?.kind).toBe('concept');
});

test('the name of a column is no long form of what stands in it', () => {
  const text = 'The amount is shown as USD in the Total (USD). The bank takes USD, and USD is kept.';
  expect(headwordsOf(text)).not.toContain('USD in the Total');
});

test('a country weighs little', () => {
  const text = 'In Germany the heddle is old. Germany has a heddle. From Germany the heddle came to Germany.';
  expect(headwordsOf(text)[0]).toBe('heddle');
});

test.each([
  [
    'Im Takt 33 steht ein Bogen. Der Takt ist lang, und Takt 33 ist schön. Der Takt endet in Takt 33.',
    'Takt 33',
  ],
  [
    'Er sah die Hunde und die Katzen. Mit den Hunden und den Hunden spielt man. Bei Hunden ist das so.',
    'Hunden',
  ],
])('German: %s', (text, none) => expect(headwordsOf(text)).not.toContain(none));
