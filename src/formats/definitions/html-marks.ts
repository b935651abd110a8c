/** Whether an element is what wikis put beside their texts: a footnote's sign, a box of links or facts, a link for editors. */
export const isAside = (name: string, attributes: Map<string, string>): boolean => {
  const classes = attributes.get('class') ?? '';
  if (classes === '') return false;
  if (name === 'table') return /\b(?:navbox|infobox|sidebar|metadata|ambox)\b/.test(classes);
  return name === 'sup' ? /\breference\b/.test(classes) : /\bmw-editsection\b/.test(classes);
};

/** Whether an element is bold. Word processors write it as a style, and put pasted text into a `<b>` that is not bold. */
export const isBold = (name: string, attributes: Map<string, string>): boolean => {
  const [, weight] = /font-weight:\s*(\w+)/i.exec(attributes.get('style')?.slice(0, 1000) ?? '') ?? [];
  if (name === 'b' || name === 'strong') return !/^(?:normal|[1-5]00)$/i.test(weight ?? '');
  return name === 'span' && /^(?:bold|[6-9]00)$/i.test(weight ?? '');
};
