import { words, type SpacedRules } from './rules.ts';

export const FRENCH: SpacedRules = {
  order: 'romance',
  elision: /^(?:l|d|j|n|s|c|m|t|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\p{L})/iu,
  before: words(
    `le la les l un une des du de d au aux ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes chaque
    quelques plusieurs tout toute tous toutes en par pour sur sous dans avec sans entre vers contre selon comme deux trois
    quatre cinq six et ou première premier premiers`,
  ),
  conjunctions: words('et ou'),
  joiners: words('de du des d la le les l von van &'),
  links: words('de du des d à au aux en'),
  articles: words('le la les l un une'),
  titles: words(
    `m mm mme mlle dr docteur professeur professeure monsieur madame président présidente roi reine empereur ministre général pape
    prince duc comte capitaine maire directeur saint sainte abbé`,
  ),
  vague: words(
    `processus facteur facteurs élément éléments caractéristique caractéristiques avantage avantages méthode méthodes
    structure structures système systèmes aspect aspects changement changements quantité position relation
    relations situation étude études chercheur chercheurs exercice exercices activité activités symbole symboles
    édition configuration comparaison capacité complexité fonctionnalité fonctionnalités disposition génération
    objet objets observation observations
    an ans année années temps jour jours mois semaine heure heures fois chose choses façon manière cas exemple partie
    parties nombre type types sorte point points fin début cours place côté lieu mise effet fait suite titre ensemble
    plupart moment part base cadre raison raisons question questions problème problèmes personne personnes homme femme
    gens monde pays ville vie travail travaux nom mot mots page pages chapitre section figure tableau article paragraphe
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre siècle siècles forme formes
    niveau moyen moyens but objectif résultat résultats recherches recherche rôle sens prise peu long vue milieux procédé
    procédés image images voie contenu version versions outil outils liste choix besoin besoins tâche
    réalisations constat différence possibilité respect égard égards condition conditions cause maximum état vertu
    domaine domaines aide égalité moins plus autre utilisateur utilisateurs utilisation usage équipe groupe individu
    réalité commun rencontre développement pratique pratiques information informations but buts race races fondement fondements père emplacement séquence interaction
    ancêtre propriété propriétés avancées perfectionnements`,
  ),
  weak: words(
    `grand grande grands grandes petit petite petits petites nouveau nouvelle nouveaux nouvelles bon bonne premier première
    premiers dernier dernière autre autres même mêmes seul seule vrai véritable long longue ancien ancienne ensemble jeune
    certain certaine divers diverses différents différentes nombreux nombreuses principal principale principaux présent
    présente plein pleine entier entière simple propre meilleur meilleure plus moins très tout toute important importante
    possible possibles suivant suivante égal égale commun quelque`,
  ),
  nouns: words('personne personnes droite force voie sein'),
  adjective:
    /(?:iques?|a(?:le?s?|ux)|el(?:le)?s?|ifs?|ives?|ables?|ibles?|eux|euses?|aires?|ien(?:ne)?s?|aise?s?|oise?s?|ée?s?|oires?|ines?|ides?|(?<![ms])ents?|entes?|urnes?|libres?|ouverte?s?|civile?s?|sociale?s?)$/,
  infinitive: /(?:[^è]er|[nrtls]ir)$/,
  nounEnding:
    /(?:tion|sion|té|isme|ure|age|ement|ence|ance|eur|ie|tude|oire|iste|logie|type|graphe|scope)s?$/,
  verb: /(?:ment|aient|ait|èrent|era|eront|erait|ant|issent|issait|ir|oir|dre|tre|ez|ons|ut|urent|it|irent)$/,
  endings: ['aux', 'al', 'es', 'e', 's', 'x'],
  defines:
    /["”»]?\s?(?:\s*\([^()]{1,80}\))?,?\s+(?:est|sont|était|désigne|désignent|signifie|représente)\s+(?:donc\s+|ainsi\s+|aussi\s+)?(?:(?:une?|la|les?|des|toute?|ce)(?![\p{L}'’])|l['’])/uy,
  called:
    /(?:appel(?:er|ée?s?|le|lent|lait)|nommée?s?|dite?s?|surnommée?s?|baptisée?s?|connue?s? sous le nom de|qualifiée?s? de|terme|mot|désigné(?:e?s)? par)\s+(?:le |la |les |l['’])?["“«]?\s?$/u,
  heads: [
    {
      kind: 'organisation',
      words: words(
        `académie société institut université ministère école compagnie conseil comité commission assemblée association
        fondation fédération agence banque bureau cour parti syndicat union organisation musée bibliothèque centre`,
      ),
    },
    {
      kind: 'law',
      words: words(
        'loi traité convention déclaration code charte accord accords décret règlement directive pacte constitution',
      ),
    },
    { kind: 'event', words: words('guerre bataille révolution exposition conférence congrès sommet') },
    {
      kind: 'place',
      words: words('mer lac mont rivière île îles océan république royaume ville canal baie golfe'),
    },
  ],
};
