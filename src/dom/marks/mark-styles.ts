import { CURRENT_HIGHLIGHT, highlightName } from '../../core/model/highlight-names.ts';
import { MARK_COLOURS, MARK_LINES, type MarkColour } from '../../core/model/model.ts';

/** Underline colours with a contrast of at least 4.5 on white and on near black. */
const COLOURS: Record<MarkColour, Record<'light' | 'dark', string>> = {
  teal: { light: '#0b6b64', dark: '#6fd6c9' },
  rust: { light: '#8a3b12', dark: '#f0a27a' },
  indigo: { light: '#3f4aa8', dark: '#a9b4ff' },
  plum: { light: '#7a2f72', dark: '#e3a3da' },
};

// Its own paper and ink, so that it is seen on any page; lines above and below, so that colour is not the only signal.
const CURRENT_RULES = `::highlight(${CURRENT_HIGHLIGHT}) { color: #1d2126; background-color: #ffe08a; text-decoration: underline overline 2px solid #8a3b12; text-underline-offset: auto; }
@media (forced-colors: active) { ::highlight(${CURRENT_HIGHLIGHT}) { color: HighlightText; background-color: Highlight; text-decoration-color: HighlightText; } }`;

/**
 * The style sheet of all marks: literal values, since variables are not reliable inside `::highlight`. In Chromium each
 * element inherits the highlights of the one that it is in, shadow trees included, and rules for every element make the
 * style of a page up to five times as dear; Firefox has no such inheritance.
 */
export function printMarkStyles(inherits: boolean): string {
  const rules: string[] = [];
  for (const colour of MARK_COLOURS) {
    for (const line of MARK_LINES) {
      for (const backdrop of ['light', 'dark'] as const) {
        const thickness = line === 'dotted' ? '2px' : '1.5px';
        rules.push(
          `::highlight(${highlightName(colour, line, backdrop)}) { ` +
            `text-decoration: underline ${line} ${thickness} ${COLOURS[colour][backdrop]}; text-underline-offset: 0.2em; }`,
        );
      }
    }
  }
  const sheet = `${rules.join('\n')}\n${CURRENT_RULES}\n`;
  return inherits ? sheet.replaceAll('::highlight(', ':root::highlight(') : sheet;
}
