// From dictionaries and Huddleston and Pullum, "The Cambridge Grammar of the English Language", chapter 18. A regular
// plural is listed only beside an irregular one.
const MEN = [
  'air alder anchor business camera cave chair clergy congress council country crafts door draughts dust',
  'English fire fisher fore French free fresh front garbage gentle gun handy hench horse hunts Irish jury kins',
  'law lay mail marks middle milk noble ombuds police post repair sales seas service show snow spokes',
  'sports states strong super trades tribes watch weather work yachts',
].join(' ');
const WOMEN = 'business chair congress council police sales service spokes sports states';
const PEOPLE = 'business chair craft lay sales spokes sports trades';

const LISTED = [
  'man men, woman women, person people persons, people peoples, child children, grandchild grandchildren',
  'godchild godchildren, schoolchild schoolchildren, stepchild stepchildren, foot feet, tooth teeth, goose geese',
  'mouse mice mouses, dormouse dormice, louse lice, ox oxen',
  'analysis analyses, antithesis antitheses, apotheosis apotheoses, axis axes, basis bases, catharsis catharses',
  'crisis crises, cryptanalysis cryptanalyses, diagnosis diagnoses, ellipsis ellipses, emphasis emphases',
  'exegesis exegeses, hypothesis hypotheses, metamorphosis metamorphoses, metastasis metastases, nemesis nemeses',
  'neurosis neuroses, oasis oases, paralysis paralyses, parenthesis parentheses, prognosis prognoses',
  'prosthesis prostheses, psychoanalysis psychoanalyses, psychosis psychoses, symbiosis symbioses, synopsis synopses',
  'synthesis syntheses, thesis theses, thrombosis thromboses',
  'automaton automata automatons, criterion criteria, ganglion ganglia, phenomenon phenomena, polyhedron polyhedra',
  'addendum addenda, aquarium aquaria aquariums, atrium atria atriums, auditorium auditoria auditoriums',
  'bacterium bacteria, compendium compendia compendiums, consortium consortia consortiums',
  'continuum continua continuums, corrigendum corrigenda, cranium crania craniums, curriculum curricula curriculums',
  'datum data, emporium emporia emporiums, equilibrium equilibria equilibriums, erratum errata, forum fora forums',
  'gymnasium gymnasia gymnasiums, honorarium honoraria honorariums, maximum maxima maximums, medium media mediums',
  'memorandum memoranda memorandums, millennium millennia millenniums, minimum minima minimums',
  'moratorium moratoria moratoriums, optimum optima optimums, ovum ova, planetarium planetaria planetariums',
  'quantum quanta, referendum referenda referendums, serum sera serums, spectrum spectra spectrums',
  'stadium stadia stadiums, stratum strata, symposium symposia symposiums, ultimatum ultimata ultimatums',
  'abacus abaci abacuses, alumnus alumni, bacillus bacilli, bronchus bronchi, cactus cacti cactuses',
  'calculus calculi calculuses, colossus colossi colossuses, corpus corpora corpuses, focus foci focuses',
  'fungus fungi funguses, genus genera, hippopotamus hippopotami hippopotamuses, locus loci, modulus moduli',
  'nucleus nuclei, octopus octopi octopuses, radius radii radiuses, sarcophagus sarcophagi, stimulus stimuli',
  'syllabus syllabi syllabuses, terminus termini terminuses, thesaurus thesauri thesauruses, uterus uteri uteruses',
  'apex apices apexes, appendix appendices appendixes, codex codices, cortex cortices cortexes, helix helices helixes',
  'index indices indexes, matrix matrices matrixes, vertex vertices vertexes, vortex vortices vortexes',
  'alga algae, alumna alumnae, antenna antennae antennas, formula formulae formulas, lacuna lacunae lacunas',
  'larva larvae, nebula nebulae nebulas, persona personae personas, supernova supernovae supernovas',
  'vertebra vertebrae vertebras',
  'bookshelf bookshelves, calf calves, dwarf dwarves dwarfs, elf elves, half halves, hoof hooves hoofs',
  'housewife housewives, afterlife afterlives, knife knives, leaf leaves, life lives, loaf loaves, midwife midwives',
  'scarf scarves scarfs, self selves, sheaf sheaves, shelf shelves, thief thieves, werewolf werewolves',
  'wharf wharves wharfs, wife wives, wolf wolves',
  'bureau bureaux bureaus, chateau chateaux chateaus, plateau plateaux plateaus, tableau tableaux tableaus',
  'buffalo buffaloes buffalos, cargo cargoes cargos, domino dominoes, echo echoes, embargo embargoes embargos',
  'hero heroes, mosquito mosquitoes, motto mottoes mottos, potato potatoes, tomato tomatoes, tornado tornadoes tornados',
  'torpedo torpedoes, veto vetoes, volcano volcanoes volcanos, zero zeroes zeros',
  'epoch epochs, eunuch eunuchs, loch lochs, matriarch matriarchs, monarch monarchs, oligarch oligarchs',
  'patriarch patriarchs, stomach stomachs, tech techs',
  'colloquy colloquies, soliloquy soliloquies, quiz quizzes, whiz whizzes',
  'alias aliases, atlas atlases, bias biases, bus buses, canvas canvases, gas gases gasses, iris irises, lens lenses',
].join(', ');

