// Closed classes of English words. Without a tagger, these and the endings of words tell where a noun phrase ends.

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

export const DETERMINERS = words(
  `the a an its their his her our my your this these those any some each every both no another`,
);

/** Pronouns, modal verbs and others after which a verb stands. */
export const BEFORE_VERB = words(
  `will would can could may might must should shall cannot i you he she it we they who which not to never always also
  don't doesn't didn't can't won't couldn't wouldn't shouldn't let's`,
);

/** Words that are part of no term, besides those inside names: they end a phrase. */
export const STOPS = words(
  `the a an its their his her our my your this these those that any some each every both no another
  i you he she it we they them him us me who whom whose which what where when why how there here
  myself yourself himself herself itself ourselves themselves one ones none
  be is are was were been being am isn't aren't wasn't weren't have has had having haven't hasn't hadn't do does did done
  doing don't doesn't didn't will would can could may might must should shall cannot can't won't couldn't wouldn't ought
  and or but nor so yet if then else than as at by for from in into of off on onto out over under up upon with within
  without about above across after against along amid among amongst around before behind below beneath beside besides
  between beyond despite down during except inside like near outside past per plus regarding since through throughout
  till to toward towards unlike until versus via while whereas although though because unless whether
  whenever wherever whichever whatever whoever alongside thereby likewise somebody
  not only also just seldom even still already ever never always often sometimes usually again once twice soon later earlier
  now today yesterday tomorrow ago very too quite rather more most less least much many few fewer several enough all
  such same other others own else instead however therefore thus hence moreover furthermore meanwhile nevertheless
  perhaps maybe almost nearly mostly mainly merely especially particularly generally namely otherwise together apart away
  back forth ahead further first second third last next former latter previous previously current following
  different various certain particular better best bad worse worst greater bigger larger largest smaller smallest little
  longer shorter higher highest lowest important whole entire true able unable likely possible impossible available
  so-called okay yes yeah mr mrs ms today's etc e.g i.e ie eg cf vs
  zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty
  sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions dozen dozens half
  quarter percent per cent
  january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday
  including included include includes according due based well fit run runs using used use uses
  get gets got getting give gives gave given go goes went gone going come comes came coming take takes took taken taking
  make makes made making let lets put puts set sets keep keeps kept keeping say says said saying tell tells told
  become becomes became becoming begin begins began begun seem seems seemed look looks looked want wants wanted
  need needs needed know knows knew known think thinks thought find finds found show shows showed shown mean means meant
  call calls called see sees saw seen hold holds held lead leads led leave leaves left lose loses lost bring brings
  brought buy bought choose chose chosen draw drew drawn drive drives drove driven fall falls fell fallen feel felt
  fight fought fly flew forget forgot grow grows grew grown hear heard hide hid keep lie lies lay meet meets met pay pays
  paid reads rise rises rose risen send sends sent sell sold speak speaks spoke spoken spend spent stand stands stood
  teach taught throw threw wear wore win won write writes wrote build builds built break breaks broke broken
  rests rest split hit hurt cut stick sticks shut`,
);

export const VERB_BEFORE_NOUN = words(
  `draw drive fall fly hold cut set run show stand split rise pay fight stick break rest use call lead hit look send sell`,
);

/** Verbs in their plain form: with -s they end a phrase as well. */
const VERBS = words(
  `accept achieve add adopt advise affect agree aim allow announce answer appear apply appoint argue arise arrive ask assess
  assign assume attach attend avoid behead believe belong blame boast boil bore borrow bring burst carry cause cease change
  check chair choose claim collect combine come compare compile complete compose comprise conclude conduct confirm connect
  consider consist contain continue contribute convert convince cool coordinate cover create dare decide declare decline
  decrease define delete deny depend derive describe design destroy determine develop die differ disagree disappear
  discover discuss dissolve divide dominate drain drop earn eat eliminate emerge employ enable encourage end enforce enjoy
  ensure enter equip establish estimate evolve exceed exclude exist expand expect explain expose express extend fade fail
  fill filter finish fix follow force form fulfil gain gather generate happen help highlight identify ignore imply improve
  include increase indicate inform inherit insist install intend interfere introduce invent investigate invite involve
  issue join keep lack last launch learn lift limit link listen live lower lubricate maintain manage mark marry measure
  melt mention mimic mount move obtain occur offer open operate oppose organize organise originate own perform permit
  persuade place point possess prefer prepare press prevent proceed produce promise promote propose protect prove provide
  publish pull pump punish push raise reach react realise realize receive recognise recognize recommend record recover
  reduce refer reflect refuse regard regulate reject relate release rely remain remember remove repair repeat replace
  reply represent request require resist respect respond result retain retire retreat return reveal rotate ruin save
  search seek separate serve settle share shed ship skip slip slow solve speed spread start state stay stop store
  stretch strike succeed suffer suggest suppose surround survive suspend tend threaten transfer translate travel treat
  trigger try turn undermine understand urge vanish vary view violate visit wait want warn waste weaken widen wish work
  worry`,
);

