import { isExtensionPage, runContentScript } from './run-content.ts';

/** Long enough after the first scan that the paragraph is a change of the page. */
const LATE_MS = 1000;

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

function fillShadowRoot(host: HTMLElement): void {
  const root = host.attachShadow({ mode: 'open' });
  root.append(
    paragraph(
      'These lines stand in a shadow root, as parts of many web applications do. ' +
        'They name the Great Firewall’s methods and cybersovereignty.',
    ),
  );
}

function addLateText(place: HTMLElement): void {
  setTimeout(() => {
    place.append(
      paragraph(
        'This paragraph came a second after the page. Internet governance, the article says, ' +
          'has been drawn together in China under President Xi.',
      ),
    );
  }, LATE_MS);
}

function find(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
}

fillShadowRoot(find('shadow'));
addLateText(find('late-text'));
find('options').hidden = !isExtensionPage();
void runContentScript();
