import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { add, run, TERM } from './application.ts';

const PARAGRAPHS = 8;

const view = new EditorView(add('main'), { state: EditorState.create({ schema }) });
const plain = add('div');
plain.contentEditable = 'true';
const outline = add('ol');

/** Types into the last paragraph, now and then in bold; each paragraph's text is shown beside the editor. */
run({
  step(tick, wrote) {
    const { state } = view;
    const end = state.doc.content.size - 1;
    const isFull = tick % 6 === 5;
    const text = isFull ? `the ${TERM}.` : `word ${tick} `;
    const marks = tick % 4 ? [] : [schema.marks.strong.create()];
    view.dispatch(state.tr.insert(end, schema.text(text, marks)));
    plain.append(text);
    if (!isFull) return;
    const { doc } = view.state;
    const item = add('li', doc.lastChild?.textContent, outline);
    const ref = new WeakRef(item);
    wrote(() => ref.deref());
    const next = view.state.tr.insert(doc.content.size, schema.nodes.paragraph.create());
    if (doc.childCount < PARAGRAPHS) {
      view.dispatch(next);
      return;
    }
    outline.firstElementChild?.remove();
    view.dispatch(next.delete(0, doc.firstChild!.nodeSize));
    plain.replaceChildren();
  },
  editors: () => [
    {
      wanted: view.state.doc.textContent,
      shown: [...view.dom.querySelectorAll('p')].map(paragraph => paragraph.textContent).join(''),
    },
  ],
});
