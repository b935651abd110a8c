import type { CardEntry } from '../../core/model/card-entry.ts';
import type { EntryRef } from '../../core/model/model.ts';
import { say } from '../../locale/say.ts';
import { LINK_ATTRIBUTES, type SafeLink } from '../../core/text/safe-link.ts';

interface Props extends Pick<CardEntry, 'related'> {
  others: readonly CardEntry[];
  links: readonly SafeLink[];
  onOpen: (ref: EntryRef) => void;
}

export function CardLinks({ related, others, links, onOpen }: Props) {
  if (!related.length && !others.length && !links.length) return null;
  return (
    <div class="links">
      <EntryLinks
        label={say('cardAlsoIn')}
        links={others.map(({ ref, pack }) => ({ ref, headword: pack.title }))}
        onOpen={onOpen}
      />
      <EntryLinks label={say('cardSeeAlso')} links={related} onOpen={onOpen} />
      {links.length > 0 && (
        <p>
          <span class="label">{say('cardReadMore')}</span>
          {links.map(({ href, host }) => (
            <a key={href} class="link" href={href} {...LINK_ATTRIBUTES}>
              <bdi>{host}</bdi>
            </a>
          ))}
        </p>
      )}
    </div>
  );
}

interface EntryLinksProps {
  label: string;
  links: readonly { ref: EntryRef; headword: string }[];
  onOpen: (ref: EntryRef) => void;
}

function EntryLinks({ label, links, onOpen }: EntryLinksProps) {
  if (!links.length) return null;
  return (
    <p>
      <span class="label">{label}</span>
      {links.map(({ ref, headword }) => (
        <button key={ref} type="button" class="link" dir="auto" onClick={() => onOpen(ref)}>
          {headword}
        </button>
      ))}
    </p>
  );
}
