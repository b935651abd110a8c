import { guessLanguage } from '../../../src/formats/text/guess-language.ts';

test.each([
  [
    'de',
    'Ahle',
    'Ein Werkzeug, das Löcher in das Leder macht und mit der Hand geführt wird, oder mit dem Hammer.',
  ],
  [
    'fr',
    'Alène',
    'Un outil avec lequel on fait des trous dans le cuir, et qui est tenu par la main ou par les doigts.',
  ],
  ['es', 'Lezna', 'Una herramienta que se usa para hacer agujeros en el cuero, con la mano o con los dedos.'],
  [
    'pt',
    'Sovela',
    'Uma ferramenta que faz furos no couro e que se usa com a mão ou com os dedos, em oficinas.',
  ],
  [
    'it',
    'Lesina',
    'Uno strumento che si usa per fare i fori nel cuoio, con la mano o con le dita, ed è di acciaio.',
  ],
  [
    'nl',
    'Els',
    'Een werktuig waarmee men gaten maakt in het leer, met de hand of met de vingers, en dat van staal is.',
  ],
  ['da', 'Syl', 'Et værktøj som man laver huller i læder med, og som er af stål og har et skaft af træ.'],
  ['ru', 'Шило', 'Инструмент для отверстий'],
  ['uk', 'Шило', 'Інструмент, що робить отвори в її шкірі'],
  ['zh', '锥子', '在皮革上打孔的工具'],
  ['zh', '锥子 (awl)', 'for leather'],
  ['ja', '錐', '革に穴を開けるための道具である。'],
  ['ko', '송곳', '구멍을 뚫는 도구'],
  ['en', 'Awl', 'A tool that is used by the hand to make holes in the leather, or to widen them.'],
  [undefined, 'Awl', 'makes holes'],
  [undefined, '', ''],
])('the language is %s: %s', (language, headword, summary) => {
  expect(guessLanguage([{ headword, summary }])).toBe(language);
});
