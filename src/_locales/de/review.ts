import type { review as english } from '../en/review.ts';
import type { Translated } from '../translated.ts';

/** Die Optionen: Begriffe, die in einem Dokument gefunden wurden. */
export const review: Translated<typeof english> = {
  proposeTitle: 'Liste aus einem Dokument anlegen',
  proposePrivate: 'Das Dokument wird auf diesem Gerät gelesen; nichts davon wird gesendet.',
  proposeFile: 'Dokument',
  proposeFileHint:
    'Oder legen Sie es irgendwo auf dieser Seite ab. Text, HTML, Markdown, PDF oder Word (.docx); bis 20 MB. Für eine offene Seite wählen Sie dort im Popup von Sidelight „Liste aus dieser Seite“.',
  proposePaste: 'Oder einen Text einfügen',
  proposePasteRead: 'Begriffe finden',
  proposeReading: 'Dokument wird gelesen',
  proposeLooking: 'Begriffe werden gesucht',
  proposeNoTerms:
    'Darin wurden keine Begriffe gefunden. Versuchen Sie es mit einem längeren Text zu einem Thema.',
  proposeBroken: 'Das Dokument lässt sich hier nicht lesen.',
  proposeFileRefused: '„{file}“ wurde nicht gelesen: {reason}.',
  proposePageRefused: 'Die Seite wurde nicht gelesen: {reason}.',
  proposeTextRefused: 'Der Text wurde nicht gelesen: {reason}.',
  proposeTooSlow: {
    one: '„{name}“ wurde nicht gelesen: Es dauert länger als {count} Minute. Versuchen Sie es mit einem Teil davon.',
    other:
      '„{name}“ wurde nicht gelesen: Es dauert länger als {count} Minuten. Versuchen Sie es mit einem Teil davon.',
  },
  proposeOpenPage: 'die offene Seite',
  proposePageUnreadable:
    'Die Seite ist nicht lesbar. Vielleicht wurde sie geschlossen, oder der Browser lässt Erweiterungen sie nicht lesen.',

  reviewTitle: 'Begriffe aus „{document}“',
  reviewHelp:
    'Pfeiltasten bewegen; A nimmt an, R lehnt ab, M vereint mit dem Begriff darüber, F2 benennt um, Pfeil rechts zeigt die Sätze, U macht rückgängig.',
  reviewBest: { one: 'Den besten annehmen', other: 'Die besten {count} annehmen' },
  reviewMore: { one: 'Noch {count} zeigen', other: 'Noch {count} zeigen' },
  reviewAllDone: 'Alle Begriffe sind durchgesehen.',
  reviewEmpty: 'Noch keine Begriffe hier.',
  reviewTable: 'Vorgeschlagene Begriffe',

  reviewShows: 'Welche Begriffe',
  reviewToReview: 'Offen',
  reviewAccepted: 'Angenommen',
  reviewRejected: 'Abgelehnt',
  reviewAll: 'Alle',
  reviewKinds: 'Was sie sind',
  reviewAnyKind: 'Alles',
  reviewTerms: 'Begriffe',
  reviewNames: 'Namen',
  reviewAbbreviations: 'Abkürzungen',
  reviewDefined: 'Mit Definition',
  reviewFilter: 'Begriffe filtern',
  reviewFilterHint: 'Filtern',
  reviewLeave: 'Anderes Dokument',

  reviewTermAccepted: '{term}<said>, angenommen</said>',
  reviewTermRejected: '{term}<said>, abgelehnt</said>',
  reviewSentences: { one: '{count} Satz', other: '{count} Sätze' },
  reviewSentencesOf: { one: '{shown} von {count} Satz', other: '{shown} von {count} Sätzen' },
  reviewPlace: '({place})',
  reviewAcceptTerm: '{term} annehmen',
  reviewRejectTerm: '{term} ablehnen',
  reviewAcceptHint: 'Annehmen (A)',
  reviewRejectHint: 'Ablehnen (R)',
  reviewNewName: 'Neuer Name',

  reviewChoose: 'Begriff wählen',
  reviewAccept: 'Annehmen',
  reviewAcceptUndo: 'Annahme aufheben',
  reviewReject: 'Ablehnen',
  reviewRejectUndo: 'Ablehnung aufheben',
  reviewRename: 'Umbenennen',
  reviewMergeUp: 'Nach oben vereinen',
  reviewMergeInto: 'Vereinen mit',
  reviewMergeChoice: 'Vereinen mit …',
  reviewAcceptAbove: 'Alle darüber annehmen',

  reviewAddNone: 'Zum Hinzufügen Begriffe annehmen',
  reviewAdd: { one: '{count} Begriff hinzufügen', other: '{count} Begriffe hinzufügen' },
  reviewAddTo: {
    one: '{count} Begriff zu „{list}“ hinzufügen',
    other: '{count} Begriffe zu „{list}“ hinzufügen',
  },
  reviewAdded: {
    one: '{count} Begriff zu „{list}“ hinzugefügt.',
    other: '{count} Begriffe zu „{list}“ hinzugefügt.',
  },
  didAddTermsTo: {
    one: '{count} Begriff zu „{list}“ hinzugefügt',
    other: '{count} Begriffe zu „{list}“ hinzugefügt',
  },
};
