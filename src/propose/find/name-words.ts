import type { EntryKind } from '../../core/model/model.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const HEADS: [EntryKind, ReadonlySet<string>][] = [
  [
    'law',
    words(`act treaty convention directive regulation regulations constitution charter statute bill ordinance accord accords
    agreement decree declaration amendment`),
  ],
  [
    'event',
    words(`war wars conference summit revolution battle olympics festival games congress crisis uprising massacre election
    elections championship cup siege crusade reformation diet trial trials project mission`),
  ],
  [
    'company',
    words(`inc ltd llc plc gmbh ag corp corporation company co holdings hydraulics motors airlines industries technologies
    pharmaceuticals laboratories`),
  ],
  [
    'organisation',
    words(`organization organisation organizations committee administration agency council party bank ministry commission
    university institute institutes college school court office department bureau board union league association society
    foundation federation alliance house service authority parliament senate assembly government police army navy museum
    library hospital centre center group network panel tribunal club church academy press times post journal news
    confederation company nations brothers homes trust fund forum`),
  ],
  [
    'place',
    words(`province city county river mount mountain island islands sea lake ocean republic kingdom state states bay street
    square road route valley desert peninsula coast district region station market north south east west antarctica
    africa asia europe america`),
  ],
];

/** Words that begin the name of something else than a person. */
const FORE: [EntryKind, ReadonlySet<string>][] = [
  ['law', words(`treaty convention article act peace code`)],
  [
    'place',
    words(
      `lake mount river cape port fort gulf isle sea lower upper east west north south northern southern`,
    ),
  ],
  [
    'organisation',
    words(`bank university ministry department institute court institutes house council order`),
  ],
  ['event', words(`battle siege war congress council conference`)],
];

/** Null where the words of a name give no kind. */
export function kindOfName(name: string): EntryKind | null {
  const parts = name.toLowerCase().split(/[\s-]+/);
  if (/\sv\.?\s/.test(name)) return 'law';
  // "Cyberspace Administration of China": what it is stands before "of".
  const of = parts.findIndex(part => part === 'of' || part === 'for' || part === 'on');
  const head = parts.slice(0, of > 0 ? of : undefined).at(-1) ?? '';
  for (const [kind, set] of HEADS) if (set.has(head)) return kind;
  // "Council of Europe", but not "Council Communism"
  for (const [kind, set] of FORE)
    if (parts.length > 1 && set.has(parts[0]!) && (of > 0 || kind !== 'organisation')) return kind;
  if (of > 0 && parts.length > 1) for (const [kind, set] of HEADS) if (set.has(parts.at(-1)!)) return kind;
  return null;
}
