import { NEWS_VERSION } from '../../../core/news.ts';
import type { LabelKey } from '../../../core/phrase.ts';
import { say, sayRow } from '../../../locale/say.ts';
import { sayNodes } from '../../../ui/labels/say-nodes.ts';

interface Keys {
  title: LabelKey;
  rows: readonly Row[];
}

type Row = readonly [keys: string, does: LabelKey, besides?: 'helpNoKeys' | 'helpOrType'];

const COMMANDS: Keys = {
  title: 'helpAnywhere',
  rows: [
    ['Alt+Shift+L', 'helpToggle'],
    ['Alt+Shift+K', 'helpRead'],
    ['', 'helpAdd', 'helpNoKeys'],
  ],
};

const PLACES: readonly Keys[] = [
  {
    title: 'reading',
    rows: [
      ['N, →, ↓', 'helpReadingNext'],
      ['P, ←, ↑', 'helpReadingPrevious'],
      ['Enter', 'helpReadingEnter'],
      ['Esc', 'helpReadingEsc'],
    ],
  },
  {
    title: 'helpCard',
    rows: [
      ['Tab, Shift+Tab', 'helpCardTab'],
      ['Enter, Space', 'helpCardEnter'],
      ['Esc', 'helpCardEsc'],
    ],
  },
  {
    title: 'helpPopup',
    rows: [
      ['Tab, Shift+Tab', 'helpPopupTab'],
      ['Enter', 'helpPopupEnter'],
      ['Esc', 'helpPopupEsc'],
    ],
  },
  {
    title: 'helpTable',
    rows: [
      ['↑ ↓ ← →', 'helpTableArrows'],
      ['Enter, F2', 'helpTableEnter', 'helpOrType'],
      ['Tab, Shift+Tab', 'helpTableTab'],
      ['Enter, Shift+Enter', 'helpTableDown'],
      ['Esc', 'helpTableEsc'],
      ['Ctrl+V', 'helpTablePaste'],
      ['Ctrl+C', 'helpTableCopy'],
      ['Ctrl+Enter', 'helpTableEditor'],
      ['Delete', 'helpTableDelete'],
      ['Space, Shift+↑, Shift+↓, Ctrl+A', 'helpTableSelect'],
      ['Home, End, Ctrl+Home, Ctrl+End', 'helpTableEnds'],
    ],
  },
  {
    title: 'helpHere',
    rows: [
      ['Ctrl+Z', 'helpUndo'],
      ['Ctrl+Shift+Z, Ctrl+Y', 'helpRedo'],
    ],
  },
];

const KEY_NAMES = new Map<string, LabelKey>([
  ['Alt', 'keyAlt'],
  ['Ctrl', 'keyCtrl'],
  ['Shift', 'keyShift'],
  ['Enter', 'keyEnter'],
  ['Esc', 'keyEsc'],
  ['Tab', 'keyTab'],
  ['Space', 'keySpace'],
  ['Delete', 'keyDelete'],
  ['Home', 'keyHome'],
  ['End', 'keyEnd'],
]);

const BROWSERS = [
  ['Chrome', 'chrome://extensions/shortcuts'],
  ['Edge', 'edge://extensions/shortcuts'],
] as const;

export function HelpView() {
  return (
    <div class="plain-view help">
      <h1 tabIndex={-1}>{say('helpTitle')}</h1>
      <p>{say('helpIntro')}</p>
      <p>
        <a href="#news">{say('newsTitle', { version: NEWS_VERSION })}</a>
      </p>
      <KeyTable {...COMMANDS} />
      <section class="change-keys" aria-labelledby="change-keys">
        <h2 id="change-keys">{say('helpChange')}</h2>
        <ul>
          {BROWSERS.map(([browser, address]) => (
            <li key={browser}>
              {sayNodes('helpChangeChromium', { browser, address: <code>{address}</code> })}
            </li>
          ))}
          <li>{sayNodes('helpChangeFirefox', { address: <code>about:addons</code> })}</li>
        </ul>
      </section>
      {PLACES.map(place => (
        <KeyTable key={place.title} {...place} />
      ))}
    </div>
  );
}

function KeyTable({ title, rows }: Keys) {
  return (
    <table class="keys">
      <caption>{say(title)}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{say('helpKeys')}</th>
          <th scope="col">{say('helpKeysDo')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([keys, does, besides]) => (
          <tr key={does}>
            <th scope="row">{besides ? sayNodes(besides, { keys: nameKeys(keys) }) : nameKeys(keys)}</th>
            <td>{say(does)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Arrows stand as they are on the keyboard, whatever the direction of the language. */
const nameKeys = (keys: string) => <bdi dir="ltr">{sayRow(keys.split(', ').map(nameChord))}</bdi>;

const nameChord = (chord: string): string =>
  chord.replaceAll(/\p{L}{2,}/gu, name => {
    const key = KEY_NAMES.get(name);
    return key ? say(key) : name;
  });
