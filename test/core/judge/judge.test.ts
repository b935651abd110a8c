import type { Pack, Topic } from '../../../src/core/model/model.ts';
import { makeEntry } from '../../helpers/packs.ts';
import { indexOf, packOfForms } from '../../helpers/indexed.ts';
import { WALLS, codesOf, judgePage, type BlockLike, markPage } from '../../helpers/judged.ts';

const index = indexOf(WALLS);
const codes = (...blocks: BlockLike[]) => codesOf(judgePage(index, blocks));
const codesOfFirsts = (...blocks: BlockLike[]) => codesOf(markPage(index, blocks, { scope: 'first' }));

/** A paragraph that shows the topic without a topic form. */
const EVIDENCE = 'The Great Wall and the Wide Web Summit.';

describe('always forms', () => {
  test('are marked on any page', () => {
    expect(codes('A plain term in a recipe.')).toEqual(['+unambiguous']);
  });

  test('are held back within an address or another name', () => {
    expect(codes('see plain-term.pdf and Search Party')).toEqual(['address', 'other-name']);
  });
});

describe('topic forms', () => {
  test('are held back where nothing shows the topic, and the reason says so', () => {
    const [mention] = judgePage(index, ['We search the kitchen.']);
    expect(mention).toMatchObject({
      marked: false,
      reason: { code: 'off-topic', topic: 'walls on the web', evidence: [] },
    });
  });

  test('are marked beside strong evidence, and the reason names it', () => {
    const mention = judgePage(index, [`${EVIDENCE} We search.`]).at(-1);
    expect(mention).toMatchObject({ marked: true, reason: { code: 'topic', topic: 'walls on the web' } });
    expect(mention?.reason).toMatchObject({
      evidence: expect.arrayContaining(['Great Wall', 'Wide Web Summit']) as string[],
    });
  });

  test('stay closed with one strong form in passing, and the reason tells it', () => {
    const mention = judgePage(index, ['He sat by the Great Wall.', 'We search.']).at(-1);
    expect(mention?.reason).toEqual({
      code: 'off-topic',
      topic: 'walls on the web',
      evidence: ['Great Wall'],
    });
  });

  test('stay closed with weak evidence alone, however often', () => {
    expect(codes('Old Man. '.repeat(20), 'We search.').at(-1)).toBe('off-topic');
  });

  test('stay closed with other topic forms alone', () => {
    expect(codes('We search for stability.')).toEqual(['off-topic', 'off-topic']);
  });

  test('open with cues, places near subjects, beside one strong form', () => {
    const cue = 'Wallonia blocked a website. ';
    expect(codes(cue, 'We search.')).toEqual(['off-topic']);
    expect(codes(`The Great Wall. ${cue}${cue} We search.`).at(-1)).toBe('+topic');
    expect(codes('The Great Wall.', 'Wallonia is flat. '.repeat(9), 'We search.').at(-1)).toBe('off-topic');
    expect(codes('The Great Wall.', 'A website, online. '.repeat(9), 'We search.').at(-1)).toBe('off-topic');
  });

  test('a place and a subject far apart are no cue', () => {
    const far = `Wallonia ${'and so it goes on '.repeat(12)} website. ${'And so it goes on. '.repeat(8)}`;
    expect(codes(`The Great Wall. ${far.repeat(4)} We search.`).at(-1)).toBe('off-topic');
  });

  test('a guarded word near a place tells only where the passage, or the one beside it, speaks of the subject otherwise', () => {
    const guarded = indexOf({
      ...WALLS,
      topic: {
        ...WALLS.topic!,
        cues: { places: ['Wallonia'], subjects: ['website'], guarded: ['blocked'], signs: ['browser'] },
        weights: { cue: 1 },
      },
    });
    const told = (...blocks: string[]) => codesOf(judgePage(guarded, blocks)).at(-1);
    expect(told('Wallonia blocked the road. We search.')).toBe('off-topic');
    expect(told('A browser. Wallonia blocked the road. We search.')).toBe('+topic');
    expect(told('Wallonia blocked the road. A website. We search.')).toBe('+topic');
    expect(told('Wallonia. A website. He blocked the road. We search.')).toBe('off-topic');
    expect(told('A website.', 'Wallonia blocked the road. We search.')).toBe('+topic');
    expect(told('Wallonia blocked the road. We search.', 'A website.')).toBe('+topic');
    expect(told('Wallonia blocked the road. We search.', 'Stability.', 'A website.')).toBe('off-topic');
  });

  test('a reason never names the entry itself', () => {
    const guarded = indexOf({
      ...WALLS,
      topic: {
        ...WALLS.topic!,
        telling: ['stability'],
        cues: { places: ['Wallonia'], subjects: ['website'], guarded: ['stability'] },
      },
    });
    const [mention] = judgePage(guarded, ['A website of Wallonia. Stability in Wallonia and stability.']);
    expect(mention!.reason).toMatchObject({ evidence: ['website … Wallonia'] });
  });

  test('open by the title, which is itself never marked', () => {
    const title = { text: 'Great Wall and Wide Web Summit: a search', title: true };
    expect(codes(title, 'We search.')).toEqual(['+topic']);
  });

  test('evidence counts less the further away it is', () => {
    const evidence = { text: 'The Great Wall, the Old Man and the Great Wall.', section: 0 };
    expect(codes(`${evidence.text} We search.`).at(-1)).toBe('+topic');
    expect(codes(evidence, { text: 'We search.', section: 5 }).at(-1)).toBe('off-topic');
  });

  test('evidence within an address or another name counts for nothing', () => {
    expect(codes('great-wall.pdf wide-web-summit.html, then we search.')).toEqual([
      'address',
      'address',
      'off-topic',
    ]);
  });
});

