import { hitsOf, indexOf, packOfForms, placesOf, wordsFound, type FormLike } from '../../helpers/indexed.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';

/** Text, forms, what is found. */
type Case = [string, FormLike[], string[]];

describe('the longest form from the left', () => {
  test.each<Case>([
    [
      'President Xi Jinping spoke',
      ['Xi', 'Xi Jinping', 'President Xi', 'President Xi Jinping'],
      ['President Xi Jinping'],
    ],
    ['President Xi spoke', ['Xi', 'Xi Jinping', 'President Xi Jinping'], ['Xi']],
    ['censored search', ['censored', 'censored search', 'search'], ['censored search']],
    ['a b c', ['a b', 'b c'], ['a b']],
    ['a b c d', ['a b', 'b c d'], ['a b']],
    ['a b x', ['a', 'a b c', 'b x'], ['a', 'b x']],
    ['one one one', ['one one'], ['one one']],
    ['习近平主席', ['习近', '习近平', '近平主席'], ['习近平']],
    ['internet users internet', ['internet', 'internet user'], ['internet users', 'internet']],
  ])('%s', (text, forms, found) => expect(wordsFound(text, ...forms)).toEqual(found));
});

describe('edges of words', () => {
  test.each<Case>([
    ['Googled googling Google2 2Google Google_x éGoogle Googleé', ['Google'], []],
    ['Xinjiang', ['Xi'], []],
    ["Xi’an and Xi'an", ['Xi'], []],
    [
      '(Google) “Google” Google. Google, Google! Google? Google: Google; Google—Google…',
      ['Google'],
      Array(10).fill('Google'),
    ],
    ['Google-owned non-Google', ['Google'], ['Google', 'Google']],
    ['Google/Facebook', ['Google', 'Facebook'], ['Google', 'Facebook']],
    ['Google² Google[1]', ['Google'], ['Google', 'Google']],
    ['在Google上', ['Google'], ['Google']],
    ['Google한', ['Google'], []],
    ["l’Internet d'Internet", ['Internet'], ['Internet', 'Internet']],
    ['Google', ['Google'], ['Google']],
    ['', ['Google'], []],
    ['G\u0301oogle', ['Google'], ['G\u0301oogle']],
    ['xn\u0301Google', ['Google'], []],
    ['Google\u200Bd', ['Google'], []],
    ['\uD83DGoogle\uD83D', ['Google'], ['Google']],
    ['👍Google👍', ['Google'], ['Google']],
    ['𝐱Google', ['Google'], []],
  ])('%s', (text, forms, found) => expect(wordsFound(text, ...forms)).toEqual(found));
});

describe('possessives and contractions', () => {
  test.each<Case>([
    ["Google's Google’s Googleʼs Google＇s", ['Google'], Array(4).fill('Google')],
    ["GOOGLE'S", ['Google'], ['GOOGLE']],
    ["users' users’", ['user'], ['users', 'users']],
    ["Google'd Google'll Google've Google're Google'm", ['Google'], Array(5).fill('Google')],
    ["Google'", ['Google'], ['Google']],
    ["don't don’t", ['don'], []],
    ["don't", ["don't"], ["don't"]],
    ['DON’T', ["don't"], ['DON’T']],
    ["can't isn't", ['t'], []],
    ["Google's we've they'll I'd I'm", ['s', 've', 'll', 'd', 'm'], []],
    ["the s, 's and x-s", [{ text: 's', inflect: false }], ['s', 's', 's']],
    ["Google'sx", ['Google'], []],
    ["Google's'x", ['Google'], ['Google']],
    ["the '80s", ["'80s"], ["'80s"]],
    ['’tis so, don’tis', ["'tis"], ['’tis']],
  ])('%s', (text, forms, found) => expect(wordsFound(text, ...forms)).toEqual(found));
});

