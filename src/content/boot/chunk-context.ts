import type { AskBackground } from '../../core/messages/protocol.ts';
import type { PageCard } from '../card/page-card.ts';
import type { PageState } from '../page/page-state.ts';

/** The page is read once a handler asks for its state. */
export interface ChunkContext {
  page: Document;
  ask: AskBackground;
  errors: string[];
  state: () => Promise<PageState>;
  card: () => Promise<PageCard>;
}
