import type { Statement } from '../../core/model/model.ts';
import { findLinkFault } from '../../core/text/link-fault.ts';
import { readPartialDate } from '../../core/dates/partial-date.ts';
import { checkLink } from '../../core/text/safe-link.ts';
import { say } from '../../locale/say.ts';
import { cleanField, isTooLong } from '../../core/text/field-text.ts';
import { findLengthFault } from './length-fault.ts';
import { formatDateFault } from '../labels/date-labels.ts';
import { formatLinkFault } from '../labels/link-labels.ts';

export function newStatement(): Statement {
  const parts = [...crypto.getRandomValues(new Uint32Array(2))].map(part => part.toString(36));
  return { id: `s-${parts.join('')}`, text: '', kind: 'reported' };
}

/** Fields that cannot be stored keep their stored value; null for a new statement without a text. */
export function cleanStatement(draft: Statement, stored?: Statement): Statement | null {
  const text = fit(draft.text) || stored?.text;
  const by = isTooLong(draft.by ?? '') ? stored?.by : fit(draft.by);
  if (!text) return null;
  const read = readPartialDate(draft.date ?? '');
  const date = read.ok ? read.date : stored?.date;
  const passage = fit(draft.passage);
  const source = cleanSource(draft.source, stored?.source);
  const { id, kind, disagrees } = draft;
  return {
    id,
    text,
    kind,
    ...(by ? { by } : {}),
    ...(date === undefined ? {} : { date }),
    ...(passage ? { passage } : {}),
    ...(source ? { source } : {}),
    ...(disagrees?.length ? { disagrees } : {}),
  };
}

const fit = (text = ''): string => {
  const clean = cleanField(text);
  return isTooLong(clean) ? '' : clean;
};

function cleanSource(source: Statement['source'], stored: Statement['source']): Statement['source'] {
  const written = source?.link?.trim();
  const link = !written || !findLinkFault(written) ? written : stored?.link;
  // A source without a title goes by its host.
  const title = fit(source?.title) || (link ? (checkLink(link)?.host ?? stored?.title) : undefined);
  return title ? { title, ...(link ? { link } : {}) } : undefined;
}

export interface StatementProblems {
  text?: string;
  date?: string;
  link?: string;
}

export function findStatementProblems(draft: Statement, stored?: Statement): StatementProblems {
  const read = readPartialDate(draft.date ?? '');
  const link = draft.source?.link?.trim();
  const tooLong = findLengthFault(draft.text);
  const linkFault = link ? findLinkFault(link) : null;
  const hasText = draft.text.trim() !== '';
  const isBegun = [draft.by, draft.date, draft.passage, link].some(each => each?.trim());
  return {
    ...(tooLong ? { text: tooLong } : {}),
    ...(!hasText && stored ? { text: say('statementKept') } : {}),
    ...(!hasText && !stored && isBegun ? { text: say('statementMissing') } : {}),
    ...(read.ok ? {} : { date: formatDateFault(read.fault) }),
    ...(linkFault ? { link: formatLinkFault(linkFault) } : {}),
  };
}
