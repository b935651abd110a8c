import { hitsOf, indexOf, packOfForms, type FormLike } from '../../helpers/indexed.ts';

/** A form, and texts in which each stretch between `[` and `]` must be found, at just these offsets. */
type Case = [form: FormLike, ...texts: string[]];

function check([form, ...marked]: Case): void {
  const index = indexOf(packOfForms([form]));
  for (const text of marked) {
    const plain = text.replace(/[[\]]/g, '');
    const spans = [...text.matchAll(/\[([^\]]*)\]/g)].map(({ index: at, 1: words }, i) => {
      const start = at - 2 * i;
      return [start, start + words!.length];
    });
    expect([plain, hitsOf(plain, index).map(({ start, end }) => [start, end])]).toEqual([plain, spans]);
  }
}

const form = (text: string, language: string, more: object = {}): FormLike => ({ text, language, ...more });

describe('French and other languages that join words by an apostrophe', () => {
  test.each<Case>([
    [form('internet', 'fr'), "l'[internet] d’[Internet] qu'[Internet] jusqu’[internet] L’[INTERNET]"],
    [form('ONU', 'fr'), "l'[ONU], de l’[ONU] et d'[ONU]"],
    [form('écran', 'fr'), 'l’[écran], les [écrans], l’[e\u0301cran], [ECRAN]'],
    [form('réseau', 'fr'), 'un [réseau], des [réseaux], [RÉSEAUX], les réseaus'],
    [form('jeu', 'fr'), 'le [jeu], les [jeux], jeuxx'],
    [form('prix', 'fr'), 'le [prix], prixs'],
    [form('internaute', 'fr', { inflect: false }), 'un [internaute], les internautes'],
    [form('anarchia', 'it'), "l'[anarchia] dell’[anarchia] anarchie"],
    [form("aujourd'hui", 'fr'), 'd’[aujourd’hui]'],
  ])('%j', (...each) => check(each));
});

describe('German', () => {
  test.each<Case>([
    [
      form('Internet', 'de'),
      'das [Internet], des [Internets], [Internet]-Zensur, Anti-[Internet], Internetzensur',
    ],
    [
      form('Internet-Zensur', 'de', { compound: true }),
      '[Internetzensur] [Internet-Zensur] [Internet Zensur]',
    ],
    [form('Straßensperre', 'de'), '[Straßensperre] [STRASSENSPERRE] [Strassensperre] [STRAẞENSPERRE]'],
    [form('Strasse', 'de'), '[Straße] [Strasse]'],
    [form('Überwachung', 'de'), '[Überwachung] [U\u0308BERWACHUNG] [Uberwachung]'],
    [form('Netz', 'de'), '[Netz] Netzs Netzes'],
    [form('NGO', 'de'), 'die [NGO], die [NGOs], NGOS'],
    [form('Behörde', 'de'), '[Behörde] Behörden'],
  ])('%j', (...each) => check(each));
});

describe('Spanish', () => {
  test.each<Case>([
    [form('cortafuegos', 'es'), 'el [cortafuegos]'],
    [form('censura', 'es'), 'la [censura], las [censuras], censuraes'],
    [form('red', 'es'), 'la [red], las [redes], redess'],
    [form('país', 'es'), 'el [país], los [países], los [pai\u0301ses]'],
    [form('señal', 'es'), '[señal] [SEÑALES]'],
  ])('%j', (...each) => check(each));
});

describe('no rule of one language is another’s', () => {
  test.each<Case>([
    [form('party', 'de'), '[party] parties'],
    [form('box', 'fr'), '[box] boxes boxs'],
    [form('Krisis', 'de'), '[Krisis] Krises'],
    [form('index', 'fr'), '[index] indices'],
    [form('bureau', 'en'), '[bureaus] [bureaux] bureaues'],
    [form('red', 'en'), '[reds] redes'],
    [form('firewall', 'sv'), '[firewall] firewalls'],
  ])('%j', (...each) => check(each));
});

describe('Pinyin, with tones or without', () => {
  test.each<Case>([
    [
      'wǎngluò zhǔquán',
      '[wangluo zhuquan] [Wǎngluò Zhǔquán] [wa\u030Cngluo\u0300 zhu\u030Cqua\u0301n] wangluozhuquan',
    ],
    ['wangluo zhuquan', '[wǎngluò zhǔquán]'],
    [{ text: 'wǎngluò zhǔquán', compound: true }, '[wangluozhuquan] [Wǎngluòzhǔquán] [wangluo-zhuquan]'],
    ['lǜsè', '[lüse] [LÜSE] [lǜsè] [lu\u0308\u0300se\u0300] [luse] lvse'],
    ["Xī'ān", "[Xi’an] [Xi'an] [XĪ’ĀN] Xian"],
    ['Zhōngguó', '[Zhongguo]’s [Zhōngguó]'],
    [{ text: 'Lǚ', case: true }, '[Lǚ] Lü Lu [Lu\u0308\u030C]'],
  ])('%j', (...each) => check(each));
});

