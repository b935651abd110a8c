import { words, type SpacedRules } from './rules.ts';

export const ITALIAN: SpacedRules = {
  order: 'romance',
  elision:
    /^(?:l|d|un|dell|all|dall|nell|sull|coll|quest|quell|c|m|s|t|v|n|anch|com|dov|tutt|sant|degl|agl)['’](?=\p{L})/iu,
  before: words(
    `il lo la i gli le l un uno una di del dello della dell dei degli delle d al allo alla all ai agli alle dal dallo dalla
    dall dai dagli dalle nel nello nella nell nei negli nelle sul sullo sulla sull sui sugli sulle questo questa quest questi
    queste quello quella quell quei suo sua suoi sue nostro nostra ogni tutto tutta tutti tutte a da in con su per tra fra
    come due tre quattro e o ed primo prima`,
  ),
  conjunctions: words('e o ed'),
  joiners: words(`de di del della dei degli delle dell d alla alle la von van &`),
  links: words('di del dello della dell dei degli delle d a al alla da in per'),
  articles: words('il lo la i gli le l un uno una'),
  titles: words(
    `sig signor signora dott dottor dottoressa prof professor professore professoressa ingegner ingegnere presidente re regina imperatore ministro ministra generale papa
    principe capitano san santa sindaco direttore cardinale conte duca`,
  ),
  vague: words(
    `processo processi fattore fattori elemento elementi caratteristica caratteristiche vantaggio vantaggi metodo
    metodi struttura strutture sistema sistemi aspetto aspetti cambiamento cambiamenti quantità posizione
    relazione situazione studio studi ricerca ricercatori esercizio esercizi simbolo simboli edizione
    formattazione configurazione confronto movimento movimenti complessità capacità generazione oggetto oggetti
    osservazione precisa
    anno anni tempo giorno giorni mese mesi settimana ora ore volta volte cosa cose modo maniera forma caso esempio parte
    parti numero tipo tipi punto punti fine inizio lato luogo fatto fatti insieme maggioranza momento base quadro ragione
    ragioni questione problema problemi persona persone uomo donna gente mondo paese paesi città vita lavoro lavori nome
    parola parole pagina capitolo sezione figura tabella articolo paragrafo gennaio febbraio marzo aprile maggio giugno
    luglio agosto settembre ottobre novembre dicembre secolo secoli livello mezzo mezzi obiettivo risultato risultati ruolo
    senso data serie gruppo conto ordine effetto lista scelta versione versioni necessità possibilità condizioni condizione
    differenza rispetto sviluppo utente utenti uso aiuto informazione informazioni contenuto compito storia individuo
    categorie corso foto serata mattinata pomeriggio giro episodio episodi diritto accesso progetto progetti attività
    superficie centinaio milione quota nonché realizzazione estremità ridosso ampiezza fondamento principi distinzione`,
  ),
  weak: words(
    `grande grandi piccolo piccola piccoli piccole nuovo nuova nuovi nuove buono buona primo prima secondo seconda ultimo
    ultima ultimi altro altra altri altre stesso stessa migliore maggiore minore lungo lunga antico antica principale
    principali importante importanti diversi diverse vari varie numerosi unico unica tutto tutta proprio propria pieno piena
    semplice possibile seguente uguale vero certo certa tarda tardo giusto giusta giuste giusti solito solita possano possono siano abbiano consueto alto bassa precedente precedenti successive`,
  ),
  nouns: words('stato gruppo forza scuola città paese stampa'),
  adjective:
    /(?:ic[oaie]|iche|al[ei]|iv[oaie]|[aeiu]bil[ei]|os[oaie]|ari[oae]?|an[oaie]|es[ei]|at[oaie]|it[oaie]|ut[oaie]|ori[oae]?|ent[ei]|ant[ei]|ber[oaie]|ert[oaie]|civil[ei]|ar[ei]|in[oaie]|e[oaei])$/,
  infinitive: /^(?!)/,
  nounEnding:
    /(?:zione|zioni|sione|sioni|tà|ismo|ismi|ura|ure|aggio|mento|menti|enza|enze|anza|tore|tori|ia|ie|ezza|ista|isti|tù)$/,
  verb: /(?:[ai]amo|ando|endo|arono|erono|irono|ava|avano|eva|evano|iva|ivano|erà|erebbe|irà|mente|are|ere|ire|[aou]rre|ò|arsi|ersi|irsi|asse|esse|[ae]ndo(?:l[aeio]|si|ci|ne)|[aei]r(?:l[aeio]|ci|ne))$/,
  endings: ['che', 'ghe', 'chi', 'ghi', 'ie', 'o', 'a', 'i', 'e'],
  defines:
    /["”»]?(?:\s*\([^()]{1,80}\))?,?\s+(?:è|sono|era|erano|fu|significa|indica|designa)\s+(?:quindi\s+|anche\s+)?(?:(?:uno?|una|il|lo|la|i|gli|le|ogni)(?![\p{L}'’])|(?:un|l)['’])/uy,
  called:
    /(?:chiamat[oaie]|conosciut[oaie] come|denominat[oaie]|dett[oaie]|cosiddett[oaie]|soprannominat[oaie]|termine|parola|espressione|si chiama)\s+(?:il |lo |la |i |gli |le |l['’])?["“«]?$/u,
  heads: [
    {
      kind: 'organisation',
      words: words(
        `accademia società istituto università ministero scuola compagnia consiglio comitato commissione assemblea associazione
        fondazione federazione agenzia banca ufficio corte tribunale partito sindacato unione organizzazione museo biblioteca
        centro osservatorio`,
      ),
    },
    {
      kind: 'law',
      words: words(
        'legge trattato convenzione dichiarazione codice accordo decreto regolamento direttiva patto costituzione',
      ),
    },
    { kind: 'event', words: words('guerra battaglia rivoluzione esposizione conferenza congresso') },
    {
      kind: 'place',
      words: words(
        'mare lago monte fiume isola isole oceano repubblica regno città canale baia golfo valle cratere',
      ),
    },
  ],
};
