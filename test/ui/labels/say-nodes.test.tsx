import { render } from '@testing-library/preact';
import { setLocale } from '../../../src/locale/say.ts';
import { sayNodes } from '../../../src/ui/labels/say-nodes.ts';

test('elements stand in a sentence in the order of the language', () => {
  setLocale({ read: key => ({ quoted: 'See <link>the guide</link> of {text}, {text}.' })[key] });
  const nodes = { text: <b>tar</b>, link: (words: string) => <a href="#">{words}</a> };
  const { container } = render(<p>{sayNodes('quoted', nodes)}</p>);
  expect(container.innerHTML).toBe('<p>See <a href="#">the guide</a> of <b>tar</b>, <b>tar</b>.</p>');
});
