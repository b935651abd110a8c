import { dropSiteDensity, siteDensities } from '../../../core/settings/density.ts';
import { say } from '../../../locale/say.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useKeptFocus } from '../../../ui/controls/use-kept-focus.ts';
import { formatSite } from '../../../ui/labels/site-labels.ts';
import { formatDensity } from '../../../ui/labels/density-labels.ts';

interface Props {
  densities: readonly string[];
  onChange: (densities: string[]) => void;
}

export function SiteDensities({ densities, onChange }: Props) {
  const { list, heading } = useKeptFocus<HTMLUListElement>();
  const sites = siteDensities({ densities });
  return (
    <section class="setting field" aria-labelledby="site-densities">
      <h2 id="site-densities" ref={heading} tabIndex={-1} class="name">
        {say('settingsSiteDensities')}
      </h2>
      {sites.length === 0 ? <p class="small">{say('settingsNoSiteDensities')}</p> : null}
      <ul ref={list} class="sites">
        {sites.map(({ name, words }) => (
          <li key={name} data-item={name}>
            <bdi>{formatSite(name)}</bdi>
            <span class="small">{formatDensity(words)}</span>
            <Button
              look="plain"
              icon="close"
              aria-label={say('labelAbout', { label: say('remove'), about: formatSite(name) })}
              onClick={() => onChange(dropSiteDensity(densities, name))}
            >
              {say('remove')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
