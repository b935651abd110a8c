import { matchesSite, parseSite, setSite } from '../../../core/settings/site-rules.ts';
import { say } from '../../../locale/say.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useKeptFocus } from '../../../ui/controls/use-kept-focus.ts';
import { formatSite } from '../../../ui/labels/site-labels.ts';
import { AddField } from './AddField.tsx';

interface Props {
  sitesOff: readonly string[];
  onChange: (change: (sitesOff: readonly string[]) => string[]) => void;
}

export function SitesView({ sitesOff, onChange }: Props) {
  const { list, heading } = useKeptFocus<HTMLUListElement>();
  const add = (typed: string): string | null => {
    const site = parseSite(typed);
    if (site === null) return say('sitesNotOne');
    const cover = sitesOff.find(rule => matchesSite(site, rule));
    if (cover !== undefined) return say('sitesCovered', { site: formatSite(cover) });
    onChange(now => setSite(now, site, false));
    return null;
  };
  return (
    <div class="plain-view">
      <h1 ref={heading} tabIndex={-1}>
        {say('sitesTitle')}
      </h1>
      <p class="small">{say('sitesHint')}</p>
      <AddField
        id="site"
        label={say('sitesField')}
        action={say('sitesTurnOff')}
        input={{ inputMode: 'url', spellcheck: false, placeholder: 'example.org' }}
        onAdd={add}
      />
      {sitesOff.length === 0 ? <p class="none small">{say('sitesNone')}</p> : null}
      <ul ref={list} class="sites">
        {[...sitesOff].sort().map(site => (
          <li key={site} data-item={site}>
            <bdi>{formatSite(site)}</bdi>
            <Button
              look="plain"
              icon="close"
              aria-label={say('labelAbout', { label: say('sitesTurnOn'), about: formatSite(site) })}
              onClick={() => onChange(now => now.filter(rule => rule !== site))}
            >
              {say('sitesTurnOn')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
