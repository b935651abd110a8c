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
  empty: () => ({ text: 'An empty form finds nothing.' }),
  unmatchable: () => ({ text: 'This finds nothing: it has no letters or digits.' }),
  never: ({ name }) => ({
    text:
      name === null
        ? 'This is never marked: it reads as an address, a file name or a part of a longer word.'
        : `This is never marked: the list says that “${name}” is something else.`,
  }),
  letter: () => ({ text: 'A single character is found very often.' }),
  common: ({ rank }, { text }) => formatCommon(text, rank),
  twice: () => ({ text: 'This term already has this form.' }),
  shared: ({ owners }, _, packId) => ({ text: formatShared(owners, packId) }),
  'look-alike': ({ found }, form) => formatLookAlike(found, form),
  unseen: ({ characters, cleaned }) => {
    const names = new Set(characters.map(({ char }) => nameUnseen(char)));
    return {
      text: `Unseen characters in it: ${[...names].join(', ')}.`,
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
    fix: { label: 'Mark it on topic only', fields: { gate: 'topic' } },
  };
}

function formatShared(owners: Extract<FormWarning, { kind: 'shared' }>['owners'], packId: string): string {
  const [first, ...rest] = owners;
  if (!first) return '';
  const where = first.pack === packId ? '' : ` in “${first.title}”`;
  const more = rest.length ? ` and ${rest.length} more` : '';
  return `“${first.headword}”${where}${more} already ${more ? 'have' : 'has'} this form: the card will show ${more ? 'all' : 'both'}.`;
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
