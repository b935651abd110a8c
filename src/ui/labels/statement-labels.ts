import type { Statement, StatementKind } from '../../core/model/model.ts';
import { say } from '../../locale/say.ts';

const KEYS = {
  reported: {
    name: 'statementReported',
    inLine: 'statementReportedInLine',
    meaning: 'statementReportedMeaning',
    by: 'statementReportedBy',
    in: 'statementReportedIn',
    unattributed: 'statementReportedUnattributed',
  },
  position: {
    name: 'statementPosition',
    inLine: 'statementPositionInLine',
    meaning: 'statementPositionMeaning',
    by: 'statementPositionBy',
    in: 'statementPositionIn',
    unattributed: 'statementPositionUnattributed',
  },
  commentary: {
    name: 'statementCommentary',
    inLine: 'statementCommentaryInLine',
    meaning: 'statementCommentaryMeaning',
    by: 'statementCommentaryBy',
    in: 'statementCommentaryIn',
    unattributed: 'statementCommentaryUnattributed',
  },
  characterisation: {
    name: 'statementCharacterisation',
    inLine: 'statementCharacterisationInLine',
    meaning: 'statementCharacterisationMeaning',
    by: 'statementCharacterisationBy',
    in: 'statementCharacterisationIn',
    unattributed: 'statementCharacterisationUnattributed',
  },
} as const satisfies Record<StatementKind, object>;

/** Kinds of statement are told apart by their names first, by colour second. */
export const nameStatement = (kind: StatementKind): string => say(KEYS[kind].name);

export const nameStatementInLine = (kind: StatementKind): string => say(KEYS[kind].inLine);

export const explainStatement = (kind: StatementKind): string => say(KEYS[kind].meaning);

/** Of the kind as an element, and who says it: “Reported by Xinhua”, “Position of Xi Jinping”, “Reported in News”. */
export const attributionKey = <How extends 'by' | 'in' | 'unattributed'>(kind: StatementKind, how: How) =>
  KEYS[kind][how];

/** “paragraph 5” for the `P5` of a digest; any other place is said as it is written. */
export function formatPassage(passage: string): string {
  const [, number] = /^P(\d+)$/.exec(passage) ?? [];
  if (number === '0') return say('passageHeadline');
  if (number !== undefined) return say('passageParagraph', { number });
  return /^\d/.test(passage) ? say('passageNumber', { number: passage }) : passage;
}

export const speakerOf = ({ by }: Pick<Statement, 'by'>): string => by || say('unattributed');
