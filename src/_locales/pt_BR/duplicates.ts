import type { duplicates as english } from '../en/duplicates.ts';
import type { Translated } from '../translated.ts';

/** A página de opções: termos que estão em várias listas. */
export const duplicates: Translated<typeof english> = {
  duplicates: 'Duplicados',
  duplicatesIntro:
    'Termos que compartilham uma grafia, dentro desta lista ou com outra das suas. Ao uni-los, todas as grafias, definições e declarações são mantidas, e é possível desfazer.',
  duplicatesComparing: 'Comparando suas listas…',
  duplicatesCounted: {
    one: '{count} par para decidir.',
    many: '{count} de pares para decidir.',
    other: '{count} pares para decidir.',
  },
  duplicatesDecided: 'Todos os pares estão decididos.',
  duplicatesNone: 'Nenhum duplicado encontrado.',
  duplicatesPair: '“{term}” e “{other}”',
  duplicatesMore: {
    one: 'Mostrar mais {count}',
    many: 'Mostrar mais {count}',
    other: 'Mostrar mais {count}',
  },
  duplicatesKeep: 'Manter ambos',
  duplicatesKeepOf: 'Manter ambos: {term}',
  duplicatesMerge: 'Unir a este',
  duplicatesMergeOf: 'Unir a “{term}” de “{list}”',
  duplicatesMergeHint: 'O outro passa a fazer parte deste',
  duplicatesPrivate: 'O outro é privado e continua assim.',
  didMerge: 'termo “{other}” unido a “{term}” de “{list}”',
};
