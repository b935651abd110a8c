import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isPrivate } from '../../core/packs/active-packs.ts';
import { isSiteOff, siteName } from '../../core/settings/site-rules.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Switch } from '../../ui/controls/Switch.tsx';
import { countOf, formatSite } from '../../ui/controls/words.ts';
import { PageTerms, type PageTermsProps } from './terms/PageTerms.tsx';
import type { MentionPlace, PageView } from './page-view.ts';
import { TermCard, type CardServices } from './terms/TermCard.tsx';
import { useMention } from './terms/MentionSteps.tsx';
import { MarkSample } from '../../ui/controls/MarkSample.tsx';

export interface PopupProps extends Omit<PageTermsProps, 'page' | 'tour' | 'onCard'> {
  settings: Settings;
  page: PageView;
  error: string | null;
  card: CardServices;
  onSwitch: (on: boolean) => void;
  onSwitchSite: (host: string, on: boolean) => void;
  onSwitchPack: (id: string, on: boolean) => void;
  onJump: (place: MentionPlace) => void;
  /** `place` is the hash of a place in the options page. */
  onOptions: (place?: string) => void;
  onMakeList: (() => void) | null;
  onKeepOpen: (() => void) | null;
}

export function PopupPage(props: PopupProps) {
  const { settings, page, error } = props;
  const reasons = explainNothing(props);
  const body = useRef<HTMLDivElement>(null);
  const tour = useMention(props.onJump);
  const [open, setOpen] = useState<string | null>(null);
  const term = settings.on && page.state === 'on' ? page.terms.find(({ key }) => key === open) : undefined;
  // The card goes with its term: the reader knows it now, or the page is another one.
  if (open !== null && !term && page.state !== 'starting') setOpen(null);
  const last = useRef<string | null>(null);
  useLayoutEffect(() => {
    const from = last.current;
    last.current = term?.key ?? null;
    if (from === null || term) return;
    const items = [...(body.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
    const item = items.find(each => each.dataset.item === from);
    (item?.querySelector('button') ?? body.current?.querySelector<HTMLElement>('h2'))?.focus();
  });
  return (
    <main class="popup">
      <h1 class="unseen">Sidelight</h1>
      {term ? (
        <div class="middle">
          {error ? <Problem text={error} /> : null}
          <TermCard {...props} term={term} services={props.card} tour={tour} onBack={() => setOpen(null)} />
        </div>
      ) : null}
      <div class="overview" hidden={term !== undefined}>
        <div class="row brand">
          <Switch
            label="Sidelight"
            hint={settings.on ? null : 'Off everywhere'}
            on={settings.on}
            onChange={props.onSwitch}
          />
        </div>
        {settings.on ? <SiteRow {...props} /> : null}
        {error && !term ? <Problem text={error} /> : null}
        <div class="middle" ref={body}>
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
          {settings.on ? <PackSwitches {...props} /> : null}
        </div>
        <PopupFoot {...props} />
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

function SiteRow({ settings, page, onSwitchSite }: PopupProps) {
  if (!('host' in page)) return null;
  const off = isSiteOff(page.host, settings.sitesOff);
  return (
    <div class="row">
      <Switch
        label={
          <>
            {off ? 'Off on ' : 'On '}
            <bdi>{formatSite(siteName(page.host))}</bdi>
          </>
        }
        hint={off ? 'Nothing is read on this site' : formatCounts(page)}
        on={!off}
        onChange={on => onSwitchSite(page.host, on)}
      />
    </div>
  );
}

function formatCounts(page: PageView): string | null {
  if (!('found' in page) || page.found === 0) return null;
  return page.marked === page.found
    ? `Marks ${countOf(page.found, 'mention')}`
    : `Marks ${page.marked} of ${countOf(page.found, 'mention')}`;
}

function PopupFoot({ onOptions, onMakeList, onKeepOpen }: PopupProps) {
  const buttons = [
    ['Keep open beside the page', onKeepOpen],
    ['Make a list from this page', onMakeList],
    ['Packs and settings', () => onOptions()],
    ['New term', () => onOptions('#new')],
  ] as const;
  return (
    <div class="foot">
      {buttons.map(([label, press]) =>
        press ? (
          <Button key={label} look="plain" onClick={press}>
            {label}
          </Button>
        ) : null,
      )}
    </div>
  );
}

function PackSwitches({ packs, settings, onSwitchPack }: PopupProps) {
  if (packs.length === 0) return null;
  return (
    <section class="packs" aria-labelledby="packs">
      <h2 id="packs">Packs</h2>
      <ul>
        {packs.map(({ id, title, mark, private: said }) => (
          <li key={id}>
            <Switch
              label={
                <span class="pack">
                  <MarkSample mark={mark} />
                  <span>
                    <bdi>{title}</bdi>
                  </span>
                </span>
              }
              hint={isPrivate({ id, private: said }, settings) ? 'Private: shown here only' : null}
              on={!settings.packsOff.includes(id)}
              onChange={on => onSwitchPack(id, on)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function explainNothing({ settings, page, packs }: PopupProps): string[] {
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
        ...(page.terms.length > 0
          ? []
          : [page.held.length > 0 ? 'No term is marked on this page.' : 'No terms on this page.']),
        ...(page.isCut ? ['This page is very long: only its beginning was read.'] : []),
      ];
    default:
      return [];
  }
}
