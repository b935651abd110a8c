import type { storage as english } from '../en/storage.ts';
import type { Translated } from '../translated.ts';

/** 存储内容的错误。 */
export const storage: Translated<typeof english> = {
  storageNewer: '您的词表由较新版本的 Sidelight 存储。它们完好无损；请更新 Sidelight 后查看。',
  storageFull: '此设备的空间已用完，因此没有作任何改动。请清空回收站或删除一个词表，然后重试。',
  storageListGone: '此词表已不存在。',
  storageBundledFixed: '内置词表不能更改。',
  storageBundledUnreadable: '内置词表无法读取。{reason}',
  storageIdTaken: 'ID“{id}”属于内置词表。请为新词表另取 ID。',
  storageListDamaged: '词表无法存储：有部分缺失或损坏。',
  storageListNotSaved: '“{list}”未能保存：否则词表会损坏。',
  storageItemDamaged: '“{id}”无法存储：有部分缺失或损坏。',
  storageNotInBin: '它已不在回收站中。',
  storageBinnedList: '“{list}”已损坏，无法恢复。',
  storageBinnedTerms: '从“{list}”中删除的内容已损坏，无法恢复。',

  damagedNewer: '它由较新版本的 Sidelight 存储（格式版本 {version}）。请更新 Sidelight 后使用。',
  damagedOlder: '它由较旧版本的 Sidelight 存储。',
  damagedParts: '有部分缺失或损坏。',
  damagedTerms: '此词表有一些术语缺失或损坏。',
  damagedStatements: '此词表有一些说法缺失或损坏。',
  damagedTermsReplaced: '有一些术语已损坏。',
  damagedStatementsReplaced: '有一些说法已损坏。',

  fileNotRead: '此处无法读取该文件。',
};
