import type { Statement, StatementKind } from '../../core/model/model.ts';

/** Kinds of statement are told apart by their names first, by colour second. */
export const STATEMENT_NAMES: Record<StatementKind, string> = {
  reported: 'Reported',
  position: 'Position',
  commentary: 'Commentary',
  characterisation: 'Characterisation',
};

export const STATEMENT_MEANINGS: Record<StatementKind, string> = {
  reported: 'A fact reported by the source.',
  position: 'What someone named argues.',
  commentary: 'An opinion, signed or not.',
  characterisation: 'The author’s own wording: a label or a judgement.',
};

/** Between the kind and who says it: “Reported by Xinhua”, “Position of Xi Jinping”. */
export const STATEMENT_JOINTS: Record<StatementKind, string> = {
  reported: 'by',
  position: 'of',
  commentary: 'by',
  characterisation: 'by',
};

/** “paragraph 5” for the `P5` of a digest; any other place is said as it is written. */
export function formatPassage(passage: string): string {
  const [, number] = /^P(\d+)$/.exec(passage) ?? [];
  if (number === '0') return 'headline';
  if (number !== undefined) return `paragraph ${number}`;
  return /^\d/.test(passage) ? `passage ${passage}` : passage;
}
export const speakerOf = ({ by }: Pick<Statement, 'by'>): string => by || 'Unattributed';
