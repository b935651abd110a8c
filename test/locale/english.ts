// Jest set-up, and for commands: sentences are English, as in a browser that is.
import { speakEnglish } from '../../src/pack/speak-english.ts';

speakEnglish();
