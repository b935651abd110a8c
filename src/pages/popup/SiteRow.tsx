import { useId, useState } from 'preact/hooks';
import { siteDensityOf } from '../../core/settings/density.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { isSiteOff, siteName } from '../../core/settings/site-rules.ts';
import { say } from '../../locale/say.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { Switch } from '../../ui/controls/Switch.tsx';
import { ownDensityOptions, parseDensityOption } from '../../ui/labels/density-labels.ts';
import { sayNodes } from '../../ui/labels/say-nodes.ts';

export interface SiteRowProps {
  settings: Settings;
  onSwitchSite: (host: string, on: boolean) => void;
  onSiteDensity: (host: string, words: number | null) => void;
}

export function SiteRow({ host, settings, onSwitchSite, onSiteDensity }: SiteRowProps & { host: string }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const isOff = isSiteOff(host, settings.sitesOff);
  const site = siteName(host);
  const density = siteDensityOf(settings, [host]);
  return (
    <div class="row site">
      <div class="site-switch">
        <Switch
          label={
            site === 'files' ? say('popupMarkFiles') : sayNodes('popupMarkSite', { site: <bdi>{site}</bdi> })
          }
          on={!isOff}
          onChange={on => onSwitchSite(host, on)}
        />
        {isOff ? null : (
          <Button
            look="plain square"
            icon="dots"
            aria-label={say('popupMoreSite')}
            title={say('popupMoreSite')}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setOpen(!isOpen)}
          />
        )}
      </div>
      {isOpen && !isOff ? (
        <div id={id} class="site-menu">
          <SelectField
            name={say('popupSiteDensity')}
            hint={say('popupDensityHint')}
            value={density === null ? '' : String(density)}
            options={ownDensityOptions(density, say('popupAsOtherSites'))}
            onChange={value => onSiteDensity(host, parseDensityOption(value))}
          />
        </div>
      ) : null}
    </div>
  );
}
