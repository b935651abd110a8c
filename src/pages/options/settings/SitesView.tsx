import { useRef, useState } from 'preact/hooks';
import { matchesSite, parseSite, setSite } from '../../../core/settings/site-rules.ts';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { useKeptFocus } from '../../../ui/controls/use-kept-focus.ts';
import { formatSite } from '../../../ui/controls/words.ts';

interface Props {
  sitesOff: readonly string[];
  onChange: (change: (sitesOff: readonly string[]) => string[]) => void;
}

/** The sites on which nothing is read or marked. */
export function SitesView({ sitesOff, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptFocus({ list, heading });
  const add = (event: Event): void => {
    event.preventDefault();
    const site = parseSite(typed);
    const cover = site === null ? undefined : sitesOff.find(rule => matchesSite(site, rule));
    if (site === null) {
      setProblem('That is not a site. Write an address, such as example.org.');
    } else if (cover !== undefined) {
      setProblem(`Already switched off by “${formatSite(cover)}”.`);
    } else {
      onChange(now => setSite(now, site, false));
      setTyped('');
      setProblem(null);
    }
  };
  return (
    <div class="plain-view">
      <h1 ref={heading} tabIndex={-1}>
        Sites switched off
      </h1>
      <p class="small">On these sites, and on their subdomains, nothing is read or marked.</p>
      <form class="add-site" noValidate onSubmit={add}>
        <label class="field">
          <span class="name">Site</span>
          <input
            id="site-input"
            type="text"
            inputMode="url"
            autoComplete="off"
            spellcheck={false}
            placeholder="example.org"
            aria-invalid={problem ? 'true' : undefined}
            aria-describedby={problem ? 'site-problem' : undefined}
            value={typed}
            onInput={event => {
              setTyped(event.currentTarget.value);
              setProblem(null);
            }}
          />
        </label>
        <button type="submit" id="site-add" class="button">
          Switch off
        </button>
      </form>
      <p id="site-problem" class="problem" role="alert">
        {problem}
      </p>
      {sitesOff.length === 0 ? <p class="none small">No site is switched off.</p> : null}
      <ul ref={list} class="sites">
        {[...sitesOff].sort().map(site => (
          <li key={site} data-item={site}>
            <bdi>{formatSite(site)}</bdi>
            <button
              type="button"
              class="button plain"
              aria-label={`Switch on again: ${formatSite(site)}`}
              onClick={() => onChange(now => now.filter(rule => rule !== site))}
            >
              <Icon name="close" />
              Switch on again
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
