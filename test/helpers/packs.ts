import type { Entry, Pack } from '../../src/core/model/model.ts';

/** An entry with what the test does not care about filled in. */
export function makeEntry(fields: Partial<Entry> = {}): Entry {
  const headword = fields.headword ?? 'fanlight';
  return {
    id: headword.toLowerCase().replaceAll(' ', '-'),
    headword,
    kind: 'concept',
    summary: `What ${headword} means.`,
    forms: [{ text: headword, gate: 'always' }],
    related: [],
    statements: [],
    ...fields,
  };
}

/** A pack with what the test does not care about filled in. */
export function makePack(fields: Partial<Pack> = {}): Pack {
  return {
    format: 'sidelight-pack',
    version: 1,
    id: 'my-terms',
    title: 'My terms',
    language: 'en',
    mark: { colour: 'indigo', line: 'dashed' },
    entries: [],
    statements: [],
    ...fields,
  };
}

/** A stand-in for the pack that comes with the extension. */
export function makeBundled(): Pack {
  return makePack({
    id: 'bundled',
    title: 'China’s internet governance, 2015',
    licence: 'CC BY 4.0',
    source: { title: 'A news compilation', date: '2015-12' },
    mark: { colour: 'teal', line: 'dotted' },
    entries: [
      makeEntry({
        headword: 'Great Firewall',
        kind: 'system',
        forms: [
          { text: 'Great Firewall', gate: 'always' },
          { text: 'GFW', gate: 'topic', case: true },
        ],
        statements: ['s1'],
      }),
      makeEntry({ headword: 'cybersovereignty' }),
    ],
    statements: [
      {
        id: 's1',
        text: 'It blocks services.',
        kind: 'reported',
        by: 'the article',
        date: '2015-12',
        passage: 'P2',
      },
    ],
  });
}
