import type { HostilePage } from '../hostile-page.ts';
import { CHANGING } from './changing.ts';
import { CLOBBERED } from './clobbered.ts';
import { DOCUMENTS } from './documents.ts';
import { ELEMENTS } from './elements.ts';
import { FRAMED } from './framed.ts';
import { MOVING } from './moving.ts';
import { SHAPES } from './shapes.ts';
import { STYLED } from './styled.ts';
import { TAMPERED } from './tampered.ts';

export const THEMES: Readonly<Record<string, readonly HostilePage[]>> = {
  'names that are taken': CLOBBERED,
  'prototypes and events': TAMPERED,
  shapes: SHAPES,
  changes: CHANGING,
  frames: FRAMED,
  documents: DOCUMENTS,
  styles: STYLED,
  elements: ELEMENTS,
  'places and time': MOVING,
};
