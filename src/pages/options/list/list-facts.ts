import type { Pack } from '../../../core/model/model.ts';
import { phrase } from '../../../core/phrase.ts';
import { say } from '../../../locale/say.ts';
import { formatDate } from '../../../ui/labels/date-labels.ts';

/** How many terms a list has, and where they are from: each stands alone in a line. */
export function listFacts({ entries, source, licence }: Pack): string[] {
  const facts = [say('termsCounted', { count: entries.length })];
  if (source) facts.push(sourceFact(source));
  if (licence) facts.push(say('listLicence', { licence }));
  return facts;
}

const sourceFact = ({ title, date }: NonNullable<Pack['source']>): string =>
  say('sourceNamed', {
    source: date ? phrase('sourceAndDate', { before: title, after: formatDate(date) }) : title,
  });
