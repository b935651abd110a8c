import type { welcome as english } from '../en/welcome.ts';
import type { Translated } from '../translated.ts';

/** La page qui s’ouvre en premier. */
export const welcome: Translated<typeof english> = {
  welcomeTitle: 'Bienvenue dans Sidelight',
  welcomeHover: 'Pointez un terme en pointillé.',
  welcomeTap: 'Touchez un terme en pointillé.',
  welcomeHeading: 'Voyez ce qu’il veut dire, et qui le dit.',
  welcomeCovers: {
    one: 'Sidelight marque des termes sur les pages que vous lisez. Il est fourni avec {count} terme sur un seul sujet, la politique de la Chine en matière d’internet, tiré d’un recueil d’articles de presse de 2015. Les pages sur tout autre sujet restent sans marques tant que vous n’ajoutez pas vos propres termes, ou un glossaire que vous avez.',
    many: 'Sidelight marque des termes sur les pages que vous lisez. Il est fourni avec {count} de termes sur un seul sujet, la politique de la Chine en matière d’internet, tirés d’un recueil d’articles de presse de 2015. Les pages sur tout autre sujet restent sans marques tant que vous n’ajoutez pas vos propres termes, ou un glossaire que vous avez.',
    other:
      'Sidelight marque des termes sur les pages que vous lisez. Il est fourni avec {count} termes sur un seul sujet, la politique de la Chine en matière d’internet, tirés d’un recueil d’articles de presse de 2015. Les pages sur tout autre sujet restent sans marques tant que vous n’ajoutez pas vos propres termes, ou un glossaire que vous avez.',
  },
  welcomeTry: 'Essayez plus bas',
  welcomeFirstList: 'Créer votre première liste',
  welcomePinChrome:
    '<lead>Épinglez l’icône</lead>, qui indique combien de termes a une page : cliquez sur la pièce de puzzle à côté de la barre d’adresse, puis sur l’épingle à côté de Sidelight.',
  welcomePinEdge:
    '<lead>Épinglez l’icône</lead>, qui indique combien de termes a une page : cliquez sur la pièce de puzzle à côté de la barre d’adresse, puis sur l’œil à côté de Sidelight.',
  welcomePinFirefox:
    '<lead>Épinglez l’icône</lead>, qui indique combien de termes a une page : cliquez sur la pièce de puzzle à côté de la barre d’adresse, puis sur la roue dentée à côté de Sidelight, et choisissez « Épingler à la barre d’outils ».',
  welcomePinAndroid:
    '<lead>Trouvez Sidelight</lead> dans le menu du navigateur, sous « Extensions » : il liste les termes de la page.',
  welcomePress:
    '<lead>Cliquez sur l’icône</lead> pour voir les termes d’une page, et pour désactiver Sidelight sur un site ou partout.',
  welcomeKeys: '{keys} le désactive et le réactive partout.',
  welcomePrivacy:
    '<lead>Rien de ce que vous lisez ne quitte cet appareil.</lead> Il n’y a pas de compte, et rien n’est collecté.',
  welcomeArticle: 'Un article pour essayer',
  welcomeArticleEnglish: 'L’article est en anglais, tout comme la liste fournie avec Sidelight.',
  welcomeSides:
    'Sidelight ne prend pas parti : chaque fiche dit qui défend une opinion, de quel type de déclaration il s’agit, et de quand elle date.',
  welcomeNext:
    'Ensuite : <list>créez votre première liste</list>, <import>importez un glossaire</import>, ou <options>voyez les listes et les paramètres</options>.',
};