/** Words that end in s are not listed: no rule gives them a plural. */
const SAME =
  'aircraft bison deer hovercraft moose offspring rotorcraft salmon sheep spacecraft trout watercraft';

const PHRASES = [
  'attorney(s) general, secretar(y|ies) general, solicitor(s) general, inspector(s) general, governor(s) general',
  'director(s) general, surgeon(s) general, consul(s) general, comptroller(s) general, auditor(s) general',
  'advocate(s) general, procurator(s) general, prosecutor(s) general, court(s) martial, notar(y|ies) public',
  'poet(s) laureate, president(s) elect, heir(s) apparent, runner(s) up, passer(s) by, looker(s) on, hanger(s) on',
  'commander(s) in chief, editor(s) in chief, mother(s) in law, father(s) in law, brother(s) in law, sister(s) in law',
  'son(s) in law, daughter(s) in law, parent(s) in law, head(s) of state, head(s) of government',
  'head(s) of mission, chief(s) of staff, chief(s) of state, minister(s) of state, secretar(y|ies) of state',
  'member(s) of parliament, member(s) of congress, right(s) of way, point(s) of view, point(s) of order',
  'cit(y|ies) of refuge, code(s) of conduct, state(s) of emergency, state(s) of affairs, act(s) of war, act(s) of god',
  'm(an|en) of war, prisoner(s) of war, vote(s) of confidence, rite(s) of passage, freedom(s) of speech',
  'line(s) of credit, letter(s) of credit, bill(s) of rights, bill(s) of lading, house(s) of cards',
].join(', ');

/** Null: regular. Empty: no plural. The word is in small letters. */
export const irregularPlurals = (word: string): readonly string[] | null => words.get(word) ?? null;

/** The ending of a folded text that is a compound whose head comes first, and its plural. */
export function headFirstPlural(text: string): [singular: string, plural: string] | null {
  // "secretary general" itself, or after a word: "UN secretary general".
  for (let at = 0; at >= 0; at = text.indexOf(' ', at) + 1 || -1) {
    const singular = text.slice(at);
    const plural = phrases.get(singular);
    if (plural !== undefined) return [singular, plural];
  }
  return null;
}

const words = readWords();
const phrases = readPhrases();

function readWords(): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const add = (singular: string, plurals: readonly string[]): void => {
    found.set(singular, plurals);
    for (const plural of plurals) if (!found.has(plural)) found.set(plural, []);
  };
  for (const word of SAME.split(' ')) found.set(word, []);
  for (const listed of LISTED.split(', ')) {
    const [singular, ...plurals] = listed.split(' ');
    add(singular!, plurals);
  }
  for (const stem of MEN.toLowerCase().split(' ')) add(`${stem}man`, [`${stem}men`]);
  for (const stem of WOMEN.split(' ')) add(`${stem}woman`, [`${stem}women`]);
  for (const stem of PEOPLE.split(' ')) add(`${stem}person`, [`${stem}people`, `${stem}persons`]);
  return found;
}

function readPhrases(): Map<string, string> {
  return new Map(
    PHRASES.split(', ').map(phrase => {
      const [, stem = '', one = '', many = '', rest = ''] =
        /^([a-z]*)\((?:([a-z]*)\|)?([a-z]*)\)(.*)$/.exec(phrase) ?? [];
      return [stem + one + rest, stem + many + rest];
    }),
  );
}