/** Those of them that are often nouns, too: only their neighbours decide. */
export const ALSO_NOUNS = words(
  `answer cause change check chair claim cover decline design drop end estimate fill filter finish force form gain help
  increase issue join lack launch lift limit link mark measure mention mount move offer place point press promise pump
  record release repair reply request respect result return search share ship slip spread start state stop store stretch
  strike transfer travel treat trigger turn view visit wait waste work worry lower slow open own speed cool end live last
  fix retreat display support control report cost state return record`,
);

function thirdPerson(verb: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** Verbs that are seldom nouns, and their forms in -s. */
export const VERB_FORMS: ReadonlySet<string> = new Set([
  ...[...VERBS].flatMap(verb => (ALSO_NOUNS.has(verb) ? [] : [verb, thirdPerson(verb)])),
  ...words(`deems deem separates lowers slows opens owns cools completes expresses`),
]);

const ingOf = (verb: string): string =>
  `${verb.replace(/([^aeiouy])e$|ue$/, (end, letter) => letter ?? end.slice(0, -1))}ing`;

/** After a noun these are what it does: "a pump filling the tank", but not "machine learning". */
export const ING_VERBS: ReadonlySet<string> = new Set([
  ...[...VERBS]
    .filter(
      verb =>
        !/^(?:learn|process|publish|lift|fill|filter|save|search|share|ship|store|measure|point|release|report)$/.test(
          verb,
        ),
    )
    .map(ingOf),
  'underlying',
]);

/** Nouns that are verbs right after another noun: "the pump changes", "the contract starts". */
export const AFTER_NOUN: ReadonlySet<string> = words(
  `acts sounds turns starts covers helps changes ends works lists list forms marks moves offers joins drops falls rises
  lifts slips stops waits lasts fixes causes claims checks costs measures travels views treats fills runs counts plays
  surges widens votes rules flows sits points returns`,
);

export const PLURAL_BEFORE = words(
  `sports systems operations rights arms news communications sales savings goods services physics mathematics economics
  means species series works customs headquarters women's`,
);

/** Words after which -ed and -ing are verbs. */
export const AUXILIARIES = words(`has have had is are was were be been being gets got`);

export const SLIGHT = words(
  `new old good great big large small long short high low early late major main key full real recent alleged serious many
  rare sudden strong weak poor rich whole safe broad deep rough typical single separate lower upper lasting growing older
  careful simple usual similar own initial final clear trained cheaper rarer broader deeper faster slower stronger weaker`,
);

/** These may go where two other words are left: "domestic internet governance", but "national security". */
export const RELATIONAL = words(
  `foreign common domestic international national local global public general special modern additional irregular direct
  nationwide current overall entire northern southern eastern western`,
);

/** Nouns that count or stand for others: a phrase with "of" after them is no term. */
export const COUNTING = words(
  `number lot kind kinds sort sorts part parts piece set series range variety group pair lack amount level rate degree
  case cases example examples way ways side sides end top bottom rest majority minority member members share loss use
  result results cause causes flow flows question sense fact idea bit couple line list choice voice duty body bodies
  practice high point name head slate domain banner ridge market drawing hour heads`,
);

/** Nouns that are part of everyday talk and name nothing alone. */
export const VAGUE = words(
  `increase increases decrease decreases amount amounts change changes factor factors advantage advantages
  average averages middle
  thing things people person man men woman women way ways time times year years month months week weeks day days hour
  hours minute minutes second seconds decade decades century centuries place places part parts kind kinds lot number
  numbers case cases fact facts example examples point points side sides end ends hand hands word words reason reasons
  result results problem problems question questions idea ideas world country countries city area areas group groups
  someone something anyone anything everyone everything nobody nothing everybody page pages chapter section figure table
  sentence paragraph article articles right chance bit rest top bottom note notes yet metre metres kilometre kilometres degree degrees`,
);

export const TITLES = words(
  `president mr mrs ms miss dr prof professor sir lord lady king queen prince princess chairman chairwoman minister
  secretary general senator governor judge justice captain colonel ceo director pope emperor saint st chancellor ngo
  comrade premier ambassador commissioner mayor rev reverend sergeant lieutenant`,
);
