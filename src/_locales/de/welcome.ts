import type { welcome as english } from '../en/welcome.ts';
import type { Translated } from '../translated.ts';

/** Die Seite, die sich zuerst öffnet. */
export const welcome: Translated<typeof english> = {
  welcomeTitle: 'Willkommen bei Sidelight',
  welcomeHover: 'Zeigen Sie auf einen gepunkteten Begriff.',
  welcomeTap: 'Tippen Sie auf einen gepunkteten Begriff.',
  welcomeHeading: 'Sie sehen, was er bedeutet und wer das sagt.',
  welcomeCovers: {
    one: 'Sidelight markiert Begriffe auf den Seiten, die Sie lesen. Mitgeliefert wird {count} Begriff zu einem Thema, Chinas Internetpolitik, aus einer Nachrichtensammlung von 2015. Seiten über anderes bleiben ohne Markierung, bis Sie eigene Begriffe hinzufügen oder ein Glossar, das Sie haben.',
    other:
      'Sidelight markiert Begriffe auf den Seiten, die Sie lesen. Mitgeliefert werden {count} Begriffe zu einem Thema, Chinas Internetpolitik, aus einer Nachrichtensammlung von 2015. Seiten über anderes bleiben ohne Markierung, bis Sie eigene Begriffe hinzufügen oder ein Glossar, das Sie haben.',
  },
  welcomeTry: 'Unten ausprobieren',
  welcomeFirstList: 'Erste Liste anlegen',
  welcomePinChrome:
    '<lead>Heften Sie das Symbol an</lead>; es zeigt, wie viele Begriffe eine Seite hat: Klicken Sie auf das Puzzleteil neben der Adressleiste, dann auf die Nadel neben Sidelight.',
  welcomePinEdge:
    '<lead>Heften Sie das Symbol an</lead>; es zeigt, wie viele Begriffe eine Seite hat: Klicken Sie auf das Puzzleteil neben der Adressleiste, dann auf das Auge neben Sidelight.',
  welcomePinFirefox:
    '<lead>Heften Sie das Symbol an</lead>; es zeigt, wie viele Begriffe eine Seite hat: Klicken Sie auf das Puzzleteil neben der Adressleiste, dann auf das Zahnrad neben Sidelight, und wählen Sie „An Symbolleiste anheften“.',
  welcomePinAndroid:
    '<lead>Sie finden Sidelight</lead> im Menü des Browsers unter „Erweiterungen“: Dort stehen die Begriffe der Seite.',
  welcomePress:
    '<lead>Ein Druck auf das Symbol</lead> zeigt die Begriffe einer Seite; dort schalten Sie Sidelight auch für eine Website oder überall aus.',
  welcomeKeys: '{keys} schaltet Sidelight überall aus und wieder ein.',
  welcomePrivacy:
    '<lead>Nichts, was Sie lesen, verlässt dieses Gerät.</lead> Es gibt kein Konto, und nichts wird gesammelt.',
  welcomeArticle: 'Ein Artikel zum Ausprobieren',
  welcomeArticleEnglish: 'Der Artikel ist auf Englisch, ebenso die mitgelieferte Liste.',
  welcomeSides:
    'Sidelight ergreift keine Partei: Jede Karte sagt, wer eine Ansicht vertritt, von welcher Art die Aussage ist und wann sie gemacht wurde.',
  welcomeNext:
    'Als Nächstes: <list>erste Liste anlegen</list>, <import>ein Glossar importieren</import> oder <options>Listen und Einstellungen ansehen</options>.',
};