describe('plurals', () => {
  test.each<Case>([
    ['firewalls', ['firewall'], ['firewalls']],
    ['FIREWALLS', ['firewall'], ['FIREWALLS']],
    ['Great Firewalls of the world', ['Great Firewall'], ['Great Firewalls']],
    ['Greats Firewall', ['Great Firewall'], []],
    ['firewallss firewalles', ['firewall'], []],
    ['cybersecurity laws', ['cybersecurity law'], ['cybersecurity laws']],
    ['parties boxes branches', ['party', 'box', 'branch'], ['parties', 'boxes', 'branches']],
    ['partys boxs', ['party', 'box'], []],
    ['GFW GFWs gfw Gfws GFWS', ['GFW'], ['GFW', 'GFWs']],
    ['ＧＦＷｓ', ['GFW'], ['ＧＦＷｓ']],
    ['GFWṣ', ['GFW'], []],
    ['GFWs’ GFWs’s', ['GFW'], ['GFWs', 'GFWs']],
    ['firewalls', [{ text: 'firewall', inflect: false }], []],
    ['firewalls', [{ text: 'firewall', language: 'sv' }], []],
    ['netizen\u00ADs', ['netizen'], ['netizen\u00ADs']],
    ['Strauß', ['Strau', 'Straus'], []],
  ])('%s', (text, forms, found) => expect(wordsFound(text, ...forms)).toEqual(found));
});

describe('exact letters', () => {
  test.each<Case>([
    ['WIC wic Wic', ['WIC'], ['WIC']],
    ['ＷＩＣ W\u00ADIC', ['WIC'], ['ＷＩＣ', 'W\u00ADIC']],
    ['Polish polish', [{ text: 'Polish', case: true }], ['Polish']],
    ['WIC wic', [{ text: 'WIC', case: false }], ['WIC', 'wic']],
    ['Élan Elan E\u0301lan', [{ text: 'Élan', case: true }], ['Élan', 'E\u0301lan']],
    ['New York Times, new york times', [{ text: 'New York Times', case: true }], ['New York Times']],
    ['WIC and the wic', ['WIC', { text: 'the wic', case: false }], ['WIC', 'the wic']],
  ])('%s', (text, forms, found) => expect(wordsFound(text, ...forms)).toEqual(found));

  test('a longer form whose letters are not exact leaves the place to a shorter one', () => {
    expect(wordsFound('XI Jinping', { text: 'Xi Jinping', case: true }, 'Xi')).toEqual(['XI']);
  });
});

describe('compounds, spaces and what is invisible', () => {
  test.each<Case>([
    [
      'cybersovereignty cyber-sovereignty cyber sovereignty cyber\u2011sovereignty cyber\n  sovereignty',
      [{ text: 'cyber-sovereignty', compound: true }],
      [
        'cybersovereignty',
        'cyber-sovereignty',
        'cyber sovereignty',
        'cyber\u2011sovereignty',
        'cyber\n  sovereignty',
      ],
    ],
    ['noninterference non-interference', ['non-interference'], ['non-interference']],
    ['Great\u00A0\n\u3000Firewall', ['Great Firewall'], ['Great\u00A0\n\u3000Firewall']],
    ['Great – Firewall, Great. Firewall, Great, Firewall', ['Great Firewall'], []],
    ['Great Fire\u00ADwall\u200B', ['Great Firewall'], ['Great Fire\u00ADwall']],
    ['\u2066Great Firewall\u2069', ['Great Firewall'], ['Great Firewall']],
    ['Impossible – Fallout; Impossible Fallout', ['Impossible – Fallout'], ['Impossible – Fallout']],
    ['café cafe\u0301 CAFÉ cafe', ['Café'], ['café', 'cafe\u0301', 'CAFÉ', 'cafe']],
    ['Straße STRASSE', ['Strasse'], ['Straße', 'STRASSE']],
  ])('%s', (text, forms, found) => expect(wordsFound(text, ...forms)).toEqual(found));
});

describe('scripts without spaces', () => {
  test.each<Case>([
    ['在中国的防火长城后面', ['防火长城'], ['防火长城']],
    ['防火\n长城 防火 长城', ['防火长城'], ['防火\n长城']],
    ['グーグルとｸﾞｰｸﾞﾙ', ['グーグル'], ['グーグル', 'ｸﾞｰｸﾞﾙ']],
    ['か\u3099', ['か'], []],
    ['ประเทศไทยน้ำ', ['ไทย', 'น้ำ'], ['ไทย', 'น้ำ']],
    ['น้', ['น'], []],
    ['微软和谷歌', ['微软', '谷歌'], ['微软', '谷歌']],
    ['𠮷野家', ['𠮷野'], ['𠮷野']],
    ['网络审查制度', ['网络审查', '审查制度'], ['网络审查']],
    ['人民', ['人'], ['人']],
  ])('%s', (text, forms, found) => expect(wordsFound(text, ...forms)).toEqual(found));
});

