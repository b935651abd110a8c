import type { Statement } from '../../core/model/model.ts';
import { findLinkFault } from '../../core/text/link-fault.ts';
import { readPartialDate } from '../../core/dates/partial-date.ts';
import { checkLink } from '../../core/text/safe-link.ts';
import { cleanField, isTooLong, TOO_LONG } from './field-text.ts';
import { formatDateFault } from '../labels/date-labels.ts';
import { formatLinkFault } from '../labels/link-labels.ts';

export function newStatement(): Statement {
  const parts = [...crypto.getRandomValues(new Uint32Array(2))].map(part => part.toString(36));
  return { id: `s-${parts.join('')}`, text: '', kind: 'reported', by: '' };
}

/** Fields that cannot be stored keep their stored value; null for a new statement without text or speaker. */
export function cleanStatement(draft: Statement, stored?: Statement): Statement | null {
  const text = fit(draft.text) || stored?.text;
  const by = fit(draft.by) || stored?.by;
  if (!text || !by) return null;
  const read = readPartialDate(draft.date ?? '');
  const date = read.ok ? read.date : stored?.date;
  const passage = fit(draft.passage);
  const source = cleanSource(draft.source, stored?.source);
  const { id, kind, disagrees } = draft;
  return {
    id,
    text,
    kind,
    by,
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
  by?: string;
  date?: string;
  link?: string;
}

export function findStatementProblems(draft: Statement, stored?: Statement): StatementProblems {
  const read = readPartialDate(draft.date ?? '');
  const link = draft.source?.link?.trim();
  const linkFault = link ? findLinkFault(link) : null;
  const hasText = draft.text.trim() !== '';
  const hasBy = draft.by.trim() !== '';
  const kept = stored ? ' The stored one stays.' : ' It is stored once that is there.';
  return {
    ...(isTooLong(draft.text) ? { text: TOO_LONG } : {}),
    ...(!hasText && (stored || hasBy) ? { text: `A statement needs a text.${kept}` } : {}),
    ...(!hasBy && (stored || hasText) ? { by: `Say who says it, if only “the article”.${kept}` } : {}),
    ...(read.ok ? {} : { date: formatDateFault(read.fault) }),
    ...(linkFault ? { link: formatLinkFault(linkFault) } : {}),
  };
}
