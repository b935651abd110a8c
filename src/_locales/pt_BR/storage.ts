import type { storage as english } from '../en/storage.ts';
import type { Translated } from '../translated.ts';

/** Falhas do que está armazenado. */
export const storage: Translated<typeof english> = {
  storageNewer:
    'Suas listas foram armazenadas por um Sidelight mais recente. Elas estão seguras; atualize o Sidelight para vê-las.',
  storageFull:
    'Não há mais espaço neste dispositivo, por isso nada foi alterado. Esvazie a lixeira ou exclua uma lista e tente de novo.',
  storageListGone: 'Esta lista não existe mais.',
  storageBundledFixed: 'A lista incluída não pode ser alterada.',
  storageBundledUnreadable: 'Não é possível ler a lista incluída. {reason}',
  storageIdTaken: 'O id “{id}” pertence à lista incluída. Dê outro id à nova lista.',
  storageListDamaged: 'Não é possível armazenar a lista: faltam partes ou elas estão danificadas.',
  storageListNotSaved: 'Não foi possível salvar “{list}”: a lista ficaria danificada.',
  storageItemDamaged: 'Não é possível armazenar “{id}”: faltam partes ou elas estão danificadas.',
  storageNotInBin: 'Não está mais na lixeira.',
  storageBinnedList: '“{list}” está danificada e não pode ser restaurada.',
  storageBinnedTerms: 'O que foi excluído de “{list}” está danificado e não pode ser restaurado.',
  damagedNewer:
    'Foi armazenada por um Sidelight mais recente (versão {version} do formato). Atualize o Sidelight para usá-la.',
  damagedOlder: 'Foi armazenada por um Sidelight mais antigo.',
  damagedParts: 'Partes dela faltam ou estão danificadas.',
  damagedTerms: 'Alguns termos desta lista faltam ou estão danificados.',
  damagedStatements: 'Algumas declarações desta lista faltam ou estão danificadas.',
  damagedTermsReplaced: 'Alguns termos estavam danificados.',
  damagedStatementsReplaced: 'Algumas declarações estavam danificadas.',
  fileNotRead: 'O arquivo não pode ser lido aqui.',
};
