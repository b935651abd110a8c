const BASE = 36;
const MIN = 1;
const MAX = 26;
const SKEW = 38;
const DAMP = 700;
/** RFC 1035. */
const MAX_LABEL_LENGTH = 63;

/** RFC 3492, section 6.2, for a label without `xn--`. Null if it is invalid. */
export function decodePunycode(label: string): string | null {
  const joint = label.lastIndexOf('-');
  const basic = label.slice(0, Math.max(joint, 0));
  if (label.length > MAX_LABEL_LENGTH || /[^a-z\d-]/i.test(label)) return null;
  const out = Array.from(basic, char => char.charCodeAt(0));
  let code = 128;
  let bias = 72;
  let place = 0;
  for (let at = joint + 1; at < label.length;) {
    const start = place;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = parseInt(label[at++] ?? '-', BASE);
      // Letters are 0 to 25 and digits 26 to 35, unlike in base 36.
      const value = digit < 10 ? digit + 26 : digit - 10;
      if (Number.isNaN(digit)) return null;
      place += value * weight;
      const threshold = Math.min(Math.max(k - bias, MIN), MAX);
      if (value < threshold) break;
      weight *= BASE - threshold;
    }
    bias = adapt(place - start, out.length + 1, start === 0);
    code += Math.floor(place / (out.length + 1));
    place %= out.length + 1;
    if (code > 0x10ffff) return null;
    out.splice(place++, 0, code);
  }
  return String.fromCodePoint(...out);
}

function adapt(delta: number, length: number, isFirst: boolean): number {
  let scaled = Math.floor(isFirst ? delta / DAMP : delta / 2);
  scaled += Math.floor(scaled / length);
  let k = 0;
  for (; scaled > ((BASE - MIN) * MAX) / 2; k += BASE) scaled = Math.floor(scaled / (BASE - MIN));
  return k + Math.floor(((BASE - MIN + 1) * scaled) / (scaled + SKEW));
}
