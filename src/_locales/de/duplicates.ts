import type { duplicates as english } from '../en/duplicates.ts';
import type { Translated } from '../translated.ts';

/** Die Optionen: Begriffe, die in mehreren Listen stehen. */
export const duplicates: Translated<typeof english> = {
  duplicates: 'Dubletten',
  duplicatesIntro:
    'Begriffe mit einer gemeinsamen Schreibweise, in dieser Liste oder zusammen mit einer anderen Ihrer Listen. Beim Vereinen bleiben alle Schreibweisen, Definitionen und Aussagen erhalten; es lässt sich rückgängig machen.',
  duplicatesComparing: 'Ihre Listen werden verglichen …',
  duplicatesCounted: {
    one: 'Noch {count} Paar zu entscheiden.',
    other: 'Noch {count} Paare zu entscheiden.',
  },
  duplicatesDecided: 'Alle Paare sind entschieden.',
  duplicatesNone: 'Keine Dubletten gefunden.',
  duplicatesPair: '„{term}“ und „{other}“',
  duplicatesMore: { one: 'Noch {count} zeigen', other: 'Noch {count} zeigen' },
  duplicatesKeep: 'Beide behalten',
  duplicatesKeepOf: 'Beide behalten: {term}',
  duplicatesMerge: 'Hier vereinen',
  duplicatesMergeOf: 'Hier vereinen: „{term}“ in „{list}“',
  duplicatesMergeHint: 'Der andere Begriff geht in diesem auf',
  duplicatesPrivate: 'Der andere ist privat und bleibt es.',
  didMerge: '„{other}“ mit „{term}“ in „{list}“ vereint',
};
