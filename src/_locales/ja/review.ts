import type { review as english } from '../en/review.ts';
import type { Translated } from '../translated.ts';

/** 設定ページ：文書で見つかった用語。 */
export const review: Translated<typeof english> = {
  proposeTitle: '文書からリストを作成',
  proposePrivate: '文書はこのデバイスで読み取られ、どこにも送信されません。',
  proposeFile: '文書',
  proposeFileHint:
    'このページのどこにでもドロップできます。テキスト、HTML、Markdown、PDF、Word（.docx）。最大20MB。開いているページから作るには、そのページでSidelightのポップアップの「このページからリストを作成」を選んでください。',
  proposePaste: 'またはテキストを貼り付け',
  proposePasteRead: '用語を探す',
  proposeReading: '文書を読み取り中',
  proposeLooking: '用語を検索中',
  proposeNoTerms: '用語が見つかりませんでした。1つの主題についての、もっと長い文章でお試しください。',
  proposeBroken: 'ここではこの文書を読み取れません。',
  proposeFileRefused: '「{file}」を読み取れませんでした：{reason}。',
  proposePageRefused: 'ページを読み取れませんでした：{reason}。',
  proposeTextRefused: 'テキストを読み取れませんでした：{reason}。',
  proposeTooSlow: {
    other: '「{name}」は{count}分以内に読み取れませんでした。一部だけでお試しください。',
  },
  proposeOpenPage: '開いているページ',
  proposePageUnreadable:
    'ページを読み取れません。閉じられたか、ブラウザーが拡張機能による読み取りを許可していない可能性があります。',

  reviewTitle: '「{document}」の用語',
  reviewHelp:
    '矢印キー：移動、A：採用、R：却下、M：上の用語に統合、F2：名前の変更、右矢印キー：文の表示、U：元に戻す。',
  reviewBest: { other: '上位{count}件を採用' },
  reviewMore: { other: 'あと{count}件表示' },
  reviewAllDone: 'すべての用語を確認しました。',
  reviewEmpty: 'まだ用語はありません。',
  reviewTable: '用語の候補',

  reviewShows: '表示する用語',
  reviewToReview: '未確認',
  reviewAccepted: '採用',
  reviewRejected: '却下',
  reviewAll: 'すべて',
  reviewKinds: '用語の種別',
  reviewAnyKind: 'すべて',
  reviewTerms: '用語',
  reviewNames: '名前',
  reviewAbbreviations: '略語',
  reviewDefined: '定義あり',
  reviewFilter: '用語を絞り込む',
  reviewFilterHint: '絞り込み',
  reviewLeave: '別の文書',

  reviewTermAccepted: '{term}<said>、採用</said>',
  reviewTermRejected: '{term}<said>、却下</said>',
  reviewSentences: { other: '文{count}件' },
  reviewSentencesOf: { other: '文{count}件中{shown}件' },
  reviewPlace: '（{place}）',
  reviewAcceptTerm: '{term}を採用',
  reviewRejectTerm: '{term}を却下',
  reviewAcceptHint: '採用（A）',
  reviewRejectHint: '却下（R）',
  reviewNewName: '新しい名前',

  reviewChoose: '用語を選択',
  reviewAccept: '採用',
  reviewAcceptUndo: '採用を取り消す',
  reviewReject: '却下',
  reviewRejectUndo: '却下を取り消す',
  reviewRename: '名前を変更',
  reviewMergeUp: '上に統合',
  reviewMergeInto: '統合先',
  reviewMergeChoice: '統合先…',
  reviewAcceptAbove: 'ここから上をすべて採用',

  reviewAddNone: '採用した用語を追加できます',
  reviewAdd: { other: '用語{count}件を追加' },
  reviewAddTo: { other: '用語{count}件を「{list}」に追加' },
  reviewAdded: { other: '用語{count}件を「{list}」に追加しました。' },
  didAddTermsTo: { other: '用語{count}件を「{list}」に追加' },
};
