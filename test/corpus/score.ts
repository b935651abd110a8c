import type { Span } from './predict.ts';

export interface LabelledSpan {
  start: number;
  end: number;
  entry: string;
}

/** A labelled text; `either` spans count neither way. Spans are in UTF-16 offsets of `text`. */
export interface LabelledText {
  id: string;
  group: string;
  lang: string;
  topical: boolean;
  text: string;
  gold: LabelledSpan[];
  either: LabelledSpan[];
}

interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

export interface Scores {
  all: Counts;
  groups: Map<string, Counts>;
  /** Ids of texts off the topic in which a mention is marked by the topic. */
  offTopic: string[];
  offTopicTexts: number;
  faults: string[];
}

/** Reads labelled texts, one JSON a line; gives a sentence where a line is no labelled text. */
export function readLabelled(lines: string, file: string): LabelledText[] | string {
  const texts: LabelledText[] = [];
  for (const [i, line] of lines.split('\n').entries()) {
    if (!line.trim()) continue;
    try {
      const read = JSON.parse(line) as LabelledText;
      if (typeof read.text !== 'string' || !Array.isArray(read.gold)) throw new Error('no text or no gold');
      texts.push({ ...read, either: read.either ?? [] });
    } catch (error) {
      return `${file}, line ${i + 1}: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  return texts.length ? texts : `${file} holds no text`;
}

const overlap = (a: LabelledSpan, b: LabelledSpan): number =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** Two spans are one if they name the same entry and overlap by half of the longer one at least. */
const isSame = (a: LabelledSpan, b: LabelledSpan): boolean =>
  a.entry === b.entry && overlap(a, b) * 2 >= Math.max(a.end - a.start, b.end - b.start);

/** Scores predictions against labels: one to one, the largest overlap first. */
export function scoreTexts(texts: readonly LabelledText[], predicted: readonly Span[][]): Scores {
  const none = (): Counts => ({ right: 0, wrong: 0, missed: 0 });
  const scores: Scores = { all: none(), groups: new Map(), offTopic: [], offTopicTexts: 0, faults: [] };
  texts.forEach((text, i) => {
    const group = scores.groups.get(text.group) ?? none();
    scores.groups.set(text.group, group);
    const { wrong, missed, right } = compare(text, predicted[i]!);
    for (const counts of [scores.all, group]) {
      counts.right += right;
      counts.wrong += wrong.length;
      counts.missed += missed.length;
    }
    for (const span of wrong)
      scores.faults.push(`wrong   ${text.id} ${span.entry}: ${inContext(text.text, span)}`);
    for (const span of missed)
      scores.faults.push(`missing ${text.id} ${span.entry}: ${inContext(text.text, span)}`);
    if (text.topical) return;
    scores.offTopicTexts++;
    if (wrong.some(span => span.topical)) scores.offTopic.push(text.id);
  });
  return scores;
}

function compare({ gold, either }: LabelledText, spans: readonly Span[]) {
  const pairs = gold.flatMap((label, g) =>
    spans.flatMap((span, s) => (isSame(label, span) ? [{ g, s, size: overlap(label, span) }] : [])),
  );
  const [usedGold, usedSpans] = [new Set<number>(), new Set<number>()];
  for (const { g, s } of pairs.sort((a, b) => b.size - a.size)) {
    if (usedGold.has(g) || usedSpans.has(s)) continue;
    usedGold.add(g);
    usedSpans.add(s);
  }
  return {
    right: usedGold.size,
    wrong: spans.filter((span, s) => !usedSpans.has(s) && !either.some(label => isSame(label, span))),
    missed: gold.filter((_label, g) => !usedGold.has(g)),
  };
}

const inContext = (text: string, { start, end }: LabelledSpan): string =>
  `${text.slice(Math.max(0, start - 40), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 40)}`.replace(
    /\s+/g,
    ' ',
  );

/** Precision and recall of counts, 1 where nothing could be wrong. */
export function ratesOf({ right, wrong, missed }: Counts): { precision: number; recall: number; f1: number } {
  const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return {
    precision: ratio(right, right + wrong),
    recall: ratio(right, right + missed),
    f1: ratio(2 * right, 2 * right + wrong + missed),
  };
}

/** The scores as lines to read. */
export function printScores(scores: Scores, list: boolean): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(7);
  const line = (name: string, counts: Counts): string => {
    const { precision, recall, f1 } = ratesOf(counts);
    const { right, wrong, missed } = counts;
    return `${name.padEnd(12)} precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}  right ${right}, wrong ${wrong}, missed ${missed}`;
  };
  return [
    line('all', scores.all),
    ...[...scores.groups]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, counts]) => line(`group ${name}`, counts)),
    `off-topic texts with a topic-gated mark: ${scores.offTopic.length} of ${scores.offTopicTexts} ${scores.offTopic.join(' ')}`.trim(),
    ...(list ? scores.faults : []),
  ].join('\n');
}
