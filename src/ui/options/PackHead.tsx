import { MARK_COLOURS, MARK_LINES, type MarkColour, type MarkLine, type Pack } from '../../core/model.ts';
import { Icon } from '../shared/Icon.tsx';
import { Switch } from '../shared/Switch.tsx';
import { countOf, sayDate } from '../shared/words.ts';

interface Props {
  pack: Pack;
  on: boolean;
  /** False for the bundled pack. */
  isOwn: boolean;
  onSwitch: (on: boolean) => void;
  onChange: (fields: Partial<Pick<Pack, 'title' | 'mark'>>) => void;
  onExport: () => void;
  onDelete: () => void;
}

/** What a pack is: title, source, licence, date, size; on or off; and for an own one its name and mark. */
export function PackHead({ pack, on, isOwn, onSwitch, onChange, onExport, onDelete }: Props) {
  return (
    <header class="pack-head">
      <h1 tabIndex={-1}>
        <bdi>{pack.title}</bdi>
      </h1>
      <p class="small facts">
        {listFacts(pack, isOwn).map(fact => (
          <span key={fact}>
            <bdi>{fact}</bdi>
          </span>
        ))}
      </p>
      {pack.source?.note ? (
        <p class="small" dir="auto">
          {pack.source.note}
        </p>
      ) : null}
      <div class="pack-controls">
        <Switch label="Mark its terms" on={on} onChange={onSwitch} />
        <span class="grow" />
        <button type="button" class="button plain" onClick={onExport}>
          <Icon name="download" />
          Export
        </button>
        {isOwn ? (
          <button type="button" class="button plain" onClick={onDelete}>
            <Icon name="remove" />
            Delete list
          </button>
        ) : null}
      </div>
      {isOwn ? <PackFields pack={pack} onChange={onChange} /> : null}
    </header>
  );
}

function listFacts({ entries, source, licence, language }: Pack, isOwn: boolean): string[] {
  const facts = [countOf(entries.length, 'entry', 'entries')];
  if (source) facts.push(`Source: ${source.title}${source.date ? `, ${sayDate(source.date)}` : ''}`);
  if (licence) facts.push(`Licence: ${licence}`);
  if (!isOwn) facts.push('Comes with Sidelight; read only');
  else if (language !== 'en') facts.push(`Language: ${language}`);
  return facts;
}

function PackFields({ pack, onChange }: Pick<Props, 'pack' | 'onChange'>) {
  const mark = pack.mark ?? { colour: 'teal', line: 'dotted' };
  const rename = (title: string): void => {
    if (title.trim() !== '') onChange({ title: title.trim() });
  };
  return (
    <details class="pack-fields">
      <summary>Name and mark</summary>
      <div class="triple">
        <label class="field">
          <span class="name">Name</span>
          <input
            type="text"
            dir="auto"
            value={pack.title}
            onChange={event => rename(event.currentTarget.value)}
            onBlur={event => {
              // An empty name is not stored; show what is.
              if (event.currentTarget.value.trim() === '') event.currentTarget.value = pack.title;
            }}
          />
        </label>
        <label class="field">
          <span class="name">Colour</span>
          <select
            value={mark.colour}
            onChange={event =>
              onChange({ mark: { ...mark, colour: event.currentTarget.value as MarkColour } })
            }
          >
            {MARK_COLOURS.map(colour => (
              <option key={colour}>{colour}</option>
            ))}
          </select>
        </label>
        <label class="field">
          <span class="name">Line</span>
          <select
            value={mark.line}
            onChange={event => onChange({ mark: { ...mark, line: event.currentTarget.value as MarkLine } })}
          >
            {MARK_LINES.map(line => (
              <option key={line}>{line}</option>
            ))}
          </select>
        </label>
      </div>
    </details>
  );
}
