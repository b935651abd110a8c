import type { ComponentChildren } from 'preact';
import { Fragment, h } from 'preact';
import type { PhraseKey, PhraseValues, TagsOf } from '../../core/phrase.ts';
import { readSentence, sayValue } from '../../locale/say.ts';

/** A node for each `{name}`, and for each tag a function of the words between `<name>` and `</name>`. */
type Nodes<Key extends PhraseKey> = {
  readonly [Name in keyof PhraseValues<Key>]: Name extends 'count' ? number : ComponentChildren;
} & {
  readonly [Tag in TagsOf<Key>]: (words: string) => ComponentChildren;
};

/** A sentence with elements in it: `Read <link>the guide</link> of {list}.` */
export function sayNodes<Key extends PhraseKey>(key: Key, nodes: Nodes<Key>): ComponentChildren {
  const given = nodes as Readonly<Record<string, ComponentChildren | ((words: string) => ComponentChildren)>>;
  const parts = readSentence(key, given).split(/(\{\w+\}|<(\w+)>[^<]*<\/\2>)/);
  const made: ComponentChildren[] = [];
  // Every third part is the name of a tag, which `split` adds.
  for (let at = 0; at < parts.length; at += 3) {
    made.push(parts[at]);
    const written = parts[at + 1];
    if (written !== undefined) made.push(h(Fragment, { key: at }, fill(written, given)));
  }
  return made;
}

function fill(
  written: string,
  given: Readonly<Record<string, ComponentChildren | ((words: string) => ComponentChildren)>>,
): ComponentChildren {
  const [, tag, words = ''] = /^<(\w+)>([^<]*)/.exec(written) ?? [];
  const node = given[tag ?? written.slice(1, -1)];
  if (typeof node === 'function') return node(words);
  return typeof node === 'number' ? sayValue(node) : node;
}
