import cardCss from '../../ui/card/card.css';
import hostCss from '../../ui/card/host.css';
import sheetCss from '../../ui/card/sheet.css';
import readingCss from '../../ui/reading/reading.css';
import tokensCss from '../../ui/tokens/tokens.css';

/** A page may register a custom property for our tree too, or have it inherited, if it knows the name. */
const PREFIX = `--${crypto.getRandomValues(new Uint32Array(4)).join('-')}-`;

const withOwnNames = (css: string): string => css.replace(/--(?=[a-z])/g, PREFIX);

export const ROOM_PROPERTY = `${PREFIX}room`;

// Tokens stand on our own element: on the host, the page's rules for its custom properties would win.
const STYLES = tokensCss.replaceAll(':host', '.sidelight') + hostCss + cardCss;

export const CARD_STYLES = withOwnNames(STYLES + sheetCss);
export const READING_STYLES = withOwnNames(STYLES + readingCss);
