import type { ComponentChild } from 'preact';
import type { Box } from '../../core/card/place.ts';
import { comesAsSheet, sheetRoom, spotlight, type Opening } from '../../core/card/sheet.ts';
import { framesAround } from '../../dom/tree/outer-frames.ts';
import { Sheet } from '../../ui/card/Sheet.tsx';
import { ROOM_PROPERTY } from './card-styles.ts';

const HANDLE_PX = 29;

/** The frames around a page up to the top one, where a card that is opened so comes there as a sheet; else null. */
export function framesForSheet(
  page: Document,
  how: Pick<Opening, 'pinned' | 'tapped'>,
): HTMLElement[] | null {
  const frames = framesAround(page, true);
  const view = (frames.at(-1)?.ownerDocument ?? page).defaultView;
  const seen = view?.visualViewport;
  if (!view || !seen) return null;
  const isSheet = comesAsSheet({
    ...how,
    width: seen.width * seen.scale,
    coarse: view.matchMedia('(pointer: coarse)').matches,
    isTop: view === view.top,
  });
  return isSheet ? frames : null;
}

/** A card as a sheet in an element that fills the viewport: as large as on a page that is not zoomed by fingers. */
export class CardSheet {
  constructor(
    private readonly stage: HTMLElement,
    private readonly handlers: {
      close: () => void;
      follow?: () => void;
    },
  ) {
    stage.classList.add('sheet');
  }

  draw(card: ComponentChild): ComponentChild {
    return (
      <Sheet onClose={this.handlers.close} onFollow={this.handlers.follow}>
        {card}
      </Sheet>
    );
  }

  /** Fits the sheet to what is seen of the page, and leaves boxes of the page lit; gives the card's greatest height, in px. */
  place(lit: readonly Box[]): number {
    const { stage } = this;
    const seen = stage.ownerDocument.defaultView!.visualViewport!;
    const { scale, offsetLeft: left, offsetTop: top } = seen;
    const panel = stage.querySelector<HTMLElement>('.panel')!;
    const scrim = stage.querySelector<HTMLElement>('.scrim')!;
    stage.style.zoom = String(Number(stage.style.zoom || 1) / (stage.currentCSSZoom * scale));
    const { width, height } = scrim.getBoundingClientRect();
    const insets = [top, width - left - seen.width, height - top - seen.height, left];
    // A pixel or less is rounding.
    stage.style.inset = insets.map(inset => (inset > 1 ? `${inset * scale}px` : '0')).join(' ');
    scrim.style.clipPath = spotlight(lit, scale);
    const room = sheetRoom(seen.height * scale);
    panel.style.setProperty(ROOM_PROPERTY, `${room}px`);
    return room - HANDLE_PX;
  }

  /** Notes what of the card scrolls now: fingers and wheels move nothing else. */
  noteScrolling(card: Element): void {
    for (const each of [card, card.querySelector('.body')])
      each?.toggleAttribute(
        'data-scrolls',
        each.scrollHeight > each.clientHeight &&
          (getComputedStyle(each) as CSSStyleDeclaration | null)?.overflowY === 'auto',
      );
  }
}