describe('acronyms that the page itself explains', () => {
  test.each([
    ['the Wide Web Summit (WWS) begins', ['+unambiguous', '+explained']],
    ['WWS (Wide Web Summit) begins', ['+explained', '+unambiguous']],
    ['the Wide Web Summit WWS begins', ['+unambiguous', 'off-topic']],
    ['the WWS begins', ['off-topic']],
  ])('%s', (text, expected) => expect(codes(text)).toEqual(expected));

  test('are open in all of the page then', () => {
    expect(codes('the WWS begins', 'the Wide Web Summit (WWS)', 'and the WWS ends')).toEqual([
      '+explained',
      '+unambiguous',
      '+explained',
      '+explained',
    ]);
  });

  test('mean something else where another long form stands beside them, even on a topical page', () => {
    const page = [EVIDENCE, 'Western Water Services (WWS) mends pipes.', 'Call WWS.'];
    const held = judgePage(index, page).slice(2);
    expect(held.map(({ reason }) => reason)).toEqual([
      { code: 'other-sense', long: 'Western Water Services' },
      { code: 'other-sense', long: 'Western Water Services' },
    ]);
  });
});

describe('an acronym beside a long form', () => {
  const told = (pack: Pack, ...blocks: BlockLike[]) => codesOf(judgePage(indexOf(pack), blocks));
  const telling: Pack = { ...WALLS, topic: { ...WALLS.topic!, telling: ['web-summit'] } };
  const paper = makeEntry({
    headword: 'Daily Wall',
    forms: [
      { text: 'Daily Wall', gate: 'topic' },
      { text: 'DWL', gate: 'topic' },
    ],
  });
  const withPaper: Pack = { ...WALLS, entries: [...WALLS.entries, paper] };

  test('opens by itself only where that long form does', () => {
    const page = ['The Daily Wall (DWL) is a newspaper.', 'So the DWL says.'];
    expect(told(withPaper, ...page)).toEqual(Array(3).fill('off-topic'));
    expect(told(withPaper, EVIDENCE, ...page).slice(2)).toEqual(Array(3).fill('+topic'));
  });

  test('is no evidence besides it, there or later', () => {
    const page = ['Wallonia had a Wide Web Summit (WWS).', 'After the WWS we search.'];
    expect(told(telling, ...page)).toEqual(['+unambiguous', '+explained', '+explained', 'off-topic']);
    expect(told(telling, 'Wallonia had a Wide Web Summit and a WWS, and we search.').at(-1)).toBe('+topic');
  });

  test('is no evidence in another sense', () => {
    const text = 'The Great Wall of Wallonia. WWS. We search.';
    expect(told(telling, text).at(-1)).toBe('+topic');
    expect(told(telling, 'Western Water Services (WWS).', text).at(-1)).toBe('off-topic');
  });

  test.each([
    'Wide Wbe Summit',
    'Wide Web Sumit',
    'Wide Webb Summit',
    'wide web sum-\n   mit',
    'Wide Web- Summit',
    'Wide and Web Summmit',
  ])('that is misspelt or divided keeps its sense on a page that is open: %s', long => {
    expect(told(WALLS, EVIDENCE, `The ${long} (WWS) ends.`, 'WWS').slice(2)).toEqual(['+topic', '+topic']);
    expect(told(WALLS, `The ${long} (WWS) ends.`)).toEqual(['off-topic']);
  });

  test.each(['Wide World Summit', 'Wild West Stage', 'Wide Web of Spiders', 'Winter Web School'])(
    'with other words has another sense: %s',
    long => {
      expect(told(WALLS, EVIDENCE, `The ${long} (WWS) ends.`).at(-1)).toBe('other-sense');
    },
  );
});

