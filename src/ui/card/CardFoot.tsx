import type { CardEntry } from '../../core/model/card-entry.ts';
import type { PartialDate } from '../../core/model/model.ts';
import { say } from '../../locale/say.ts';
import { formatAge, formatDate, formatShortDate } from '../labels/date-labels.ts';
import { Offers, type Offer } from '../controls/Offers.tsx';
import { Tool } from './Tool.tsx';

interface Props {
  pack: CardEntry['pack'];
  pageDate: PartialDate | null;
  main: readonly Offer[];
  menu: { id: string; isOpen: boolean; onToggle: () => void };
}

/** One line: how old it is, what is done most, and the way to all else. */
export function CardFoot({ pack, pageDate, main, menu }: Props) {
  return (
    <footer>
      <span class="source" title={describe(pack, pageDate)} dir="auto">
        {pack.date ? sayDate(pack.date, pageDate) : pack.title}
      </span>
      <Offers offers={main} className="know" />
      <Tool
        icon="dots"
        label={say('cardActions')}
        aria-expanded={menu.isOpen}
        aria-controls={menu.isOpen ? menu.id : undefined}
        onClick={menu.onToggle}
      />
    </footer>
  );
}

function sayDate(written: PartialDate, pageDate: PartialDate | null): string {
  const date = say('sourceNamed', { source: formatShortDate(written) });
  return pageDate ? say('cardDateAndAge', { date, age: formatAge(written, pageDate) }) : date;
}

function describe({ title, source, date }: CardEntry['pack'], pageDate: PartialDate | null): string {
  const lines = [
    say('cardList', { list: title }),
    source && say('sourceNamed', { source }),
    date && say('cardWritten', { date: formatDate(date) }),
    pageDate && say('cardPageDate', { date: formatDate(pageDate) }),
  ];
  return lines.filter(Boolean).join('\n');
}
