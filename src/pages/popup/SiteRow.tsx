import { useId, useState } from 'preact/hooks';
import { siteDensityOf } from '../../core/settings/density.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { isSiteOff, siteName } from '../../core/settings/site-rules.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { Switch } from '../../ui/controls/Switch.tsx';
import { formatSite } from '../../ui/controls/words.ts';
import { ownDensityOptions, parseDensityOption } from '../../ui/labels/density-labels.ts';

export interface SiteRowProps {
  settings: Settings;
  onSwitchSite: (host: string, on: boolean) => void;
  onSiteDensity: (host: string, words: number | null) => void;
}

export function SiteRow({ host, settings, onSwitchSite, onSiteDensity }: SiteRowProps & { host: string }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const isOff = isSiteOff(host, settings.sitesOff);
  const density = siteDensityOf(settings, [host]);
  return (
    <div class="row site">
      <div class="site-switch">
        <Switch
          label={
            <>
              Mark terms on <bdi>{formatSite(siteName(host))}</bdi>
            </>
          }
          on={!isOff}
          onChange={on => onSwitchSite(host, on)}
        />
        {isOff ? null : (
          <Button
            look="plain square"
            icon="dots"
            aria-label="More for this site"
            title="More for this site"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setOpen(!isOpen)}
          />
        )}
      </div>
      {isOpen && !isOff ? (
        <div id={id} class="site-menu">
          <SelectField
            name="On this site, at most one mark in"
            hint="Each term is marked at least once."
            value={density === null ? '' : String(density)}
            options={ownDensityOptions(density, 'As on other sites')}
            onChange={value => onSiteDensity(host, parseDensityOption(value))}
          />
        </div>
      ) : null}
    </div>
  );
}
