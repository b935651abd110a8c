import { useState } from 'preact/hooks';
import type { Entry, Pack } from '../../../core/model/model.ts';
import type { SampleLine, SampleMention } from '../../../core/editor/sample.ts';
import { explainReason } from '../../../ui/labels/reason-labels.ts';

interface Props {
  lines: readonly SampleLine[];
  entries: readonly Entry[];
  own: string;
  mine: readonly { marked: boolean; why: string }[];
  mark: Pack['mark'];
}

export function SampleView({ lines, entries, own, mine, mark }: Props) {
  const [explanation, setExplanation] = useState<string | null>(null);
  if (!lines.length) return null;
  return (
    <div class="sample-view">
      <div class="marked-sample" role="group" aria-label="How it is marked">
        {lines.map((line, at) => (
          <p key={at} dir="auto">
            {cut(line).map(({ text, mention }, part) =>
              mention ? (
                <Mention
                  key={part}
                  text={text}
                  mention={mention}
                  mark={mark}
                  headword={entries[mention.entry]?.headword ?? ''}
                  isOwn={entries[mention.entry]?.id === own}
                  onExplain={setExplanation}
                />
              ) : (
                text
              ),
            )}
          </p>
        ))}
      </div>
      <p id="sample-why" class="small" role="status">
        {explanation ?? formatCounts(mine)}
      </p>
    </div>
  );
}

interface MentionProps extends Pick<Props, 'mark'> {
  text: string;
  mention: SampleMention;
  headword: string;
  isOwn: boolean;
  onExplain: (explanation: string | null) => void;
}

function Mention({ text, mention, mark, headword, isOwn, onExplain }: MentionProps) {
  const { marked, reason } = mention;
  const why = explainReason(reason, text);
  const explanation = isOwn ? why : `${headword}: ${why}`;
  const look = marked ? `${mark?.colour ?? 'teal'} ${mark?.line ?? 'dotted'}` : 'held';
  return (
    <button
      type="button"
      class={`mention ${look}`}
      aria-label={`${text}: ${marked ? 'marked' : 'not marked'}`}
      aria-describedby="sample-why"
      onFocus={() => onExplain(explanation)}
      onBlur={() => onExplain(null)}
      onMouseEnter={() => onExplain(explanation)}
      onMouseLeave={() => onExplain(null)}
      onClick={() => onExplain(explanation)}
    >
      {text}
    </button>
  );
}

function formatCounts(mentions: Props['mine']): string {
  const marked = mentions.filter(mention => mention.marked).length;
  const rest = mentions.length - marked;
  if (!mentions.length) return 'The text does not mention this term.';
  if (!marked) return mentions[0]!.why;
  const said = `Marked ${marked === 1 ? 'once' : marked === 2 ? 'twice' : `${marked} times`}`;
  return rest ? `${said}, ${rest} not marked. Point at a word to see why.` : `${said}.`;
}

function cut({ text, mentions }: SampleLine): { text: string; mention: SampleMention | null }[] {
  const parts: { text: string; mention: SampleMention | null }[] = [];
  let from = 0;
  for (const mention of mentions) {
    if (mention.start > from) parts.push({ text: text.slice(from, mention.start), mention: null });
    parts.push({ text: text.slice(mention.start, mention.end), mention });
    from = mention.end;
  }
  if (from < text.length) parts.push({ text: text.slice(from), mention: null });
  return parts;
}
