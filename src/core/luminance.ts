/** How light a colour is (relative luminance, 0 to 1, to a few hundredths) and how much it covers (0 to 1). */
export interface Luminance {
  light: number;
  cover: number;
}

/** What covers nothing. */
export const CLEAR: Luminance = { light: 0, cover: 0 };

/** Reads a colour as the browser computes it: `rgb()`, `lab()`, `oklab()`, `color()` and their kind; `CLEAR` for all else. */
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
  // The text ends in a bracket, so an empty part stands where no alpha does.
  return light >= 0 ? { light: Math.min(light, 1), cover: parts[3] ? Math.min(cover, 1) : 1 } : CLEAR;
}

/** One colour seen through another. */
export function compositeOver(over: Luminance, under: Luminance): Luminance {
  const rest = under.cover * (1 - over.cover);
  const cover = over.cover + rest;
  return cover ? { light: (over.light * over.cover + under.light * rest) / cover, cover } : CLEAR;
}

/** The average of a gradient's colours, as the browser computes it. */
export function readGradient(image: string): Luminance {
  const luminances = image.match(/(?:rgba?|(?:ok)?l(?:ab|ch)|color)\([^()]*\)/g)?.map(parseLuminance) ?? [];
  const cover = luminances.reduce((sum, each) => sum + each.cover, 0);
  if (!cover) return CLEAR;
  return {
    light: luminances.reduce((sum, each) => sum + each.light * each.cover, 0) / cover,
    cover: cover / luminances.length,
  };
}

/** The luminance at which a dark and a light line of ours stand out equally. */
const MIDDLE = 0.27;
/** Contrast below which text could not be read, so that what is thought to be behind it cannot be. */
const UNREADABLE = 1.25;

/**
 * True if what is behind a text is dark. What its backgrounds leave open (pictures, the browser's canvas, the page around
 * a frame) is what the text can be read on.
 */
export function isDarkBehind(text: Luminance, back: Luminance): boolean {
  const isLightText = text.cover > 0.5 && text.light > MIDDLE;
  const light = compositeOver(back, { light: isLightText ? 0 : 1, cover: 1 }).light;
  const contrast = (Math.max(light, text.light) + 0.05) / (Math.min(light, text.light) + 0.05);
  if (text.cover > 0.5 && contrast < UNREADABLE) return isLightText;
  return light < MIDDLE;
}
