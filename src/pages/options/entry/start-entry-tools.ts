import { FormIndex } from '../../../core/editor/form-index.ts';
import { loadCommonWords } from '../../../platform/assets/common-words.ts';
import { loadHanTable } from '../../../platform/assets/han-table.ts';
import { keepSample, readSample } from '../../../platform/settings/small-stores.ts';
import { CARD_CSS } from '../../../ui/card/card-css.ts';
import embeddedCss from '../../../ui/card/embedded.css';
import type { EntryTools } from '../../../ui/editor/entry-tools.ts';

/** A sample text is kept once typing rests for this long. */
const KEEP_DELAY_MS = 400;

export async function startEntryTools(onReady: (tools: EntryTools) => void): Promise<void> {
  let timer = 0;
  let tools: EntryTools = {
    sample: await readSample().catch(() => ''),
    onSample: sample => {
      tools = { ...tools, sample };
      clearTimeout(timer);
      timer = window.setTimeout(() => void keepSample(sample).catch(() => undefined), KEEP_DELAY_MS);
      onReady(tools);
    },
    isMoreOpen: false,
    onMore: isMoreOpen => add({ isMoreOpen }),
    rankOf: () => null,
    owners: new FormIndex(),
    sheets: [CARD_CSS, embeddedCss].map(makeSheet),
    han: null,
  };
  const add = (more: Partial<EntryTools>): void => onReady((tools = { ...tools, ...more }));
  onReady(tools);
  // Without either the form does nearly as well.
  loadCommonWords().then(
    words => add({ rankOf: word => words.rankOf(word) }),
    () => undefined,
  );
  loadHanTable().then(
    han => add({ han }),
    () => undefined,
  );
}

function makeSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
