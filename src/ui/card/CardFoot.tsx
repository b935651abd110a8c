import type { CardEntry } from '../../core/model/card-entry.ts';
import type { PartialDate } from '../../core/model/model.ts';
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
        label="More actions"
        aria-expanded={menu.isOpen}
        aria-controls={menu.isOpen ? menu.id : undefined}
        onClick={menu.onToggle}
      />
    </footer>
  );
}

const sayDate = (written: PartialDate, pageDate: PartialDate | null): string =>
  [`Source: ${formatShortDate(written)}`, pageDate && formatAge(written, pageDate)]
    .filter(Boolean)
    .join(' · ');

function describe({ title, source, date }: CardEntry['pack'], pageDate: PartialDate | null): string {
  const written = date && `Written ${formatDate(date)}`;
  const beside = pageDate && `This page is from ${formatDate(pageDate)}`;
  return [`List: ${title}`, source && `Source: ${source}`, written, beside].filter(Boolean).join('\n');
}
