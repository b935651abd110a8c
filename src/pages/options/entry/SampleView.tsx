import { useState } from 'preact/hooks';
import type { Entry, Pack } from '../../../core/model/model.ts';
import type { SampleLine, SampleMention } from '../../../core/editor/sample.ts';
import { say } from '../../../locale/say.ts';
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
      <div class="marked-sample" role="group" aria-label={say('sampleMarks')}>
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
  const explanation = isOwn ? why : say('sampleOther', { term: headword, reason: why });
  const look = marked ? `${mark?.colour ?? 'teal'} ${mark?.line ?? 'dotted'}` : 'held';
  return (
    <button
      type="button"
      class={`mention ${look}`}
      aria-label={say(marked ? 'sampleMarked' : 'sampleNotMarked', { word: text })}
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
  if (!mentions.length) return say('sampleUnmentioned');
  if (!marked) return mentions[0]!.why;
  if (marked === 1) return rest ? say('sampleOnceOf', { rest }) : say('sampleOnce');
  if (marked === 2) return rest ? say('sampleTwiceOf', { rest }) : say('sampleTwice');
  return rest ? say('sampleTimesOf', { count: marked, rest }) : say('sampleTimes', { count: marked });
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
