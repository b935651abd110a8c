/** Relative luminance of an opaque colour such as `#0b6b64` or `#fff` (WCAG 2.2). */
function luminanceOf(colour: string): number {
  const digits = /^#(?:([\da-f]{6})|([\da-f]{3}))$/i.exec(colour);
  if (!digits) throw new Error(`not an opaque colour: ${colour}`);
  const full = digits[1] ?? digits[2]!.replace(/./g, '$&$&');
  const [red, green, blue] = [0, 2, 4].map(at => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast of two opaque colours, 1 to 21 (WCAG 2.2). */
export function contrastOf(one: string, other: string): number {
  const [low, high] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}
