interface Props {
  typed: string;
  /** How many terms have what was typed, and how many there are. */
  found: number;
  count: number;
  onType: (typed: string) => void;
}

/** The field that leaves the terms in the list that have what is typed. */
export function TermFilter({ typed, found, count, onType }: Props) {
  return (
    <div class="filter">
      <input
        type="search"
        aria-label="Filter the terms on this page"
        placeholder={`Filter ${count} terms`}
        value={typed}
        onInput={event => onType(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Escape' || typed === '') return;
          // Else it closes the popup.
          event.preventDefault();
          onType('');
        }}
      />
      <span class="small" role="status">
        {typed === '' ? null : found === 0 ? 'No term here has that.' : `${found} of ${count}`}
      </span>
    </div>
  );
}
