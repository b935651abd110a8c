import type { common as english } from '../en/common.ts';
import type { Translated } from '../translated.ts';

/** Para todas as superfícies. */
export const common: Translated<typeof english> = {
  language: 'pt-BR',
  quoted: '“{text}”',
  back: 'Voltar',
  close: 'Fechar',
  closeByKey: 'Fechar (Esc)',
  undo: 'Desfazer',
  undone: 'Desfeito.',
  labelAbout: '{label}: {about}',
  openInOptions: 'Abrir nas opções',
  openCard: 'Abrir a ficha',
  listsUnread: 'Não é possível ler as listas.',
  listsRestart: 'Reinicie o navegador para tentar novamente.',
  noMatch: 'Nada coincide.',
  cancel: 'Cancelar',
  remove: 'Remover',
  placeOf: '{at} de {total}',
  delete: 'Excluir',
  save: 'Salvar',
  notSaved: 'Não foi salvo. {reason}',
  termsCounted: { one: '{count} termo', many: '{count} de termos', other: '{count} termos' },
  statementsCounted: {
    one: '{count} declaração',
    many: '{count} de declarações',
    other: '{count} declarações',
  },
  andMore: { one: 'E mais {count}.', many: 'E mais {count}.', other: 'E mais {count}.' },
  twoSentences: '{first} {second}',
  nameSeparator: ', ',
};
