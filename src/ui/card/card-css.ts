import cardCss from './card.css';
import controlsCss from './card-controls.css';
import statementsCss from './statements.css';

/** All rules of a card, in the order in which they count. */
export const CARD_CSS: string = cardCss + statementsCss + controlsCss;
