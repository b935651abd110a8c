import type { Settings } from '../../core/settings/settings.ts';
import type { PageView, PopupPack } from './page-view.ts';

interface Props {
  settings: Settings;
  page: PageView;
  packs: readonly PopupPack[];
}

/** Says plainly why nothing is marked on the page, or not all of it is read; nothing where everything is. */
export function WhyNothing(props: Props) {
  const lines = explain(props);
  return lines.length === 0 ? null : (
    <div class="why">
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

const sayNone = (hasHeld: boolean): string =>
  hasHeld ? 'No term is marked on this page.' : 'No terms on this page.';

function explain({ settings, page, packs }: Props): string[] {
  if (!settings.on) return ['Nothing is read or marked on any page.'];
  switch (page.state) {
    case 'unreadable':
      return [
        'This page cannot be read.',
        'Browser pages, stores and some files are closed to extensions. A page that was open before Sidelight was installed needs a reload.',
      ];
    case 'starting':
      return ['Reading the page …'];
    case 'on':
      if (packs.length > 0 && packs.every(pack => settings.packsOff.includes(pack.id)))
        return page.terms.length > 0 ? [] : ['Every pack is switched off.'];
      return [
        ...(page.terms.length > 0 ? [] : [sayNone(page.held.length > 0)]),
        ...(page.isCut ? ['This page is very long: only its beginning was read.'] : []),
      ];
    default:
      return [];
  }
}
