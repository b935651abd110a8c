import { scaleOf } from '../../../src/core/judge/evidence.ts';
import { buildIndex } from '../../../src/core/index/index-build.ts';
import {
  COUNT_NAMES,
  DECOY,
  EXACT,
  NO_ENTRY,
  PLACE,
  PLURAL,
  STRONG,
  SUBJECT,
  TOPIC,
  WEAK,
  eachByte,
  entryOf,
  makeRef,
  packOf,
} from '../../../src/core/index/index-layout.ts';
import { exactTextOf, readIndex } from '../../../src/core/index/index-read.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';
import { hitsOf, indexOf, packOfForms } from '../../helpers/indexed.ts';

const bytes = () =>
  buildIndex([packOfForms(['Great Firewall', 'WIC', '.NET', '防火长城'], { id: 'a', title: 'Ä 中' })]);

/** The bytes with one header word changed. */
function withWord(at: number, value: number): Uint8Array<ArrayBuffer> {
  const changed = bytes();
  new Uint32Array(changed.buffer, 0, at + 1)[at] = value;
  return changed;
}

describe('what is read is what was built', () => {
  test('packs as pages need them, with defaults', () => {
    const topic = { name: 'the subject', strong: [], weak: [], cues: { places: [], subjects: [] } };
    const index = indexOf(
      makePack({ id: 'a', title: 'Ä 中 “x”', topic, mark: { colour: 'rust', line: 'solid' } }),
      makePack({ id: 'b', title: 'B', mark: undefined }),
    );
    const scale = scaleOf(undefined);
    expect(index.packs).toEqual([
      { id: 'a', title: 'Ä 中 “x”', topic: 'the subject', mark: { colour: 'rust', line: 'solid' }, scale },
      { id: 'b', title: 'B', topic: 'B', mark: { colour: 'teal', line: 'dotted' }, scale },
    ]);
  });

  test('forms with their entry, flags and exact letters', () => {
    const pack = makePack({
      entries: [
        makeEntry({ headword: 'a', forms: [{ text: 'WIC', gate: 'topic' }] }),
        makeEntry({ headword: 'b', forms: [{ text: 'house', gate: 'always' }] }),
        makeEntry({ headword: 'c', forms: [{ text: 'glass', gate: 'always' }] }),
        makeEntry({ headword: 'd', forms: [{ text: '长城', gate: 'always', case: true }] }),
      ],
      topic: { name: 'x', strong: ['b'], weak: ['c'], cues: { places: ['China'], subjects: ['vpn'] } },
      decoys: ['house of cards'],
    });
    const index = indexOf(makePack(), pack);
    const told = new Map<string, unknown>();
    for (const text of ['WIC', 'house', 'glass', '长城', 'China', 'vpn', 'house of cards']) {
      const form = hitsOf(text, index)[0]!.forms[0]!;
      const ref = index.formRef[form]!;
      expect(packOf(ref)).toBe(1);
      told.set(text, [entryOf(ref), index.formFlags[form], exactTextOf(index, form)]);
    }
    expect(Object.fromEntries(told)).toEqual({
      WIC: [0, TOPIC | EXACT | PLURAL, 'WIC'],
      house: [1, STRONG | PLURAL, null],
      glass: [2, WEAK, null],
      长城: [3, EXACT, '长城'],
      China: [NO_ENTRY, PLACE, null],
      vpn: [NO_ENTRY, SUBJECT | PLURAL, null],
      'house of cards': [NO_ENTRY, DECOY, null],
    });
  });

  test('without a topic every always form is strong evidence, and topic forms are none', () => {
    const index = indexOf(packOfForms(['house', { text: 'glass', gate: 'topic' }]));
    const flagsOf = (text: string) => index.formFlags[hitsOf(text, index)[0]!.forms[0]!]!;
    expect(flagsOf('house') & STRONG).toBe(STRONG);
    expect(flagsOf('glass') & (STRONG | TOPIC)).toBe(TOPIC);
  });

  test('it is read in place, at any offset that is a multiple of 4', () => {
    const source = bytes();
    const moved = new Uint8Array(new ArrayBuffer(source.length + 8), 4, source.length);
    moved.set(source);
    const index = readIndex(moved);
    expect(index?.keyBytes.buffer).toBe(moved.buffer);
    expect(index && hitsOf('the Great Firewall', index)).toHaveLength(1);
  });

  test('the same packs give the same bytes', () => {
    expect(bytes()).toEqual(bytes());
  });
});

describe('how many keys there are', () => {
  const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`);
  const plain = (count: number) => packOfForms(words(count).map(text => ({ text, inflect: false })));

  test('none: no pack, an empty pack, forms that match nothing', () => {
    for (const packs of [[], [makePack()], [packOfForms(['', '-', "'"])]]) {
      const index = indexOf(...packs);
      expect(index.counts.keys).toBe(0);
      expect(hitsOf("Nothing - is ' found .here 长城", index)).toEqual([]);
    }
  });

  test.each([1, 2, 15, 16, 17, 1000])('%i', count => {
    const index = indexOf(plain(count));
    expect(index.counts.keys).toBe(count);
    expect(hitsOf(`x ${words(count).join(' x ')} word${count}`, index)).toHaveLength(count);
  });
});

describe('bytes that are no index of this version are refused', () => {
  test('none at all, too few for a header', () => {
    expect(readIndex(new Uint8Array(0))).toBeNull();
    expect(readIndex(new Uint8Array(8))).toBeNull();
    expect(readIndex(bytes().slice(0, 4 * (2 + COUNT_NAMES.length)))).toBeNull();
  });

  test('another magic, another version', () => {
    expect(readIndex(withWord(0, 0x58494c54))).toBeNull();
    expect(readIndex(withWord(1, 999))).toBeNull();
  });

  test('counts that do not fit the length', () => {
    COUNT_NAMES.filter(name => name !== 'symbols').forEach(name => {
      const at = 2 + COUNT_NAMES.indexOf(name);
      for (const value of [0xffffffff, 31, 10_000_000]) expect(readIndex(withWord(at, value))).toBeNull();
    });
  });

  test('cut short or followed by something', () => {
    const whole = bytes();
    expect(readIndex(whole.slice(0, -1))).toBeNull();
    expect(readIndex(whole.slice(0, whole.length / 2))).toBeNull();
    const longer = new Uint8Array(whole.length + 1);
    longer.set(whole);
    expect(readIndex(longer)).toBeNull();
  });

  test('at an offset where its words cannot be read in place', () => {
    const whole = bytes();
    const moved = new Uint8Array(new ArrayBuffer(whole.length + 2), 2, whole.length);
    moved.set(whole);
    expect(readIndex(moved)).toBeNull();
  });

  test('with a description of packs that is no JSON', () => {
    const index = indexOf(packOfForms(['a']));
    index.meta[0] = '?'.charCodeAt(0);
    expect(readIndex(new Uint8Array(index.meta.buffer))).toBeNull();
  });
});

test('refs hold a pack and an entry, up to the last of each', () => {
  for (const [pack, entry] of [
    [0, 0],
    [3, 70_000],
    [255, NO_ENTRY],
  ] as [number, number][]) {
    const ref = makeRef(pack, entry);
    expect(ref).toBeGreaterThanOrEqual(0);
    expect([packOf(ref), entryOf(ref)]).toEqual([pack, entry]);
  }
});

test('bytes of units are their UTF-8', () => {
  for (const char of ['a', 'é', '中', '\uFFFD']) {
    const told: number[] = [];
    eachByte(char.charCodeAt(0), byte => told.push(byte));
    expect(told).toEqual([...new TextEncoder().encode(char)]);
  }
});
