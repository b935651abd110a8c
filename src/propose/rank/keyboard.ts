/** Keys as manuals name them, in the languages that documents are read in. */
const KEY =
  /^(?:ctrl|strg|alt|alt ?gr|shift|umschalt|mayús|maj|maiusc|cmd|esc|enter|tab|del|entf|supr|suppr|canc|backspace|f\d{1,2})$/i;

/** "Ctrl", "Strg + Alt", "Ctrl+L": a key, or keys with each other. */
export function isKey(text: string): boolean {
  const parts = text.split(/\s*[+;/]\s*|\s+/).filter(Boolean);
  return KEY.test(parts[0] ?? '') && parts.slice(1).every(part => KEY.test(part) || part.length === 1);
}
