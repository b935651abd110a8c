import { escapeHtml, wrapTable } from './html.ts';

const START = '[*]';

/** Prints a state diagram of Mermaid as a table, since drawing it would take a library and scripts. */
export function printDiagramTable(diagram: string, name: string): string {
  const steps = [...diagram.matchAll(/^\s*(\S+) --> (\S+?)(?:: (.+))?$/gm)].map(
    ([, from = '', to = '', events = '']) => [from === START ? 'start' : from, events, to],
  );
  const rows = steps.map(
    ([from = '', events = '', to = '']) =>
      `<tr><td><code>${escapeHtml(from)}</code></td><td>${escapeHtml(events)}</td><td><code>${escapeHtml(to)}</code></td></tr>`,
  );
  const head = '<tr><th scope="col">from</th><th scope="col">on</th><th scope="col">to</th></tr>';
  return wrapTable(`<thead>${head}</thead>\n<tbody>\n${rows.join('\n')}\n</tbody>`, name);
}
