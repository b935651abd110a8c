import { words, type SpacedRules } from './rules.ts';

export const GERMAN: SpacedRules = {
  order: 'german',
  elision: null,
  before: words(''),
  conjunctions: words('und oder'),
  joiners: words('von van de &'),
  links: words(''),
  articles: words('der die das des dem den ein eine einer eines einem einen'),
  titles: words(
    `herr frau dr prof professor professorin präsident präsidentin könig königin kaiser kanzler kanzlerin bundeskanzler
    minister ministerin papst general graf fürst prinz direktor bischof`,
  ),
  vague: words(
    `abs nr buchstabe kenntnisse anforderungen umstände bedürfnisse prozess faktor faktoren element elemente merkmal merkmale vorteile nachteile methode methoden system systeme
    aspekt aspekte veränderung veränderungen menge mengen position beziehung beziehungen situation studie
    studien forschung forscher übung übungen symbol symbole konfiguration vergleich fähigkeit komplexität fläche
    linie linien objekt objekte beobachtung beobachtungen
    jahr jahre jahren zeit tag tage tagen teil teile fall fälle beispiel mensch menschen leute mann frau welt land seite
    seiten ende anfang art weise form zahl anzahl rolle frage fragen punkt ziel ziele grund gründe mal ort stelle reihe
    bereich bereiche rahmen vielzahl möglichkeit möglichkeiten problem probleme ergebnis ergebnisse abschnitt kapitel
    abbildung tabelle woche monat monate stunde minuten prozent euro million millionen milliarden mitte blick weg wege
    sinne sinn folge folgen lage dinge sache hand name namen wort worte antwort aufgabe aufgaben angabe angaben januar
    februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag
    freitag samstag sonntag jahrhundert jahrzehnt hinweis artikel mittel gebiet gebiete person personen gruppe anteil
    hilfe bedeutung entwicklung unterschied umgang leben arbeit stand basis ansicht hinblick anspruch recht rechte
    einfluss verfügung größe höhe länge nähe nutzung verwendung einsatz zweck zwecke inhalt inhalte information informationen
    maß anfrage hintergrund laufe auswahl änderung änderungen erfolg versuch nutzer benutzer leser mitglied mitglieder
    thema themen grenze grenzen umfang weiterem voraussetzung wirkung überblick kosten regel regeln falle urheber lande anerkennung entfaltung beeinträchtigung beeinträchtigungen tätigkeit handlung handlungen philosophie genuss achtung einhaltung ausübung begehung durchführung
    beachtung berücksichtigung wahrung grundlage satz absatz nummer ziffer vorschrift vorschriften beschränkung hektar meter kilometer gramm kilogramm struktur aufsatz ausgabe version darstellung vorgehen vorteil nachteil unterschiede überblick einleitung zusammenhang eigenschaft eigenschaften verfahren ansatz begriff verhältnis bewertung lösung verwirklichung förderung grundsatz grundsätze ausbau einspeisung angebot`,
  ),
  weak: words(
    `neu groß klein gut alt lang kurz hoch nieder wichtig verschieden weiter ander erst letzt nächst ganz eigen einzeln
    zahlreich bestimmt möglich notwendig entsprechend folgend ähnlich gleich derzeitig heutig aktuell früh spät stark
    schwach viel wenig mehr solch jed all beid best vergangen kommend gesamt einfach schwierig besonder zentral eigentlich
    gut genannt erforderlich zukünftig wachsend rund voll echt klar ständig konkret jeweilig üblich niedrig verantwortlich
    komplett geplant gebaut funktionierend derartig
    sonstig sogenannt wirksam grundlegend erheblich weitgehend gewöhnlich geeignet`,
  ),
  nouns: words('mensch menschen ordnung recht rechte mittel schluss'),
  adjective: /(?:e|en|er|es|em)$/,
  infinitive: /^(?!)/,
  nounEnding: /(?!)/,
  verb: /^(?!)/,
  endings: ['innen', 'ern', 'es', 'en', 'er', 'em', 'e', 'n', 's'],
  defines:
    /["”“«»]?(?:\s*\([^()]{1,80}\))?,?\s+(?:ist|sind|war|waren|bezeichnet|bezeichnen|bedeutet|meint)\s+(?:(?:hier|also|daher|damit|dabei|somit)\s+)?(?:ein|eine|einer|einen|der|die|das|jede|jeder|den|alle|Teil|dass?)\s/y,
  called:
    /(?:sogenannt\p{L}*|so genannt\p{L}*|genannt|bezeichnet als|heißt|heißen|namens|Begriff|unter dem Namen)\s+(?:die |der |das |den )?["„«»‚]?$/u,
  heads: [
    {
      kind: 'organisation',
      words: words(
        `bundesministerium ministerium universität hochschule institut gesellschaft verband verein stiftung bundesamt amt
        akademie fraktion partei bundesanstalt rat kommission`,
      ),
    },
    {
      kind: 'law',
      words: words('erklärung gesetz verordnung richtlinie vertrag abkommen grundgesetz charta konvention'),
    },
  ],
};
