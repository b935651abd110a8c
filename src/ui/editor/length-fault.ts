import { isTooLong } from '../../core/text/field-text.ts';
import { say } from '../../locale/say.ts';

/** What is wrong with a text that cannot be saved as it is; undefined for any other. */
export const findLengthFault = (text: string): string | undefined =>
  isTooLong(text) ? say('fieldTooLong') : undefined;
