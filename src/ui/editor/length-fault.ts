import { isTooLong } from '../../core/text/field-text.ts';
import { say } from '../../locale/say.ts';

/** Names the fault of a text that cannot be saved as it is; undefined for any other. */
export const findLengthFault = (text: string): string | undefined =>
  isTooLong(text) ? say('fieldTooLong') : undefined;
