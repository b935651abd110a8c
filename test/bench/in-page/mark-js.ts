import MarkJs from 'mark.js';
import { LIMITERS, terms, WAY } from './libraries.ts';

new MarkJs(document.body).mark(terms, { ...WAY, accuracy: { value: 'exactly', limiters: LIMITERS } });
