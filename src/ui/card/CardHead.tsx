import { useRef } from 'preact/hooks';
import type { Point } from '../../core/card/place.ts';
import { translationsOf } from '../../core/card/translations.ts';
import type { CardEntry } from '../../core/model/card-entry.ts';
import { say } from '../../locale/say.ts';
import { nameKindInLine } from '../labels/entry-labels.ts';
import { nameLanguage } from '../labels/language-labels.ts';
import { Tool } from './Tool.tsx';

type MoveBy = ((by: Point) => void) | undefined;

interface Props {
  card: CardEntry;
  /** The id of the heading. */
  title: string;
  trail: readonly CardEntry[];
  pinned: boolean;
  onBack: (to: number) => void;
  onPin?: (() => void) | undefined;
  onClose?: (() => void) | undefined;
  onMove?: MoveBy;
}

/** The name, and what moves, pins and closes the card as a window. */
export function CardHead({ card, title, trail, pinned, onBack, onPin, onClose, onMove }: Props) {
  const { entry, pack } = card;
  return (
    <header class={onMove && 'movable'} {...useDrag(onMove)}>
      {trail.length > 0 && (
        <nav class="trail" aria-label={say('cardTrail')}>
          <Tool icon="back" label={say('back')} onClick={() => onBack(trail.length - 1)} />
          {trail.map((each, at) => (
            <button key={at} type="button" class="link" dir="auto" onClick={() => onBack(at)}>
              {each.entry.headword}
            </button>
          ))}
        </nav>
      )}
      <div class="name">
        <h2 id={title} lang={pack.language} dir="auto">
          {entry.headword}
        </h2>
        {translationsOf(entry).map(({ text, language }) => (
          <span key={language} class="translation" lang={language} dir="auto" title={nameLanguage(language)}>
            {text}
          </span>
        ))}
        {/* A term is a concept as long as nobody says more of it. */}
        {entry.kind !== 'concept' && <span class="kind">{nameKindInLine(entry.kind)}</span>}
      </div>
      {onMove && (
        <Tool
          icon="grip"
          label={say('cardMove')}
          title={say('cardMoveHow')}
          onKeyDown={event => {
            const by = moveOf(event);
            if (!by) return;
            event.preventDefault();
            onMove(by);
          }}
        />
      )}
      {onPin && (
        <Tool
          icon="pin"
          label={say('cardPin')}
          title={say(pinned ? 'cardUnpin' : 'cardPin')}
          onClick={onPin}
          aria-pressed={pinned}
        />
      )}
      {onClose && <Tool icon="close" label={say('close')} title={say('closeByKey')} onClick={onClose} />}
    </header>
  );
}

const STEP_PX = 16;
const LONG_STEP_PX = 96;

const DIRECTIONS = new Map<string, Point>([
  ['ArrowLeft', { x: -1, y: 0 }],
  ['ArrowRight', { x: 1, y: 0 }],
  ['ArrowUp', { x: 0, y: -1 }],
  ['ArrowDown', { x: 0, y: 1 }],
]);

function moveOf({ key, shiftKey }: KeyboardEvent): Point | null {
  const to = DIRECTIONS.get(key);
  const step = shiftKey ? LONG_STEP_PX : STEP_PX;
  return to ? { x: to.x * step, y: to.y * step } : null;
}

type HeadEvent = PointerEvent & { currentTarget: HTMLElement };

function useDrag(onMove: MoveBy) {
  const at = useRef<Point | null>(null);
  if (!onMove) return {};
  const end = (): void => void (at.current = null);
  return {
    onPointerDown: (event: HeadEvent) => {
      if (!event.isPrimary || event.button !== 0 || (event.target as Element).closest('button')) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      at.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event: HeadEvent) => {
      const from = at.current;
      if (!from || !event.isPrimary) return;
      at.current = { x: event.clientX, y: event.clientY };
      onMove({ x: event.clientX - from.x, y: event.clientY - from.y });
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
