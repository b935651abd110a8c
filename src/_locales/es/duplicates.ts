import type { duplicates as english } from '../en/duplicates.ts';
import type { Translated } from '../translated.ts';

/** La página de opciones: términos que están en varias listas. */
export const duplicates: Translated<typeof english> = {
  duplicates: 'Duplicados',
  duplicatesIntro:
    'Términos que comparten una grafía, dentro de esta lista o con otra de las suyas. Al unirlos se conservan todas las grafías, definiciones y declaraciones, y se puede deshacer.',
  duplicatesComparing: 'Comparando sus listas…',
  duplicatesCounted: {
    one: '{count} par por decidir.',
    many: '{count} de pares por decidir.',
    other: '{count} pares por decidir.',
  },
  duplicatesDecided: 'Todos los pares están decididos.',
  duplicatesNone: 'No se encontraron duplicados.',
  duplicatesPair: '«{term}» y «{other}»',
  duplicatesMore: { one: 'Mostrar {count} más', many: 'Mostrar {count} más', other: 'Mostrar {count} más' },
  duplicatesKeep: 'Conservar ambos',
  duplicatesKeepOf: 'Conservar ambos: {term}',
  duplicatesMerge: 'Unir a este',
  duplicatesMergeOf: 'Unir a «{term}» de «{list}»',
  duplicatesMergeHint: 'El otro pasa a formar parte de este',
  duplicatesPrivate: 'El otro es privado y lo sigue siendo.',
  didMerge: 'término «{other}» unido a «{term}» de «{list}»',
};
