import { dropSiteDensity, siteDensities } from '../../../core/settings/density.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useKeptFocus } from '../../../ui/controls/use-kept-focus.ts';
import { formatSite } from '../../../ui/controls/words.ts';
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
        Sites with a number of their own
      </h2>
      {sites.length === 0 ? (
        <p class="small">None. Open the toolbar popup on a site to choose one for it.</p>
      ) : null}
      <ul ref={list} class="sites">
        {sites.map(({ name, words }) => (
          <li key={name} data-item={name}>
            <bdi>{formatSite(name)}</bdi>
            <span class="small">{formatDensity(words)}</span>
            <Button
              look="plain"
              icon="close"
              aria-label={`Remove: ${formatSite(name)}`}
              onClick={() => onChange(dropSiteDensity(densities, name))}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