describe('what the page says of places and of control', () => {
  const told = (cues: Partial<Topic['cues']>, ...blocks: BlockLike[]) => {
    const topic = {
      ...WALLS.topic!,
      cues: { places: ['Wallonia'], subjects: ['website'], ...cues },
      weights: { cue: 1 },
    };
    return codesOf(judgePage(indexOf({ ...WALLS, topic }), blocks)).at(-1);
  };

  test('cues count for less where it names other places more often', () => {
    const cues = { telling: ['tunnel'], elsewhere: ['Flanders', 'Brabant'] };
    expect(told(cues, 'Wallonia dug a tunnel. We search.')).toBe('+topic');
    expect(told(cues, 'Wallonia, unlike Flanders, dug a tunnel. We search.')).toBe('+topic');
    expect(told(cues, 'Flanders and Brabant, as Wallonia, dug a tunnel. We search.')).toBe('off-topic');
    expect(told(cues, EVIDENCE, 'Flanders, Brabant. We search.')).toBe('+topic');
  });

  test('an acronym of one of its bodies counts as half a place, beside one', () => {
    const cues = { elsewhere: ['Flanders', 'Brabant'], telling: ['tunnel'] };
    const pack = {
      ...WALLS,
      topic: {
        ...WALLS.topic!,
        telling: ['web-summit'],
        cues: { places: ['Wallonia'], subjects: ['website'], ...cues },
        weights: { cue: 0.9, telling: 0.05 },
      },
    };
    const light = (text: string) => codesOf(judgePage(indexOf(pack), [text])).at(-1);
    const crowded = 'Wallonia dug a tunnel, Flanders and Brabant looked on.';
    expect(light(`${crowded} Stability, we search.`)).toBe('off-topic');
    expect(light(`${crowded} The WWS and the WWS: stability, we search.`)).toBe('+topic');
    expect(light('The WWS of Flanders: stability, we search.')).toBe('off-topic');
  });

  const control = {
    controls: ['filtered', 'filters', 'unreachable', 'removed'],
    powers: ['police', 'newspaper', 'newspapers'],
  };
  const powers = 'The police read a newspaper.';

  test('different words of control near a place add up, those that begin alike once', () => {
    expect(told(control, powers, 'Wallonia: a website is unreachable or removed. We search.')).toBe('+topic');
    expect(told(control, powers, 'Wallonia: a website filters the filtered. We search.')).toBe('off-topic');
    expect(told(control, powers, 'Wallonia: unreachable, removed, filtered. We search.')).toBe('off-topic');
    const far = `Wallonia has a website. ${'And so it goes on. '.repeat(9)}`;
    expect(told(control, powers, `${far}It is unreachable or removed. We search.`)).toBe('off-topic');
  });

  test('guarded words are words of control as well', () => {
    const cues = { ...control, controls: ['removed'], guarded: ['blocked'] };
    expect(told(cues, powers, 'Wallonia has a website. It is blocked. We search.')).toBe('off-topic');
    expect(told(cues, powers, 'Wallonia has a website. It is blocked or removed. We search.')).toBe('+topic');
  });

  test('a word that is both a place and a telling subject names the subject, in passing where it stands once', () => {
    const cues = { places: ['Wallonia', 'wall climbing'], telling: ['wall climbing', 'tunnel'] };
    const light = (text: string) =>
      codesOf(
        judgePage(
          indexOf({
            ...WALLS,
            topic: { ...WALLS.topic!, cues: { subjects: ['website'], ...cues } },
          }),
          [text],
        ),
      ).at(-1);
    expect(light('Wall climbing for beginners. We search.')).toBe('off-topic');
    expect(light('Wall climbing for beginners, by a wall climbing club. We search.')).toBe('+topic');
    expect(light('Wall climbing. A website of Wallonia. We search.')).toBe('+topic');
    expect(light('Wallonia dug a tunnel. We search.')).toBe('off-topic');
  });

  test('a platform, which is a place and a subject that does not tell, hints at nothing alone', () => {
    const cues = { places: ['Wallonia', 'Walbo'], subjects: ['Walbo'] };
    const topic = { ...WALLS.topic!, cues, weights: { hint: 1 } };
    const light = (text: string) => codesOf(judgePage(indexOf({ ...WALLS, topic }), [text])).at(-1);
    expect(light('Walbo, Walbo. We search.')).toBe('off-topic');
    expect(light('Walbo of Wallonia. We search.')).toBe('+topic');
    expect(light('Wallonia has Walbo. We search.')).toBe('+topic');
  });

  test('a place tells of one subject and hints at another, but a view from within does one of these', () => {
    const cues = { places: ['Wallonia', 'abroad'], viewpoints: ['abroad'], telling: ['tunnel'] };
    const topic = { ...WALLS.topic!, cues: { subjects: ['website'], ...cues }, weights: { cue: 0.6 } };
    const light = (text: string) => codesOf(judgePage(indexOf({ ...WALLS, topic }), [text])).at(-1);
    expect(light('Wallonia dug a tunnel. We search.')).toBe('off-topic');
    expect(light('Wallonia dug a tunnel to a website. We search.')).toBe('+topic');
    expect(light('A tunnel abroad, to a website. We search.')).toBe('off-topic');
  });

  test('less is enough in Chinese, where a view from within places what tells, but no guarded word', () => {
    const cues = {
      places: ['Wallonia', '瓦隆', '国内', 'at home'],
      viewpoints: ['国内', 'at home'],
      telling: ['tunnel', '隧道'],
      guarded: ['打不开'],
    };
    const topic = { ...WALLS.topic!, cues: { subjects: ['网站'], ...cues }, weights: { cue: 0.9 } };
    const light = (text: string) => codesOf(judgePage(indexOf({ ...WALLS, topic }), [text])).at(-1);
    expect(light('Wallonia dug a tunnel. We search.')).toBe('off-topic');
    expect(light('瓦隆有一条隧道。 We search.')).toBe('+topic');
    expect(light('瓦隆有一条隧道，Wallonia、Wallonia。 We search.')).toBe('off-topic');
    expect(light('国内有一条隧道。 We search.')).toBe('+topic');
    expect(light('The tunnel at home，隧道。 We search.')).toBe('off-topic');
    expect(light('国内打不开的网站。 We search.')).toBe('off-topic');
  });

  describe('far from a place', () => {
    const cues = { ...control, telling: ['tunnel'] };
    const here = 'Wallonia, in Wallonia, has a website.';
    const far = 'On a website: unreachable, removed, filtered, a tunnel. We search.';

    test('words of control and telling ones add a little, in a passage of the subject', () => {
      expect(told(cues, powers, here, far)).toBe('+topic');
      expect(told(cues, powers, here, 'Unreachable, removed, filtered. We search.')).toBe('off-topic');
    });

    test('as far as the page names places, and powers', () => {
      expect(told(cues, powers, 'Wallonia has a website.', far)).toBe('off-topic');
      expect(told(cues, here, far)).toBe('off-topic');
      expect(told(cues, powers, far)).toBe('off-topic');
    });
  });

  test('as far as the page has words for who controls', () => {
    const text = 'Wallonia: a website is unreachable or removed. We search.';
    expect(told(control, text)).toBe('off-topic');
    expect(told(control, 'The newspaper of newspapers.', text)).toBe('off-topic');
    expect(told(control, powers, text)).toBe('+topic');
  });

  test('a place tells with the word of its sentence that tells most, whatever stands between', () => {
    const cues = { guarded: ['blocked'] };
    expect(told(cues, 'In Wallonia a website is blocked. We search.')).toBe('+topic');
    expect(told(cues, 'In Wallonia is a website. It is blocked. We search.')).toBe('off-topic');
  });

  test('a topic form right beside the place is a hint and no more', () => {
    const cues = { telling: ['stability'] };
    expect(told(cues, 'Wallonia stability. We search.')).toBe('off-topic');
    expect(told(cues, 'Wallonia and its stability. We search.')).toBe('+topic');
  });

  test('an everyday subject counts only close to the place, in its sentence', () => {
    const cues = { subjects: ['network', 'online'], signs: ['online'] };
    const said = (text: string) => told(cues, `The Great Wall. ${text} We search.`);
    expect(said('Wallonia has a network.')).toBe('+topic');
    expect(said('Wallonia has it online.')).toBe('+topic');
    expect(said('The network. It is of Wallonia.')).toBe('+topic');
    expect(said('Read it online. It is of Wallonia.')).toBe('off-topic');
    expect(said(`Wallonia, ${'which is flat, '.repeat(7)}is online.`)).toBe('off-topic');
  });

  test('a place as seen from within is a hint and no more', () => {
    const cues = { viewpoints: ['at home'], telling: ['tunnel'], ...control };
    expect(told(cues, 'At home we dug a tunnel. We search.')).toBe('off-topic');
    expect(told(cues, powers, 'At home a website is unreachable or removed. We search.')).toBe('+topic');
  });
});

