import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isPrivate } from '../../core/packs/active-packs.ts';
import { say } from '../../locale/say.ts';
import { MarkSample } from '../../ui/controls/MarkSample.tsx';
import { Switch } from '../../ui/controls/Switch.tsx';
import { UndoLine } from '../../ui/controls/UndoLine.tsx';
import { AnnouncementLine, type AnnouncementProps } from './AnnouncementLine.tsx';
import type { PageView } from './page-view.ts';
import { PopupFoot, type PopupFootProps } from './PopupFoot.tsx';
import { SiteRow, type SiteRowProps } from './SiteRow.tsx';
import { useMention } from './terms/MentionSteps.tsx';
import type { MentionPlace } from './terms/page-term.ts';
import { PageTerms, type PageTermsProps } from './terms/PageTerms.tsx';
import { TermCard, type CardServices } from './terms/TermCard.tsx';

export interface PopupProps
  extends Omit<PageTermsProps, 'page' | 'tour' | 'onCard'>, PopupFootProps, SiteRowProps {
  page: PageView;
  error: string | null;
  /** Why no list can be read; empty if they can. */
  unread: readonly string[];
  notice: { text: string; canUndo: boolean } | null;
  announcement: AnnouncementProps | null;
  card: CardServices;
  onSwitch: (on: boolean) => void;
  onSwitchPack: (id: string, on: boolean) => void;
  onJump: (place: MentionPlace) => void;
  onUndo: () => void;
}

export function PopupPage(props: PopupProps) {
  const { settings, page, error, notice, announcement, onUndo } = props;
  const reasons = explainNothing(props);
  const all = useRef<HTMLElement>(null);
  const tour = useMention(props.onJump);
  const [open, setOpen] = useState<string | null>(null);
  const term = settings.on && page.state === 'on' ? page.terms.find(({ key }) => key === open) : undefined;
  // The card goes with its term: the page is another one, or the reader has changed what its words are.
  if (open !== null && !term && page.state !== 'starting') setOpen(null);
  const focusHead = (): void => all.current?.querySelector<HTMLElement>('.card-bar button, h2')?.focus();
  const last = useRef<string | null>(null);
  useLayoutEffect(() => {
    const from = last.current;
    last.current = term?.key ?? null;
    if (from === null || term) return;
    const items = [...(all.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
    const button = items.find(each => each.dataset.item === from)?.querySelector('button');
    if (button) button.focus();
    else focusHead();
  });
  const undo = (): void => {
    onUndo();
    focusHead();
  };
  return (
    <main class="popup" ref={all}>
      <h1 class="unseen">{say('name')}</h1>
      {term ? (
        <div class="middle">
          {error ? <Problem text={error} /> : null}
          <TermCard {...props} term={term} services={props.card} tour={tour} onBack={() => setOpen(null)} />
        </div>
      ) : null}
      <div class="overview" hidden={term !== undefined}>
        <div class="row brand">
          <Switch label={say('name')} on={settings.on} onChange={props.onSwitch} />
        </div>
        {settings.on && 'host' in page ? <SiteRow {...props} host={page.host} /> : null}
        {error && !term ? <Problem text={error} /> : null}
        <div class="middle">
          <div aria-live="off">
            {reasons.length > 0 ? (
              <div class="why">
                {reasons.map(line => (
                  <p key={line}>{line}</p>
                ))}
              </div>
            ) : null}
            {settings.on && page.state === 'on' ? (
              <PageTerms {...props} page={page} tour={tour} onCard={({ key }) => setOpen(key)} />
            ) : null}
          </div>
          {settings.on ? <ListSwitches {...props} /> : null}
        </div>
      </div>
      <div class="end">
        <UndoLine notice={notice?.text ?? null} onUndo={notice?.canUndo ? undo : undefined} />
        {announcement && !term ? <AnnouncementLine {...announcement} /> : null}
        {term ? null : <PopupFoot {...props} />}
      </div>
    </main>
  );
}

function Problem({ text }: { text: string }) {
  return (
    <p class="row problem" role="alert">
      {text}
    </p>
  );
}

function ListSwitches({ packs, settings, onSwitchPack }: PopupProps) {
  if (packs.length === 0) return null;
  return (
    <section class="packs" aria-labelledby="packs">
      <h2 id="packs">{say('popupLists')}</h2>
      <ul>
        {packs.map(({ id, title, language, mark, private: ownPrivate }) => (
          <li key={id}>
            <Switch
              label={
                <span class="pack">
                  <MarkSample mark={mark} />
                  <span>
                    <bdi lang={language}>{title}</bdi>
                  </span>
                </span>
              }
              hint={isPrivate({ id, private: ownPrivate }, settings) ? say('popupListPrivate') : null}
              on={!settings.packsOff.includes(id)}
              onChange={on => onSwitchPack(id, on)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function explainNothing({ settings, page, packs, unread }: PopupProps): readonly string[] {
  if (!settings.on) return [say('popupOff'), say('popupOffMeans')];
  if (unread.length > 0) return unread;
  switch (page.state) {
    case 'unreadable':
      return [say('popupUnreadable'), say('popupUnreadableWhy')];
    case 'starting':
      return [say('popupStarting')];
    case 'failed':
      return [say('popupPageFailed'), say('popupReload')];
    case 'site-off':
      return [say('popupSiteOff'), say('popupSiteOffMeans')];
    case 'on':
      if (packs.length > 0 && packs.every(pack => settings.packsOff.includes(pack.id)))
        return page.terms.length > 0 ? [] : [say('popupAllListsOff')];
      if (page.terms.length === 0) return [say('popupNoTerms'), ...(page.isCut ? [say('popupPageCut')] : [])];
      return page.counts.marked + page.counts.private === 0 ? [say('popupNoneMarkedHere')] : [];
    default:
      return [];
  }
}
