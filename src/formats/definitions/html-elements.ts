export const SOFT = new Set(['a', 'code', 'em', 'i', 'kbd', 'u']);

/** The classes by which pages without headings name their terms. */
const TERM_CLASS =
  /^(?:glossary[-_]{1,2})?(?:term|word|headword)(?:[-_]{1,2}(?:name|title|heading|text|word|term))?$/i;

const BESIDE_TEXT = new Set(['nav', 'footer', 'form', 'button', 'select', 'textarea']);
const BESIDE_TEXT_CLASSES = new Set(
  'mw-editsection headerlink toc table-of-contents breadcrumb breadcrumbs pagination comments comment-list sr-only visually-hidden screen-reader-text'.split(
    ' ',
  ),
);

/** Whether an element stands beside the text: a footnote's sign, an infobox, navigation, a link for editors. */
export const isBesideText = (name: string, attributes: Map<string, string>): boolean => {
  if (BESIDE_TEXT.has(name)) return true;
  const role = attributes.get('role');
  if (role === 'navigation' || role === 'banner' || role === 'contentinfo' || role === 'search') return true;
  if (attributes.get('id') === 'toc') return true;
  const classes = attributes.get('class') ?? '';
  if (classes === '' || name === 'body' || name === 'html' || name === 'main') return false;
  if (name === 'table') return /\b(?:navbox|infobox|sidebar|metadata|ambox)\b/.test(classes);
  return name === 'sup'
    ? /\breference\b/.test(classes)
    : classes.split(/\s+/, 50).some(each => BESIDE_TEXT_CLASSES.has(each));
};

export const isBold = (name: string, attributes: Map<string, string>): boolean => {
  const [, weight] = /font-weight:\s*(\w+)/i.exec(attributes.get('style')?.slice(0, 1000) ?? '') ?? [];
  if (name === 'b' || name === 'strong') return !/^(?:normal|[1-5]00)$/i.test(weight ?? '');
  return name === 'span' && /^(?:bold|[6-9]00)$/i.test(weight ?? '');
};

export const isTermByClass = (attributes: Map<string, string>): boolean =>
  (attributes.get('class') ?? '').split(/\s+/, 20).some(each => TERM_CLASS.test(each));
