import { Walk } from '../../../src/dom/tree/walk.ts';

test.each(['', 'Some text.', '<p>Some text.</p>'])('the shadow tree of a host is found: “%s” in it', html => {
  const host = document.createElement('section');
  host.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  const root = host.attachShadow({ mode: 'open' });
  document.body.append(host);
  const shadow = jest.fn();
  const walk = new Walk(host, 'deep', { block: jest.fn(), heading: jest.fn(), shadow });
  while (walk.step(1));
  expect(shadow.mock.calls).toEqual([[root]]);
});
