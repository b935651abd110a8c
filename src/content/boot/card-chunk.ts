/** What is needed beyond the marks: loaded by pages that have marks, or whose reader asks for it. */
export { findAnswer } from '../card/answer.ts';
export { CardController } from '../card/card-controller.ts';
export { Jump } from '../requests/jump.ts';
export { readPageText } from '../requests/page-text.ts';
export { readPicked } from '../requests/read-picked.ts';
export { quoteMentions } from '../requests/quotes.ts';
export { Reading } from '../reading/reading.ts';
