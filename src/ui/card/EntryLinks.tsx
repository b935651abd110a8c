import type { EntryRef } from '../../core/model/entry-ref.ts';

interface Props {
  label: string;
  links: readonly { ref: EntryRef; headword: string }[];
  onOpen: (ref: EntryRef) => void;
}

/** Entries that open in the card; nothing where there are none. */
export function EntryLinks({ label, links, onOpen }: Props) {
  if (!links.length) return null;
  return (
    <p>
      <span class="label">{label}</span>
      {links.map(({ ref, headword }) => (
        <button key={ref} type="button" class="link" dir="auto" onClick={() => onOpen(ref)}>
          {headword}
        </button>
      ))}
    </p>
  );
}
