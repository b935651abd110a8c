import { EditorState } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { add, run, TERM } from './application.ts';

const LINES = 12;

const view = new EditorView({
  state: EditorState.create({ doc: '', extensions: [lineNumbers(), EditorView.lineWrapping] }),
  parent: add('main'),
});
const area = add('textarea') as HTMLTextAreaElement;
const preview = add('section');
let written = '';

/** Types a word into the editor; each line is shown beside it when it is full. */
run({
  step(tick, wrote) {
    const word = tick % 5 ? `word ${tick} ` : `the ${TERM} and\n`;
    written += word;
    view.dispatch({ changes: { from: view.state.doc.length, insert: word }, scrollIntoView: true });
    area.value += word;
    if (!word.endsWith('\n')) return;
    const line = add('p', written.trimEnd().split('\n').at(-1), preview);
    if (preview.children.length > LINES) preview.firstElementChild?.remove();
    wrote(weakly(line));
    const [first] = written.split('\n');
    if (view.state.doc.lines <= LINES) return;
    view.dispatch({ changes: { from: 0, to: first!.length + 1 } });
    written = written.slice(first!.length + 1);
    area.value = written;
  },
  editors: () => [
    { wanted: written, shown: view.state.doc.toString() },
    {
      wanted: written,
      shown: [...view.contentDOM.querySelectorAll('.cm-line')].map(line => line.textContent).join('\n'),
    },
    { wanted: written, shown: area.value },
  ],
});

function weakly(node: Node): () => Node | undefined {
  const ref = new WeakRef(node);
  return () => ref.deref();
}
