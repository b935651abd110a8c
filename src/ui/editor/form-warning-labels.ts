import { formatCodePoint } from '../../core/text/unseen-characters.ts';
import { nameUnseen } from '../labels/character-names.ts';
import type { FormWarning } from '../../core/editor/form-warnings.ts';
import { replaceLookAlike, type LookAlike, type Stranger } from '../../core/text/look-alikes.ts';
import type { Form } from '../../core/model/model.ts';
import { readerLanguage, say, sayList } from '../../locale/say.ts';

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
  empty: () => ({ text: say('warningEmpty') }),
  unmatchable: () => ({ text: say('warningUnmatchable') }),
  never: ({ name }) => ({ text: name === null ? say('warningAddress') : say('warningOtherName', { name }) }),
  letter: () => ({ text: say('warningLetter') }),
  common: ({ rank }, { text }) => formatCommon(text, rank),
  twice: () => ({ text: say('warningTwice') }),
  shared: ({ owners }, _, packId) => ({ text: formatShared(owners, packId) }),
  'look-alike': ({ found }, form) => formatLookAlike(found, form),
  unseen: ({ characters, cleaned }) => {
    const names = new Set(characters.map(({ char }) => nameUnseen(char)));
    return {
      text: say('warningUnseen', { characters: sayList([...names]) }),
      fix: { label: say('warningUnseenFix'), fields: { text: cleaned } },
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
  return {
    text: say(round <= 5000 ? 'warningCommonest' : 'warningCommon', { text, rank: round }),
    fix: { label: say('warningCommonFix'), fields: { gate: 'topic' } },
  };
}

function formatShared(owners: Extract<FormWarning, { kind: 'shared' }>['owners'], packId: string): string {
  const [first, ...rest] = owners;
  if (!first) return '';
  const { title: list, headword: term } = first;
  const count = rest.length;
  if (first.pack === packId)
    return count ? say('warningSharedMore', { term, count }) : say('warningShared', { term });
  return count ? say('warningElsewhereMore', { list, term, count }) : say('warningElsewhere', { list, term });
}

function formatLookAlike(found: LookAlike, form: Form): WarningLabel {
  const { word, plain } = found;
  const script = nameScript(found.script);
  const letters = found.strangers
    .map(formatStranger)
    .reduce((before, after) => say('warningLetterPair', { before, after }));
  const text =
    found.kind === 'whole'
      ? say('warningDisguise', { word, script, plain: plain ?? '', letters })
      : say('warningMixed', { word, script, letters });
  if (plain === null) return { text };
  const fields = { text: replaceLookAlike(form.text, found) };
  return { text, fix: { label: say('warningLetterFix', { plain }), fields } };
}

function formatStranger({ char: letter, script, like }: Stranger): string {
  const named = { script: nameScript(script), letter, code: formatCodePoint(letter) };
  return like === null
    ? say('warningLetterNamed', named)
    : say('warningLetterLike', { ...named, like, likeCode: formatCodePoint(like) });
}

const SCRIPT_CODES = new Map([
  ['Latin', 'Latn'],
  ['Cyrillic', 'Cyrl'],
  ['Greek', 'Grek'],
  ['Armenian', 'Armn'],
  ['Cherokee', 'Cher'],
  ['Coptic', 'Copt'],
  ['Lisu', 'Lisu'],
]);

/** A script of Unicode as the reader's language calls it. */
function nameScript(name: string): string {
  const code = SCRIPT_CODES.get(name);
  return (code && new Intl.DisplayNames(readerLanguage(), { type: 'script' }).of(code)) ?? name;
}
