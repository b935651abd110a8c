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

/** A shortcut as Chromium's input protocol takes it. */
export function chromiumKey(shortcut: string) {
  const { alt, ctrl, shift, letter, code, keyCode } = parseShortcut(shortcut);
  return {
    modifiers: (alt ? 1 : 0) + (ctrl ? 2 : 0) + (shift ? 8 : 0),
    key: letter,
    code,
    windowsVirtualKeyCode: keyCode,
    // Without the native code the press does not reach extension commands.
    nativeVirtualKeyCode: keyCode,
    isSystemKey: true,
  };
}

const NAMED =
  /^(?:(Shift|Control)\+)?(Backspace|Tab|Enter|Escape|Space|End|Home|ArrowUp|ArrowDown|ArrowLeft|ArrowRight|F2|Delete)$/;

interface PressedKey {
  modifier: 'Shift' | 'Control' | null;
  name: string;
  isNamed: boolean;
}

/** Tells a named key, such as `Tab`, `Shift+Tab` or `Control+End`, from a text to be typed. */
export function readKey(key: string): PressedKey {
  const [, modifier, name] = NAMED.exec(key) ?? [];
  return {
    modifier: modifier === 'Shift' || modifier === 'Control' ? modifier : null,
    name: name ?? key,
    isNamed: name !== undefined,
  };
}

const KEY_CODES = new Map([
  ['Tab', 9],
  ['Enter', 13],
  ['Shift', 16],
  ['Control', 17],
  ['Escape', 27],
]);

/** A named key and the modifier that is held, the modifier first, as the DOM's events name them. */
export function domKeys(key: string): { key: string; code: string; keyCode: number }[] {
  const { modifier, name } = readKey(key);
  return [...(modifier ? [modifier] : []), name].map(each => {
    const keyCode = KEY_CODES.get(each);
    if (keyCode === undefined) throw new Error(`no key that is pressed in a popup: ${each}`);
    return { key: each, code: each === modifier ? `${each}Left` : each, keyCode };
  });
}
