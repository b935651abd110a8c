import { useState } from 'preact/hooks';
import { isPrivate } from '../../../core/packs/active-packs.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { say } from '../../../locale/say.ts';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { MarkSample } from '../../../ui/controls/MarkSample.tsx';
import { Switch } from '../../../ui/controls/Switch.tsx';
import { sayNodes } from '../../../ui/labels/say-nodes.ts';
import type { ListedPack } from '../../../core/packs/pack-edits.ts';
import { printRoute } from '../shell/route.ts';
import { useReorder } from './use-reorder.ts';

interface Props {
  packs: readonly ListedPack[];
  settings: Pick<Settings, 'packsOff' | 'packsPrivate'>;
  here: string | null;
  onSwitch: (pack: ListedPack['head'], on: boolean) => void;
  onOrder: (ids: string[], moved: string) => void;
}

export function PackLinks({ packs, settings, here, onSwitch, onOrder }: Props) {
  const [announced, setAnnounced] = useState('');
  const { list, dragged, orderOf, handleProps } = useReorder({
    ids: packs.map(({ head }) => head.id),
    onMove: (next, moved) => {
      const title = packs.find(({ head }) => head.id === moved)?.head.title ?? moved;
      setAnnounced(say('listMoved', { list: title, place: next.indexOf(moved) + 1, total: next.length }));
      onOrder(next, title);
    },
  });
  return (
    <>
      <ul ref={list} class="packs">
        {packs.map(({ head, head: { id, title, mark } }) => (
          <li
            key={id}
            data-pack={id}
            class={dragged === id ? 'dragged' : undefined}
            style={{ order: orderOf(id) }}
          >
            {packs.length > 1 ? (
              <button
                type="button"
                class="handle"
                title={say('listHandleHint')}
                aria-label={say('listHandle', { list: title })}
                aria-describedby="pack-order-hint"
                {...handleProps(id)}
              >
                <Icon name="grip" />
              </button>
            ) : null}
            <a
              href={printRoute({ view: 'pack', pack: id, entry: null })}
              title={title}
              aria-current={here === id ? 'page' : undefined}
            >
              <MarkSample mark={mark} />
              <span>
                <bdi class="title" lang={head.language}>
                  {title}
                </bdi>
                {isPrivate(head, settings) ? <span class="small hint">{say('listPrivate')}</span> : null}
              </span>
            </a>
            <Switch
              bare
              label={sayNodes(isPrivate(head, settings) ? 'listInPopupOf' : 'listOnPagesOf', {
                list: <bdi>{title}</bdi>,
              })}
              on={!settings.packsOff.includes(id)}
              onChange={on => onSwitch(head, on)}
            />
          </li>
        ))}
      </ul>
      <p id="pack-order-hint" hidden>
        {say('listHandleKeys')}
      </p>
      <p class="unseen" role="status">
        {announced}
      </p>
    </>
  );
}
