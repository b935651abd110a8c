import type { PhraseValue } from '../../../core/phrase.ts';
import { sayValue } from '../../../locale/say.ts';

export function Reasons({ reasons }: { reasons: readonly PhraseValue[] }) {
  return (
    <ul>
      {reasons.map((reason, at) => (
        <li key={at}>{sayValue(reason)}</li>
      ))}
    </ul>
  );
}
