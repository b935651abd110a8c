// Jest set-up: sentences are English, as in a browser that is.
import { english } from '../../src/_locales/english.ts';
import { setLocale } from '../../src/locale/say.ts';
import { flattenSentences } from '../../src/pack/locale-files.ts';

const sentences = flattenSentences(english);

setLocale({ read: key => sentences[key] });
