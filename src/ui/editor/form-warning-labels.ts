import { nameUnseen, formatCodePoint } from '../labels/character-names.ts';
import type { FormWarning } from '../../core/editor/form-warnings.ts';
import { replaceLookAlike, type LookAlike } from '../../core/text/look-alikes.ts';
import type { Form } from '../../core/model/model.ts';

export interface WarningLabel {
  text: string;
  fix?: { label: string; fields: Partial<Form> };
}

type Format<Kind> = (
  warning: Extract<FormWarning, { kind: Kind }>,
  form: Form,
  packId: string,
) => WarningLabel;

const LABELS: { [Kind in FormWarning['kind']]: Format<Kind> } = {
  empty: () => ({ text: 'Empty spelling.' }),
  unmatchable: () => ({ text: 'Can’t be matched: it has no letters or digits.' }),
  never: ({ name }) => ({
    text:
      name === null
        ? 'Can’t be matched: looks like an address, a file name or a part of a longer word.'
        : `Never marked: this list says that “${name}” is something else.`,
  }),
  letter: () => ({ text: 'A single character is found on nearly every page.' }),
  common: ({ rank }, { text }) => formatCommon(text, rank),
  twice: () => ({ text: 'This term already has this spelling.' }),
  shared: ({ owners }, _, packId) => ({ text: formatShared(owners, packId) }),
  'look-alike': ({ found }, form) => formatLookAlike(found, form),
  unseen: ({ characters, cleaned }) => {
    const names = new Set(characters.map(({ char }) => nameUnseen(char)));
    return {
      text: `Contains invisible characters: ${[...names].join(', ')}.`,
      fix: { label: 'Remove them', fields: { text: cleaned } },
    };
  },
};

export const formatWarning = (warning: FormWarning, form: Form, packId: string): WarningLabel =>
  (LABELS[warning.kind] as (warning: FormWarning, form: Form, packId: string) => WarningLabel)(
    warning,
    form,
    packId,
  );

function formatCommon(text: string, rank: number): WarningLabel {
  const round = Math.ceil(rank / 1000) * 1000;
  const where = round <= 5000 ? 'almost everywhere' : 'on many pages';
  return {
    text: `“${text}” is among the ${round.toLocaleString('en')} most common English words: it would be marked ${where}.`,
    fix: { label: 'Mark only on topic', fields: { gate: 'topic' } },
  };
}

function formatShared(owners: Extract<FormWarning, { kind: 'shared' }>['owners'], packId: string): string {
  const [first, ...rest] = owners;
  if (!first) return '';
  const more = rest.length ? ` and ${rest.length} more` : '';
  const cards = rest.length ? 'The card will show all.' : 'The card will show both.';
  return first.pack === packId
    ? `“${first.headword}”${more} ${rest.length ? 'have' : 'has'} this spelling too. ${cards}`
    : `Also in “${first.title}”, under “${first.headword}”${more}. ${cards}`;
}

function formatLookAlike(found: LookAlike, form: Form): WarningLabel {
  const { word, script, strangers, plain } = found;
  const letters = strangers.map(
    ({ char, script: own, like }) =>
      `${own} ${char} (${formatCodePoint(char)})${like === null ? '' : `, which looks like ${like} (${formatCodePoint(like)})`}`,
  );
  const fix =
    plain === null
      ? {}
      : { fix: { label: `Write “${plain}”`, fields: { text: replaceLookAlike(form.text, found) } } };
  const text =
    found.kind === 'whole'
      ? `“${word}” is written in ${script} letters and looks like “${plain}”: ${letters.join('; ')}.`
      : `“${word}” mixes ${script} letters with others: ${letters.join('; ')}.`;
  return { text, ...fix };
}
