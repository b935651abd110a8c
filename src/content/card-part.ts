/** What is needed beyond the marks: loaded by pages that have marks, or whose reader asks for it. */
export { findAnswer } from './answer.ts';
export { CardController } from './card-controller.ts';
export { Jump } from './jump.ts';
export { readPageText } from './page-text.ts';
export { readPicked } from './read-picked.ts';
export { quoteMentions } from './quotes.ts';
export { Reading } from './reading.ts';
