import { parseArgs } from 'node:util';

type Kinds = Record<string, 'string' | 'boolean'>;

/** All values of an option that takes one, in their order; whether one that takes none was given. */
export type Arguments<K extends Kinds> = {
  [Name in keyof K]: K[Name] extends 'boolean' ? boolean : string[];
};

/** Reads a command's arguments, `--name value` or `--name=value`; a string is the fault, in one line. */
export function readArguments<const K extends Kinds>(
  args: readonly string[],
  kinds: K,
): Arguments<K> | string {
  const options = Object.fromEntries(Object.entries(kinds).map(([name, type]) => [name, { type }]));
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const found: Record<string, boolean | string[]> = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, kind === 'boolean' ? false : []]),
  );
  for (const token of tokens) {
    const { index, kind } = token;
    if (kind !== 'option' || !(token.name in found) || !token.rawName.startsWith('--'))
      return `unknown option ${args[index]}; --help lists them`;
    const values = found[token.name];
    if (Array.isArray(values)) {
      const { value, inlineValue } = token;
      if (!value || (!inlineValue && value.startsWith('--'))) return `--${token.name} needs a value`;
      values.push(value);
    } else if (token.value === undefined) found[token.name] = true;
    else return `unknown option ${args[index]}; --help lists them`;
  }
  return found as Arguments<K>;
}
