/** A key with its modifiers, as the browsers' input protocols name them. */
export interface Shortcut {
  alt: boolean;
  ctrl: boolean;
  shift: boolean;
  /** A capital letter. */
  letter: string;
  /** The DOM code, such as `KeyL`. */
  code: string;
  keyCode: number;
}

/** Reads a shortcut such as `Alt+Shift+L`, as manifests and `commands.getAll()` write it. */
export function parseShortcut(text: string): Shortcut {
  const parts = text.split('+').map(part => part.trim());
  const letter = (parts.pop() ?? '').toUpperCase();
  if (!/^[A-Z]$/.test(letter)) throw new Error(`not a shortcut with a letter: ${text}`);
  const has = (name: string): boolean => parts.includes(name);
  return {
    alt: has('Alt'),
    ctrl: has('Ctrl'),
    shift: has('Shift'),
    letter,
    code: `Key${letter}`,
    keyCode: letter.charCodeAt(0),
  };
}

const NAMED =
  /^(?:(Shift)\+)?(Backspace|Tab|Enter|Escape|Space|End|Home|ArrowUp|ArrowDown|ArrowLeft|ArrowRight|F2|Delete)$/;

/** Tells a named key, such as `Tab` or `Shift+Tab`, from a text to be typed. */
export function readKey(key: string): { modifier: 'Shift' | null; name: string; isNamed: boolean } {
  const [, modifier, name] = NAMED.exec(key) ?? [];
  return { modifier: modifier ? 'Shift' : null, name: name ?? key, isNamed: name !== undefined };
}
