import type { PageBlock } from './gates.ts';
import { EXACT } from './index-layout.ts';
import type { Index } from './index-read.ts';
import type { EntryRef } from './protocol.ts';

/**
 * Entries whose acronym the page itself explains: their long form with the acronym in brackets after it ("World
 * Internet Conference (WIC)"), the pattern of Schwartz and Hearst (2003) for forms that are known already.
 */
export function explainedAcronyms(blocks: readonly PageBlock[], index: Index): Set<EntryRef> {
  const explained = new Set<EntryRef>();
  for (const { text, hits } of blocks) {
    for (let i = 1; i < hits.length; i++) {
      const [long, short] = [hits[i - 1], hits[i]];
      if (!/^\s*[(（[]$/.test(text.slice(long.end, short.start)) || !/[)）\],;]/.test(text[short.end] ?? ''))
        continue;
      const refs = new Set(long.forms.map(form => index.formRef[form]));
      for (const form of short.forms) {
        if (index.formFlags[form] & EXACT && refs.has(index.formRef[form]))
          explained.add(index.formRef[form]);
      }
    }
  }
  return explained;
}
