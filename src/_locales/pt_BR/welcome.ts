import type { welcome as english } from '../en/welcome.ts';
import type { Translated } from '../translated.ts';

/** A página que se abre primeiro. */
export const welcome: Translated<typeof english> = {
  welcomeTitle: 'Boas-vindas ao Sidelight',
  welcomeHover: 'Deixe o ponteiro sobre um termo pontilhado.',
  welcomeTap: 'Toque em um termo pontilhado.',
  welcomeHeading: 'Veja o que significa e quem diz.',
  welcomeCovers: {
    one: 'O Sidelight marca termos nas páginas que você lê. Ele vem com {count} termo de um só assunto, a política de internet da China, tirado de uma compilação de notícias de 2015. Páginas sobre qualquer outra coisa ficam sem marcas até que você adicione seus próprios termos ou um glossário que já tenha.',
    many: 'O Sidelight marca termos nas páginas que você lê. Ele vem com {count} de termos de um só assunto, a política de internet da China, tirados de uma compilação de notícias de 2015. Páginas sobre qualquer outra coisa ficam sem marcas até que você adicione seus próprios termos ou um glossário que já tenha.',
    other:
      'O Sidelight marca termos nas páginas que você lê. Ele vem com {count} termos de um só assunto, a política de internet da China, tirados de uma compilação de notícias de 2015. Páginas sobre qualquer outra coisa ficam sem marcas até que você adicione seus próprios termos ou um glossário que já tenha.',
  },
  welcomeTry: 'Experimente abaixo',
  welcomeFirstList: 'Criar a primeira lista',
  welcomePinChrome:
    '<lead>Fixe o ícone</lead>, que mostra quantos termos uma página tem: clique na peça de quebra-cabeça ao lado da barra de endereço e depois no alfinete ao lado de Sidelight.',
  welcomePinEdge:
    '<lead>Fixe o ícone</lead>, que mostra quantos termos uma página tem: clique na peça de quebra-cabeça ao lado da barra de endereço e depois no olho ao lado de Sidelight.',
  welcomePinFirefox:
    '<lead>Fixe o ícone</lead>, que mostra quantos termos uma página tem: clique na peça de quebra-cabeça ao lado da barra de endereço, depois na engrenagem ao lado de Sidelight, e escolha “Fixar na barra de ferramentas”.',
  welcomePinAndroid:
    '<lead>Encontre o Sidelight</lead> no menu do navegador, em “Extensões”: ele lista os termos da página.',
  welcomePress:
    '<lead>Clique no ícone</lead> para ver os termos de uma página e para desativar o Sidelight em um site ou em toda parte.',
  welcomeKeys: '{keys} o desativa e o ativa em toda parte.',
  welcomePrivacy: '<lead>Nada do que você lê sai deste dispositivo.</lead> Não há conta, e nada é coletado.',
  welcomeArticle: 'Um artigo para experimentar',
  welcomeArticleEnglish: 'O artigo está em inglês, assim como a lista que vem com o Sidelight.',
  welcomeSides:
    'O Sidelight não toma partido: cada ficha diz quem defende uma opinião, que tipo de declaração é e quando foi feita.',
  welcomeNext:
    'Próximo passo: <list>criar a primeira lista</list>, <import>importar um glossário</import> ou <options>ver listas e configurações</options>.',
};
