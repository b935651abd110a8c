/** Something that the reader can ask for with one click. */
export interface Offer {
  label: string;
  onPress: (event: MouseEvent) => void;
}

/** Offers as small buttons of text in one line. */
export function Offers({ offers }: { offers: readonly Offer[] }) {
  return (
    <div class="offers">
      {offers.map(({ label, onPress }) => (
        <button key={label} type="button" class="small" dir="auto" onClick={onPress}>
          {label}
        </button>
      ))}
    </div>
  );
}
