function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Words that name an office or an honour before a person's name (lower case). */
export const titles = setOf(
  'mr mrs ms miss dr prof professor sir lady lord dame president vice-president minister premier chancellor governor mayor senator congressman congresswoman ambassador judge justice chief-justice magistrate ' +
    'commissioner superintendent inspector constable sergeant lieutenant captain major colonel brigadier general admiral marshal commander commandant director chairman chairwoman chairperson chair secretary secretary-general ' +
    'spokesman spokeswoman spokesperson leader deputy member councillor councilor mp mna mpa mep attorney advocate barrister solicitor prosecutor counsel king queen prince princess sheikh sheik imam maulana mufti allama ayatollah ' +
    'pope bishop archbishop cardinal father sister brother rev reverend hon honourable syed ch chaudhry chaudhary sardar nawab mian haji hafiz qazi engineer coach editor reporter correspondent convener convenor founder officer detective sgt lt col gen capt maj adm sen rep gov pres prof',
);

/** Words that stand before a title: "Federal Health Minister" (lower case). */
export const titleParts = setOf(
  'prime foreign interior finance defence defense health education justice home labour labor energy transport trade commerce information environment agriculture culture housing industry water planning railways law federal provincial national state chief deputy vice former acting assistant ' +
    'senior joint additional interim caretaker opposition parliamentary permanent executive managing general inspector under special first second lead press police army navy air council committee party group board human rights crown public district sessions high court supreme major lieutenant brigadier',
);

/** Nouns that make a name one of an organisation (lower case). */
export const organisationNouns = setOf(
  'party movement union unions board ministry court courts council agency front federation university police rangers army navy corps bank foundation association commission committee department office press times news post herald gazette courier ledger tribune chronicle telegraph guardian ' +
    'observer express mirror mail record journal review magazine daily weekly dispatch standard argus echo bulletin star register company holdings ltd limited inc corp corporation plc group league institute institution centre center hospital clinic school college academy church parliament assembly senate congress ' +
    'government authority service services watch international organisation organization society network trust fund club line lines airlines airways sons brothers bros partners associates alliance coalition bureau secretariat tribunal inquiry force forces command brigade battalion regiment division guard guards ' +
    'cabinet directorate registry archive archives library museum laboratory laboratories observatory wing cell taskforce nations initiative campaign project programme forum conference congregation diocese mission embassy consulate chamber exchange cooperative co-operative syndicate guild lodge radio television tv broadcasting ' +
    'media publications publishers publishing publisher wire agencies works industries shipping railways railway motors oil gas energy power systems technologies technology solutions consulting insurance assurance securities capital investments ventures enterprises stores hotels studios films records movement-a faction',
);

/** Nouns that make a name one of a place (lower case). */
export const placeNouns = setOf(
  'port bay island islands isle river lake mount mountain mountains street road avenue lane boulevard square plaza city town village valley hill hills province district county region park bridge cape gulf sea ocean coast strait peninsula desert forest canal harbour harbor quay dock docks pier beach creek falls springs point ' +
    'fort castle airport station market bazaar chowk gate heights gardens colony nagar abad pur shahr house hall palace villa tower stadium cemetery mosque temple shrine prison jail camp checkpoint headquarters township territory territories republic kingdom emirates states delta basin plateau pass glacier bank banks head haven quarter sound ford cross field fields',
);

/** Words that open the name of a place (lower case). */
export const placeOpeners = setOf(
  'port north south east west northern southern eastern western upper lower new old san santa saint st los las el al mount lake cape fort great little river gulf isle camp',
);

/** Capitalised words that are no names by themselves (lower case). */
export const noNames = setOf(
  'i the a an in on at by for from to of and or but if as it its he she they we you his her their our my this that these those there here when where while who what why how not no yes ' +
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays zulu utc gmt pkt mon tue tues wed thu thurs fri sat sun ' +
    'easter christmas ramadan eid muharram ashura god islam christian christians christianity muslim muslims islamic hindu hindus hinduism jewish jews sikh sikhs buddhist shia sunni western eastern northern southern european african asian american arab ' +
    'am pm bc ad bce ce ok tv dvd cd pdf url id isbn issn doi vs etc ie eg ps nb re cc',
);

/** Words that open sentences and are no part of a name there (lower case). */
export const sentenceOpeners = setOf(
  'other another some many most more few several all both each every any such like only just even still also yet then now today yesterday tomorrow tonight after before since until during despite although though because whereas however moreover meanwhile according following once perhaps maybe again thus hence therefore ' +
    'instead indeed finally later earlier last next recently currently with without about against among between through let please thanks dear hello oh well so too very is are was were be been do does did has have had can could will would should might must see join click get give make take look come go anyone everyone someone nobody everybody somebody one two three four five six seven eight nine ten',
);

/** Capitalised nouns that are no name without more words (lower case). */
export const genericNouns = setOf(
  'article articles section sections table tables figure fig annex appendix chapter part form note notes page pages volume vol paragraph line item version step day week month year year-end phase act bill law rule rules order internet ' +
    'references abstract introduction conclusion summary contents background photo photograph image video source sources update updated published posted by email e-mail tel phone fax website site contact ',
);

/** Last words of the names of laws and agreements, which are neither people, organisations nor places (lower case). */
export const lawNouns = setOf(
  'act bill law ordinance constitution code treaty agreement accord accords convention charter protocol pact declaration resolution regulation regulations covenant amendment',
);

/** Possessives that stand inside names: "People's Party" (lower case, without what follows the apostrophe). */
export const innerPossessives = setOf(
  'people women men children workers teachers doctors lawyers dockers miners students farmers king queen jane fenn veterans mothers soldiers citizens writers bishop saint john paul',
);

/** Verbs whose subject or object is mostly a person (lower case). */
export const speechVerbs = setOf(
  'said says say told tells added adds stated states claimed claims alleged alleges argued argues wrote writes replied asked asks explained explains recalled recalls insisted warned denied confirmed announced testified tweeted posted clarified remarked noted called calls ' +
    'resigned died was-born married who whose whom he she',
);
