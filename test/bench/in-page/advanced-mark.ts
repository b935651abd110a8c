import AdvancedMark from 'advanced-mark.js';
import { LIMITERS, terms, WAY } from './libraries.ts';

// In its fastest way.
new AdvancedMark(document.body).mark(terms, {
  ...WAY,
  accuracy: { value: 'exactly', limiters: LIMITERS.join('') },
  combinePatterns: true,
  cacheTextNodes: true,
  blockElementsBoundary: true,
});