describe('symbols', () => {
  test.each<Case>([
    ['C and C++ and C# and c++11', ['C++'], ['C++', 'c++']],
    ['Ｃ＋＋', ['C++'], ['Ｃ＋＋']],
    ['the .NET runtime', ['.NET'], ['.NET']],
    ['the NET runtime', ['.NET'], []],
    ['AT&T and AT & T', ['AT&T'], ['AT&T']],
    ['#MeToo and MeToo', ['#MeToo'], ['#MeToo']],
    ['Yahoo! Yahoo', ['Yahoo!'], ['Yahoo!']],
    ['a 👩‍🔬 b', ['👩‍🔬'], ['👩‍🔬']],
    ['press 1️⃣ now', ['1️⃣'], ['1️⃣']],
    ['½ a cup', ['½'], ['½']],
    ['＋1 here', ['+1'], ['＋1']],
  ])('%s', (text, forms, found) => expect(wordsFound(text, ...forms)).toEqual(found));

  test.each<Case>([
    ['ASP.NET', ['ASP.NET', '.NET'], ['ASP.NET']],
    ['ASP.NET', ['ASP', '.NET'], ['ASP', '.NET']],
    ['ASP .NET', ['ASP.NET', '.NET'], ['.NET']],
    ['Visual Basic .NET', ['Visual Basic .NET', '.NET', 'Basic'], ['Visual Basic .NET']],
    ['C++', ['C++', '++', '+'], ['C++']],
    ['D++', ['C++', '++', '+'], ['++']],
    ['AT&Ts here', [{ text: 'at&t', case: false }, '&'], ['AT&Ts']],
    ['a. b. c', ['a. b', '.'], ['a. b', '.']],
  ])('a form that began further left wins: %s', (text, forms, found) =>
    expect(wordsFound(text, ...forms)).toEqual(found),
  );
});

describe('a place where several forms stand', () => {
  test('belongs to every entry that has the form, in the order of packs', () => {
    const first = packOfForms(['Firewall'], { id: 'first' });
    const second = packOfForms(['other', 'firewall'], { id: 'second' });
    const find = (...packs: (typeof first)[]) => {
      const index = indexOf(...packs);
      return hitsOf('the firewall', index).map(hit => placesOf(hit, index));
    };
    expect(find(first, second)).toEqual([['0:0', '1:1']]);
    expect(find(second, first)).toEqual([['0:1', '1:0']]);
  });

  test('two entries of one pack may share it, one entry has it once', () => {
    const pack = makePack({
      entries: [
        makeEntry({
          headword: 'a',
          forms: ['Ring', 'ring', 'RING'].map(text => ({ text, gate: 'always', case: false })),
        }),
        makeEntry({ headword: 'b', forms: [{ text: 'ring', gate: 'topic' }] }),
      ],
    });
    const index = indexOf(pack);
    expect(hitsOf('ring', index).map(hit => placesOf(hit, index))).toEqual([['0:0', '0:1']]);
  });

  test('a word may be a form and another one’s plural, and its exact letters may decide', () => {
    const index = indexOf(packOfForms(['window']), packOfForms(['windows', { text: 'Windows', case: true }]));
    expect(hitsOf('windows Windows', index).map(hit => placesOf(hit, index))).toEqual([
      ['0:0', '1:0'],
      ['0:0', '1:0', '1:1'],
    ]);
    const swapped = indexOf(packOfForms(['windows']), packOfForms(['window']));
    expect(hitsOf('my windows', swapped).map(hit => placesOf(hit, swapped))).toEqual([['0:0', '1:0']]);
  });
});

test('offsets are those of the source, marks of the last letter included', () => {
  const text = 'The «Great\u00ADFire wall» of cafe\u0301s';
  const index = indexOf(packOfForms(['greatfire wall', 'cafe']));
  const [wall, cafe] = hitsOf(text, index);
  expect([wall!.start, wall!.end]).toEqual([text.indexOf('G'), text.indexOf('»')]);
  expect([cafe!.start, cafe!.end]).toEqual([text.indexOf('c', 10), text.length]);
});

test('a text is searched from where one asks', () => {
  const index = indexOf(packOfForms(['one', 'one two']));
  const from = hitsOf('one two one', index).length;
  expect(from).toBe(2);
});
