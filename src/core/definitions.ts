import type { Hit } from './find.ts';

/** True if the text around a hit says what the term means: "X, which means …", "X is a …" at the start of a sentence. */
export function defines(text: string, { start, end }: Hit): boolean {
  if (
    /^(?:,|\s*[(（][^()（）]{1,80}[)）])?\s*(?:,\s*)?(?:which|that)\s+(?:means|stands for|refers to)\b/.test(
      text.slice(end, end + 120),
    )
  )
    return true;
  const before = text.slice(Math.max(0, start - 40), start);
  return (
    /(?:^|[.!?]["”’)]?\s+)(?:["“]?(?:The|A|An)\s+)?["“]?$/.test(before) &&
    /^["”]?(?:\s*[(（][^()（）]{1,80}[)）])?\s+(?:is|are|means?|refers? to)\s+(?:a|an|the|any|one)\b/.test(
      text.slice(end, end + 120),
    )
  );
}
