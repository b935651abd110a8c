import type { common as english } from '../en/common.ts';
import type { Translated } from '../translated.ts';

/** Für alle Oberflächen. */
export const common: Translated<typeof english> = {
  language: 'de',
  quoted: '„{text}“',
  back: 'Zurück',
  close: 'Schließen',
  closeByKey: 'Schließen (Esc)',
  undo: 'Rückgängig',
  undone: 'Rückgängig gemacht.',
  labelAbout: '{label}: {about}',
  openInOptions: 'In den Optionen öffnen',
  openCard: 'Karte öffnen',
  listsUnread: 'Die Listen sind nicht lesbar.',
  listsRestart: 'Starten Sie den Browser neu, um es noch einmal zu versuchen.',
  noMatch: 'Kein Treffer.',
  cancel: 'Abbrechen',
  remove: 'Entfernen',
  placeOf: '{at} von {total}',
  delete: 'Löschen',
  save: 'Speichern',
  notSaved: 'Nicht gespeichert. {reason}',
  termsCounted: { one: '{count} Begriff', other: '{count} Begriffe' },
  statementsCounted: { one: '{count} Aussage', other: '{count} Aussagen' },
  andMore: { one: 'Und noch {count}.', other: 'Und noch {count}.' },
  twoSentences: '{first} {second}',
  nameSeparator: ', ',
};
