import { isSiteOff, siteName } from '../../core/site-rules.ts';
import type { Settings } from '../../core/settings.ts';
import type { Pack } from '../../core/model.ts';
import { Icon } from '../shared/Icon.tsx';
import { Switch } from '../shared/Switch.tsx';
import { countOf, saySite } from '../shared/words.ts';
import type { Offer } from './offers.ts';
import { PackSwitches } from './PackSwitches.tsx';
import { PageTerms } from './PageTerms.tsx';
import type { MentionPlace, PageView } from './page-view.ts';
import { WhyNothing } from './WhyNothing.tsx';

/** A pack as the popup lists it. */
export type PopupPack = Pick<Pack, 'id' | 'title' | 'mark'>;

export interface PopupProps {
  settings: Settings;
  packs: readonly PopupPack[];
  page: PageView;
  /** What went wrong with the last thing that the reader asked for. */
  error: string | null;
  /** What the reader last did about a term, and whether there is a way back. */
  said: { text: string; canUndo: boolean } | null;
  onSwitch: (on: boolean) => void;
  onSwitchSite: (host: string, on: boolean) => void;
  onSwitchPack: (id: string, on: boolean) => void;
  onReveal: (place: MentionPlace) => void;
  onOffer: (offer: Offer) => void;
  onUndo: () => void;
  /** `place` is the hash of a place in the options page. */
  onOptions: (place?: string) => void;
}

/** The toolbar popup: what is on, and what was found on the page. */
export function PopupPage(props: PopupProps) {
  const { settings, packs, page, error, said, onSwitch, onSwitchPack, onOptions } = props;
  return (
    <main class="popup">
      <h1 class="unseen">Sidelight</h1>
      <div class="row brand">
        <Switch
          label="Sidelight"
          hint={settings.on ? null : 'Off everywhere'}
          on={settings.on}
          onChange={onSwitch}
        />
      </div>
      {settings.on ? <SiteRow {...props} /> : null}
      {error ? (
        <p class="row problem" role="alert">
          {error}
        </p>
      ) : null}
      <div aria-live="off">
        <WhyNothing settings={settings} page={page} packs={packs} />
        {settings.on && page.state === 'on' ? (
          <PageTerms
            page={page}
            said={said}
            onReveal={props.onReveal}
            onOffer={props.onOffer}
            onUndo={props.onUndo}
            onOptions={onOptions}
          />
        ) : null}
      </div>
      {settings.on ? (
        <PackSwitches packs={packs} packsOff={settings.packsOff} onSwitch={onSwitchPack} />
      ) : null}
      <div class="row foot">
        <button type="button" class="button plain" onClick={() => onOptions()}>
          Packs and settings
        </button>
        <button type="button" class="button plain" onClick={() => onOptions('#new')}>
          <Icon name="add" />
          New term
        </button>
      </div>
    </main>
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
            <bdi>{saySite(siteName(page.host))}</bdi>
          </>
        }
        hint={off ? 'Nothing is read on this site' : sayCounts(page)}
        on={!off}
        onChange={on => onSwitchSite(page.host, on)}
      />
    </div>
  );
}

function sayCounts(page: PageView): string | null {
  if (!('found' in page) || page.found === 0) return null;
  return page.marked === page.found
    ? `Marks ${countOf(page.found, 'mention')}`
    : `Marks ${page.marked} of ${countOf(page.found, 'mention')}`;
}
