/** `light` is relative luminance, 0 to 1, accurate to a few hundredths; `cover` is opacity, 0 to 1. */
export interface Luminance {
  light: number;
  cover: number;
}

export const CLEAR: Luminance = { light: 0, cover: 0 };

/** Reads computed colours: `rgb()`, `lab()`, `oklab()`, `color()` and the like; `CLEAR` for anything else. */
export function parseLuminance(colour: string): Luminance {
  let [space = '', ...parts] = colour.split(/[\s,()/]+/);
  if (space === 'color') [space = '', ...parts] = parts;
  const [a = NaN, b = NaN, c = NaN, cover = NaN] = parts.map(part => Math.max(0, parseFloat(part) || 0));
  let light: number;
  if (space.startsWith('ok')) light = a ** 3;
  else if (space.startsWith('l')) light = ((a + 16) / 116) ** 3;
  else {
    const full = space.startsWith('rgb') ? 255 : 1;
    const gamma = /linear|xyz/.test(space) ? 1 : 2.2;
    light = 0.2126 * (a / full) ** gamma + 0.7152 * (b / full) ** gamma + 0.0722 * (c / full) ** gamma;
  }
  // The closing bracket leaves an empty part where no alpha is given.
  return light >= 0 ? { light: Math.min(light, 1), cover: parts[3] ? Math.min(cover, 1) : 1 } : CLEAR;
}

export function compositeOver(over: Luminance, under: Luminance): Luminance {
  const shownUnder = under.cover * (1 - over.cover);
  const cover = over.cover + shownUnder;
  return cover ? { light: (over.light * over.cover + under.light * shownUnder) / cover, cover } : CLEAR;
}

export function readGradient(image: string): Luminance {
  const luminances = image.match(/(?:rgba?|(?:ok)?l(?:ab|ch)|color)\([^()]*\)/g)?.map(parseLuminance) ?? [];
  const cover = luminances.reduce((sum, each) => sum + each.cover, 0);
  if (!cover) return CLEAR;
  return {
    light: luminances.reduce((sum, each) => sum + each.light * each.cover, 0) / cover,
    cover: cover / luminances.length,
  };
}

/** The luminance at which a dark and a light line stand out equally. */
const MIDDLE_LUMINANCE = 0.27;
/** Text with less contrast would be unreadable, so the background must be another. */
const MIN_CONTRAST = 1.25;

/** Pictures and the canvas have no known colour: assume one on which the text is readable. */
export function isDarkBehind(text: Luminance, back: Luminance): boolean {
  const isLightText = text.cover > 0.5 && text.light > MIDDLE_LUMINANCE;
  const light = compositeOver(back, { light: isLightText ? 0 : 1, cover: 1 }).light;
  const contrast = (Math.max(light, text.light) + 0.05) / (Math.min(light, text.light) + 0.05);
  if (text.cover > 0.5 && contrast < MIN_CONTRAST) return isLightText;
  return light < MIDDLE_LUMINANCE;
}
