import type { browser as english } from '../en/browser.ts';
import type { Translated } from '../translated.ts';

/** Pour le navigateur lui-même, qui les lit par leur nom dans le manifeste et dans le menu. */
export const browser: Translated<typeof english> = {
  name: 'Sidelight',
  description:
    'Marque des termes sur toute page et montre, dans une petite fiche, leur sens, qui le dit et quand.',
  commandToggle: 'Activer ou désactiver Sidelight',
  commandRead: 'Parcourir au clavier les termes marqués de la page',
  commandAdd: 'Ajouter le texte sélectionné à une liste',
  menuAdd: 'Ajouter « %s » à Sidelight',
  menuLookUp: 'Chercher « %s » dans Sidelight',
};
