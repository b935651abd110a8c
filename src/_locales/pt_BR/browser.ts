import type { browser as english } from '../en/browser.ts';
import type { Translated } from '../translated.ts';

/** Para o próprio navegador, que as lê pelo nome no manifesto e no menu. */
export const browser: Translated<typeof english> = {
  name: 'Sidelight',
  description:
    'Marca termos em qualquer página e mostra, em uma pequena ficha, o que significam, quem diz e quando.',
  commandToggle: 'Ativar ou desativar o Sidelight',
  commandRead: 'Percorrer com o teclado os termos marcados da página',
  commandAdd: 'Adicionar a uma lista o texto selecionado',
  menuAdd: 'Adicionar “%s” ao Sidelight',
  menuLookUp: 'Procurar “%s” no Sidelight',
};
