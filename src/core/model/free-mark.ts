import { DEFAULT_MARK, MARK_COLOURS, MARK_LINES, type PackMark } from './model.ts';

const ALL = MARK_COLOURS.flatMap(colour => MARK_LINES.map((line): PackMark => ({ colour, line })));

/** The mark that differs most from those in use: in colour first, then in line. A list without one has the default. */
export function freeMark(used: readonly (PackMark | undefined)[]): PackMark {
  const marks = used.map(mark => mark ?? DEFAULT_MARK);
  const likeness = ({ colour, line }: PackMark): number =>
    marks.reduce((sum, other) => {
      const isColour = other.colour === colour;
      const isLine = other.line === line;
      return sum + (isColour && isLine ? 10_000 : isColour ? 100 : isLine ? 1 : 0);
    }, 0);
  return ALL.reduce((best, mark) => (likeness(mark) < likeness(best) ? mark : best));
}
