import type { duplicates as english } from '../en/duplicates.ts';
import type { Translated } from '../translated.ts';

/** La page des options : termes qui sont dans plusieurs listes. */
export const duplicates: Translated<typeof english> = {
  duplicates: 'Doublons',
  duplicatesIntro:
    'Termes qui ont une graphie en commun, dans cette liste ou avec une autre de vos listes. La fusion garde toutes les graphies, définitions et déclarations, et peut être annulée.',
  duplicatesComparing: 'Comparaison de vos listes…',
  duplicatesCounted: {
    one: '{count} paire à trancher.',
    many: '{count} de paires à trancher.',
    other: '{count} paires à trancher.',
  },
  duplicatesDecided: 'Toutes les paires sont tranchées.',
  duplicatesNone: 'Aucun doublon trouvé.',
  duplicatesPair: '« {term} » et « {other} »',
  duplicatesMore: {
    one: 'Afficher {count} autre',
    many: 'Afficher {count} d’autres',
    other: 'Afficher {count} autres',
  },
  duplicatesKeep: 'Garder les deux',
  duplicatesKeepOf: 'Garder les deux : {term}',
  duplicatesMerge: 'Fusionner ici',
  duplicatesMergeOf: 'Fusionner dans « {term} » de « {list} »',
  duplicatesMergeHint: 'L’autre terme rejoint celui-ci',
  duplicatesPrivate: 'L’autre terme est privé et le reste.',
  didMerge: 'fusion de « {other} » dans « {term} » de « {list} »',
};
