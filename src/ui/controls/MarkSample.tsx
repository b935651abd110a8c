import type { Pack } from '../../core/model/model.ts';

export function MarkSample({ mark }: { mark: Pack['mark'] }) {
  return <span class={`sample ${mark?.colour ?? 'teal'} ${mark?.line ?? 'dotted'}`} aria-hidden="true" />;
}
