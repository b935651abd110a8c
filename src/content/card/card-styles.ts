import type { TextSize } from '../../core/settings/settings.ts';
import type { Backdrop } from '../../dom/marks/backdrop.ts';
import { CARD_CSS } from '../../ui/card/card-css.ts';
import hostCss from '../../ui/card/host.css';
import sheetCss from '../../ui/card/sheet.css';
import readingCss from '../../ui/reading/reading.css';
import tokensCss from '../../ui/tokens/tokens.css';

/** A page may register a custom property for our tree too, or have it inherited, if it knows the name. */
const PREFIX = `--${crypto.getRandomValues(new Uint32Array(4)).join('-')}-`;

const withOwnNames = (css: string): string => css.replace(/--(?=[a-z])/g, PREFIX);

export const ROOM_PROPERTY = `${PREFIX}room`;

// Tokens stand on our own element: on the host, the page's rules for its custom properties would win.
const STYLES = tokensCss.replaceAll(':host', '.sidelight') + hostCss + CARD_CSS;

const CARD_STYLES = withOwnNames(STYLES + sheetCss);
const READING_STYLES = withOwnNames(STYLES + readingCss);

const TEXT_PX: Record<TextSize, number> = { small: 13, medium: 14, large: 16, largest: 19 };

export const cardStyles = (backdrop: Backdrop, text: TextSize): string =>
  `${inColoursOf(backdrop, CARD_STYLES)}.sidelight{font-size:${TEXT_PX[text]}px}`;

export const readingStyles = (backdrop: Backdrop): string => inColoursOf(backdrop, READING_STYLES);

/** The page that they lie on may be dark where the system is light. */
const inColoursOf = (backdrop: Backdrop, css: string): string =>
  css
    .replace(
      /@media\s*\(prefers-color-scheme:\s*dark\)/g,
      `@media ${backdrop === 'dark' ? 'all' : 'not all'}`,
    )
    .replace(/color-scheme:\s*light dark/g, `color-scheme:${backdrop}`);
