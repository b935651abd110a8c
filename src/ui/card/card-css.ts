import cardCss from './card.css';
import controlsCss from './card-controls.css';
import statementsCss from './statements.css';

/** In this order, since of two rules that fit alike the later one counts. */
export const CARD_CSS: string = cardCss + statementsCss + controlsCss;