describe('Turkish', () => {
  test.each<Case>([
    ['internet', '[İNTERNET] [internet] [INTERNET] [ınternet] [İnternet] [i\u0307nternet] [I\u0307NTERNET]'],
    ['İstanbul', '[ISTANBUL] [istanbul] [İSTANBUL] [Istanbul]'],
    ['ışık', '[IŞIK] [isik] [ışık] [I\u015EIK]'],
    [form('İnternet', 'tr'), '[internet] [internet]’s internet’in internetin internets'],
    [{ text: 'İnternet', case: true }, '[İnternet] Internet internet'],
  ])('%j', (...each) => check(each));
});

describe('Greek', () => {
  test.each<Case>([
    ['λόγος', '[λόγος] [ΛΌΓΟΣ] [ΛΟΓΟΣ] [λογος] [λόγοσ] [λο\u0301γος] λόγου'],
    ['ΔΙΑΔΊΚΤΥΟ', '[ΔΙΑΔΊΚΤΥΟ] Διαδίκτυο'],
    ['Διαδίκτυο', '[διαδίκτυο] [ΔΙΑΔΙΚΤΥΟ] [Διαδίκτυο]'],
    ['Ἀθῆναι', '[Αθήναι] [ΑΘΗΝΑΙ] [Ἀθῆναι]'],
    ['προϊόν', '[προϊόν] [προι\u0308όν] [ΠΡΟΪΟΝ]'],
  ])('%j', (...each) => check(each));
});

describe('full-width, and accents on their own', () => {
  test.each<Case>([
    ['Google', '[Ｇｏｏｇｌｅ]、[Google]（[ＧＯＯＧＬＥ]）'],
    ['C++', '[Ｃ＋＋] [C++]'],
    ['WIC', '[ＷＩＣ] ｗｉｃ'],
    ['Café', '[Cafe\u0301]! [CAFÉ] [cafe]'],
    ['Việt Nam', '[Vie\u0323\u0302t Nam] [Viê\u0323t\u3000Nam] [Viet-Nam]'],
    ['グーグル', '[ｸﾞｰｸﾞﾙ] [グーグル] [ク\u3099ーク\u3099ル]'],
  ])('%j', (...each) => check(each));
});

describe('writing from right to left, with what controls it', () => {
  const [lrm, rlm, alm] = ['\u200E', '\u200F', '\u061C'];
  const [lre, rle, pdf, lro, rlo] = ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E'];
  const [lri, rli, fsi, pdi] = ['\u2066', '\u2067', '\u2068', '\u2069'];
  test.each<Case>([
    ['אינטרנט', `${rlm}[אינטרנט]${rlm}, ${rle}[אינטרנט]${pdf} [אינ${lrm}טרנט] האינטרנט`],
    ['שלום', '[שָׁלוֹם] [שלום]'],
    ['إنترنت', `${alm}[إنترنت]${alm} [إنتر${rlm}نت] [إِنْتَرْنِت] [إنتـــرنت] والإنترنت`],
    ['الإنترنت', `[الإنترنت]، ${rli}[الإنترنت]${pdi}`],
    [
      'Google',
      `${lri}[Google]${pdi} ${fsi}[Google]${pdi} ${lro}[Goo${pdf}gle]${rlo} ${lre}[G${lrm}o${rlm}ogle]${pdf}`,
    ],
    ['Great Firewall', `[Great${rlm} ${lrm}Firewall]${lrm}s`.replace(`]${lrm}s`, `${lrm}s]`)],
    ['Google', `של [Google]-ב ו${rlm}-[Google]`],
    ['Google', `${lrm}x${lrm}Google Google${rlm}x`],
  ])('%j', (...each) => check(each));
});

describe('emoji and characters outside the basic plane', () => {
  test.each<Case>([
    ['Google', '👍[Google]👍 👩‍🔬[Google]🏳️‍🌈 [Google] 1️⃣ Google1️⃣ 🇨🇳[Google]🇨🇳'],
    ['Great Firewall', '🔥[Great Firewall]🔥 Great🔥Firewall [Great  Firewall]🧱'],
    ['Google', '𝐆𝐨Google [𝐆𝐨𝐨𝐠𝐥𝐞] 𠮷[Google]𠮷'],
    ['𠮷野家', '[𠮷野家]𠮷 👍[𠮷野家]👍'],
    ['𐐨𐐩', '[𐐀𐐁] [𐐨𐐩] x𐐀𐐁'],
    ['防火长城', '👍[防火长城]👍。[防火长城]\u{E0100}'],
    ['👍', 'ok [👍] x[👍]y'],
    ['Google', '\uD83D[Google]\uDC4D'],
  ])('%j', (...each) => check(each));
});
