interface Keys {
  title: string;
  rows: readonly (readonly [keys: string, does: string])[];
}

const COMMANDS: Keys = {
  title: 'Anywhere in the browser',
  rows: [
    ['Alt+Shift+L', 'Turns all marks off, or on again.'],
    ['Alt+Shift+K', 'Starts reading by keyboard on the page, or ends it.'],
    ['No keys yet', 'Adds the selected words to a list. Choose keys for it as below.'],
  ],
};

const PLACES: readonly Keys[] = [
  {
    title: 'Reading by keyboard',
    rows: [
      ['N, →, ↓', 'Next mark.'],
      ['P, ←, ↑', 'Previous mark.'],
      ['Enter', 'Opens the card and goes into it.'],
      ['Esc', 'Closes the card, then ends reading by keyboard and takes you back.'],
    ],
  },
  {
    title: 'In a card',
    rows: [
      ['Tab, Shift+Tab', 'Next or previous link or button.'],
      ['Enter, Space', 'Presses it.'],
      ['Esc', 'Closes the card and goes back to the page.'],
    ],
  },
  {
    title: 'In the popup',
    rows: [
      ['Tab, Shift+Tab', 'From the filter to the terms, and on to the switches.'],
      ['Enter', 'Opens the term’s card in the popup.'],
      ['Esc', 'Closes the popup.'],
    ],
  },
  {
    title: 'In the table of a list',
    rows: [
      ['↑ ↓ ← →', 'Move from cell to cell.'],
      ['Enter, F2, or just type', 'Edits the cell. Typing replaces what is there.'],
      ['Tab, Shift+Tab', 'While you edit: keeps the text and edits the next or previous cell.'],
      [
        'Enter, Shift+Enter',
        'While you edit: keeps the text and goes down or up. In the last row it adds the term.',
      ],
      ['Esc', 'While you edit: gives up the change. Otherwise clears the selection.'],
      ['Ctrl+V', 'Adds rows copied from a spreadsheet: term, definition, translation, spellings.'],
      ['Ctrl+C', 'Copies the cell, or the selected rows for a spreadsheet.'],
      ['Ctrl+Enter', 'Opens the term in the editor.'],
      ['Delete', 'Deletes the selected terms, or empties the cell.'],
      ['Space, Shift+↑, Shift+↓, Ctrl+A', 'Select a row, several rows, or all rows.'],
      ['Home, End, Ctrl+Home, Ctrl+End', 'First or last cell of the row; first or last term.'],
    ],
  },
  {
    title: 'On this page',
    rows: [
      ['Ctrl+Z', 'Undoes the last change.'],
      ['Ctrl+Shift+Z, Ctrl+Y', 'Makes it again.'],
    ],
  },
];

const BROWSERS = [
  ['Chrome', 'chrome://extensions/shortcuts'],
  ['Edge', 'edge://extensions/shortcuts'],
] as const;

export function HelpView() {
  return (
    <div class="plain-view help">
      <h1 tabIndex={-1}>Help and shortcuts</h1>
      <p>
        Sidelight marks the terms of your lists on the pages you read. Rest the pointer on a mark, click it or
        tap it to see its card. On a Mac, read Cmd for Ctrl in the table and on this page, and Option for Alt.
      </p>
      <KeyTable {...COMMANDS} />
      <section class="change-keys" aria-labelledby="change-keys">
        <h2 id="change-keys">Change these shortcuts</h2>
        <ul>
          {BROWSERS.map(([name, address]) => (
            <li key={name}>
              {name}: open <code>{address}</code> in a new tab.
            </li>
          ))}
          <li>
            Firefox: open <code>about:addons</code>, then the cogwheel, then “Manage Extension Shortcuts”.
          </li>
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
      <caption>{title}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">Keys</th>
          <th scope="col">What they do</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([keys, does]) => (
          <tr key={does}>
            <th scope="row">{keys}</th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
