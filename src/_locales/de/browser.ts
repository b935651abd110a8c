import type { browser as english } from '../en/browser.ts';
import type { Translated } from '../translated.ts';

/** Für den Browser selbst: Manifest, Tastenbefehle und Menü. */
export const browser: Translated<typeof english> = {
  name: 'Sidelight',
  description:
    'Markiert Begriffe auf jeder Seite und zeigt auf einer kleinen Karte, was sie bedeuten, wer das sagt und wann.',
  commandToggle: 'Sidelight ein- oder ausschalten',
  commandRead: 'Die markierten Begriffe der Seite mit der Tastatur lesen',
  commandAdd: 'Ausgewählten Text zu einer Liste hinzufügen',
  menuAdd: '„%s“ zu Sidelight hinzufügen',
  menuLookUp: '„%s“ in Sidelight nachschlagen',
};
