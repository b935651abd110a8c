import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { add, run } from './application.ts';
import { changeRows, FIRST_ROWS, type Row } from './rows.ts';

let setRows: (next: (before: Row[]) => Row[]) => void;

function Item({ row }: { row: Row }): object {
  const [presses, setPresses] = useState(0);
  return createElement(
    'li',
    { id: `row-${row.id}` },
    createElement('button', { onClick: () => setPresses(presses + 1) }, `${presses} presses`),
    ' ',
    row.text,
    createElement('em', null, row.isStarred ? ' starred' : null),
  );
}

function List(): object {
  const [rows, set] = useState(FIRST_ROWS);
  setRows = set;
  return createElement(
    'ul',
    null,
    rows.map(row => createElement(Item, { key: row.id, row })),
  );
}

createRoot(add('main')).render(createElement(List));
run({ step: (tick, wrote) => setRows(rows => changeRows(rows, tick, wrote)) });
