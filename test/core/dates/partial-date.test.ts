import { formatDateFault } from '../../../src/ui/labels/date-labels.ts';
import { readPartialDate } from '../../../src/core/dates/partial-date.ts';

test.each([
  ['', undefined],
  ['  2015 ', '2015'],
  ['2015-12', '2015-12'],
  ['2015-2-9', '2015-02-09'],
  ['2016/02/29', '2016-02-29'],
  ['0099-03', '0099-03'],
  ['17 December 2015', '2015-12-17'],
  ['December 17th, 2015', '2015-12-17'],
  ['Dec. 2015', '2015-12'],
  ['1 may 2015', '2015-05-01'],
])('%j is read as %j', (written, date) => {
  expect(readPartialDate(written)).toEqual({ ok: true, date });
});

test.each([
  ['2015-13', 'There is no month 13.'],
  ['2015-00', 'There is no month 0.'],
  ['2015-02-29', 'There is no day 29 in February 2015: it has 28 days.'],
  ['2015-04-31', 'There is no day 31 in April 2015: it has 30 days.'],
  ['31 June 2015', 'There is no day 31 in June 2015: it has 30 days.'],
  ['5/6/2015', 'Enter the date as 2015-12-17, 2015-12 or 2015; “5/6/2015” is none of these.'],
  ['last year', 'Enter the date as 2015-12-17, 2015-12 or 2015; “last year” is none of these.'],
  ['15', 'Enter the date as 2015-12-17, 2015-12 or 2015; “15” is none of these.'],
  ['March April 2015', 'Enter the date as 2015-12-17, 2015-12 or 2015; “March April 2015” is none of these.'],
])('%j is refused', (written, sentence) => {
  const read = readPartialDate(written);
  expect(read.ok ? null : formatDateFault(read.fault)).toBe(sentence);
});
