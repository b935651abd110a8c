import type { storage as english } from '../en/storage.ts';
import type { Translated } from '../translated.ts';

/** 保存されたデータの不具合。 */
export const storage: Translated<typeof english> = {
  storageNewer:
    'リストは新しいバージョンのSidelightで保存されています。内容は無事です。表示するにはSidelightを更新してください。',
  storageFull:
    'このデバイスに空き容量がないため、何も変更されていません。ごみ箱を空にするかリストを削除してから、もう一度お試しください。',
  storageListGone: 'このリストはもうありません。',
  storageBundledFixed: '付属のリストは変更できません。',
  storageBundledUnreadable: '付属のリストを読み込めません。{reason}',
  storageIdTaken: 'ID「{id}」は付属のリストのものです。新しいリストには別のIDを付けてください。',
  storageListDamaged: 'リストを保存できません。一部が欠けているか破損しています。',
  storageListNotSaved: '「{list}」を保存できませんでした。保存するとリストが破損します。',
  storageItemDamaged: '「{id}」を保存できません。一部が欠けているか破損しています。',
  storageNotInBin: 'もうごみ箱にありません。',
  storageBinnedList: '「{list}」は破損しているため復元できません。',
  storageBinnedTerms: '「{list}」から削除したものは破損しているため復元できません。',

  damagedNewer:
    '新しいバージョンのSidelight（形式バージョン{version}）で保存されています。使うにはSidelightを更新してください。',
  damagedOlder: '古いバージョンのSidelightで保存されています。',
  damagedParts: '一部が欠けているか破損しています。',
  damagedTerms: 'このリストの用語の一部が欠けているか破損しています。',
  damagedStatements: 'このリストの発言の一部が欠けているか破損しています。',
  damagedTermsReplaced: '一部の用語が破損していました。',
  damagedStatementsReplaced: '一部の発言が破損していました。',

  fileNotRead: 'ここではこのファイルを読み込めません。',
};
