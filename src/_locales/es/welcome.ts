import type { welcome as english } from '../en/welcome.ts';
import type { Translated } from '../translated.ts';

/** La página que se abre primero. */
export const welcome: Translated<typeof english> = {
  welcomeTitle: 'Le damos la bienvenida a Sidelight',
  welcomeHover: 'Deje el puntero sobre un término punteado.',
  welcomeTap: 'Toque un término punteado.',
  welcomeHeading: 'Vea qué significa y quién lo dice.',
  welcomeCovers: {
    one: 'Sidelight marca términos en las páginas que lee. Viene con {count} término de un solo tema, la política de internet de China, tomado de una recopilación de noticias de 2015. Las páginas sobre cualquier otra cosa quedan sin marcas hasta que añada términos propios o un glosario que ya tenga.',
    many: 'Sidelight marca términos en las páginas que lee. Viene con {count} de términos de un solo tema, la política de internet de China, tomados de una recopilación de noticias de 2015. Las páginas sobre cualquier otra cosa quedan sin marcas hasta que añada términos propios o un glosario que ya tenga.',
    other:
      'Sidelight marca términos en las páginas que lee. Viene con {count} términos de un solo tema, la política de internet de China, tomados de una recopilación de noticias de 2015. Las páginas sobre cualquier otra cosa quedan sin marcas hasta que añada términos propios o un glosario que ya tenga.',
  },
  welcomeTry: 'Pruébelo abajo',
  welcomeFirstList: 'Crear la primera lista',
  welcomePinChrome:
    '<lead>Fije el icono</lead>, que muestra cuántos términos tiene una página: pulse la pieza de rompecabezas junto a la barra de direcciones y después la chincheta junto a Sidelight.',
  welcomePinEdge:
    '<lead>Fije el icono</lead>, que muestra cuántos términos tiene una página: pulse la pieza de rompecabezas junto a la barra de direcciones y después el ojo junto a Sidelight.',
  welcomePinFirefox:
    '<lead>Fije el icono</lead>, que muestra cuántos términos tiene una página: pulse la pieza de rompecabezas junto a la barra de direcciones, después la rueda dentada junto a Sidelight, y elija «Fijar a la barra de herramientas».',
  welcomePinAndroid:
    '<lead>Busque Sidelight</lead> en el menú del navegador, en «Extensiones»: muestra la lista de términos de la página.',
  welcomePress:
    '<lead>Pulse el icono</lead> para ver los términos de una página y para desactivar Sidelight en un sitio o en todas partes.',
  welcomeKeys: '{keys} lo desactiva y lo activa en todas partes.',
  welcomePrivacy:
    '<lead>Nada de lo que lee sale de este dispositivo.</lead> No hay cuenta y no se recopila nada.',
  welcomeArticle: 'Un artículo para probarlo',
  welcomeArticleEnglish: 'El artículo está en inglés, al igual que la lista que viene con Sidelight.',
  welcomeSides:
    'Sidelight no toma partido: cada ficha dice quién sostiene una opinión, qué tipo de declaración es y cuándo se hizo.',
  welcomeNext:
    'Siguiente paso: <list>crear la primera lista</list>, <import>importar un glosario</import> o <options>ver las listas y los ajustes</options>.',
};