describe('the first mention of each section', () => {
  test('is marked, the others are repeats; or all are marked', () => {
    const page: BlockLike[] = [
      'plain term, plain term',
      { text: 'plain term', section: 0 },
      { text: 'plain term', section: 1 },
    ];
    expect(codesOfFirsts(...page)).toEqual(['+unambiguous', 'repeat', 'repeat', '+unambiguous']);
    expect(codes(...page)).toEqual(Array(4).fill('+unambiguous'));
  });

  test('is counted for each entry, whatever its form', () => {
    const page = ['the Wide Web Summit (WWS) and the WWS', 'plain term'];
    expect(codesOfFirsts(...page)).toEqual(['+unambiguous', 'repeat', 'repeat', '+unambiguous']);
  });

  test('is not used up by what is not shown', () => {
    const hidden = { text: 'plain term', visible: false };
    expect(codesOfFirsts(hidden, 'plain term', 'plain term')).toEqual([
      '+unambiguous',
      '+unambiguous',
      'repeat',
    ]);
  });

  test('is not used up by what is held back', () => {
    expect(codesOfFirsts('plain-term.pdf', 'plain term')).toEqual(['address', '+unambiguous']);
    expect(codesOfFirsts({ text: 'plain term', title: true }, 'plain term')).toEqual(['+unambiguous']);
  });
});

test('cues and decoys alone are no mentions', () => {
  expect(codes('Wallonia has a website online.')).toEqual([]);
  expect(codesOf(judgePage(indexOf(packOfForms([], { decoys: ['Glass House'] })), ['Glass House']))).toEqual(
    [],
  );
});

test('a page of nothing', () => expect([codes(), codes('')]).toEqual([[], []]));
