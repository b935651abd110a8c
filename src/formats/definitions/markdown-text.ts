/** A line of text as Markdown that shows it as it is, wherever it stands in a line. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<>|~&#!]/g, '\\$&')
      // At the start of a line these would begin a list or a rule.
      .replace(/^(?=[-+=])/, '\\')
      .replace(/^(\d+)(?=[.)])/, '$1\\')
  );
}

/** A link with a text; what would end the address early is percent-encoded. */
export function printLink(text: string, url: string): string {
  const address = url.replace(
    /[()<>\\\s]/g,
    char => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return `[${escapeMarkdown(text)}](${address})`;
}
