const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Nouns of people whom a text quotes without saying who they are. Singular and plural. */
export const unnamedPeople = list(
  `activist activists adviser advisers advisor advisors aide aides analyst analysts academic academics insider insiders observer observers official
  officials officer officers onlooker onlookers passenger passengers people person persons resident residents source sources survivor survivors
  student students teacher teachers trader traders victim victims villager villagers voter voters witness witnesses eyewitness eyewitnesses
  bystander bystanders diplomat diplomats doctor doctors driver drivers expert experts scholar scholars historian historians critic critics commentator
  commentators colleague colleagues employee employees worker workers farmer farmers fisherman fishermen lawyer lawyers local locals man men woman women
  neighbour neighbours neighbor neighbors nurse nurses parent parents relative relatives mother father brother sister son daughter wife husband
  widow family families friend friends member members minister ministers politician politicians lawmaker lawmakers parliamentarian protester protesters
  protestor protestors demonstrator demonstrators researcher researchers scientist scientists economist economists soldier soldiers detainee detainees
  prisoner prisoners refugee refugees reporter reporters journalist journalists correspondent shopkeeper shopkeepers supporter supporters opponent opponents
  visitor visitors volunteer volunteers user users reader readers others several many some rumours rumors reports participant participants respondent
  respondents interviewee interviewees informant informants circles militant militants commander commanders veteran veterans skipper skippers cleric clerics
  someone somebody media outlets newspapers accounts account sections clients customers tenants pilgrims commuters pupils
  eye-witness eye-witnesses ex-member ex-members ex-employee ex-employees ex-official ex-officials co-worker co-workers passer-by passers-by rescuer rescuers
  paramedic paramedics firefighter firefighters medic medics archivist archivists librarian librarians campaigner campaigners organiser organisers organizer
  organizers marchers strikers sailor sailors crew loyalists dissidents rebels pundits donors contractors caller callers staffer staffers agents agent mourners
  elder elders guard guards investigator investigators executive executives representative representatives engineer engineers delegate delegates`,
);

/** Nouns of offices, bodies and papers: with an article they point to one that can be told. */
export const bodies = list(
  `administration agency army article assembly association authorities authority bank board book broadcaster bureau cabinet channel charity coalition commission
  committee communique communiqué company companies hotel airline developer parties groups manufacturer operator retailer publisher complaint council court daily department document documents dossier embassy file filing firm force forces foundation government
  group hospital indictment inquiry institute investigation judge judgment judgement judges leadership letter magazine manager memo memoir memorandum military minister
  ministry mission movement navy newspaper notice office opposition organisation organization outlet palace paper parliament party petition police
  poll post press prosecution prosecutor prosecutors rangers record records regime release report reports secretariat senate service side spokesman spokesperson
  spokespersons spokeswoman spokesmen statement station study survey team tribunal union university verdict website weekly
  leader leaders chairman chairwoman chair chief head director president secretary mayor governor ambassador premier chancellor king queen prince bishop
  pope general colonel captain founder owner editor author authors senator auditor auditors treasurer convener convenor deputy coroner surgeon pathologist clerk
  defendant plaintiff counsel writer columnist blogger candidate commissioner superintendent inspector professor directorate workers' monthly journal
  transcript cable telegram dispatch bulletin census filing lawsuit affidavit`,
);

/** Nouns that stand before a person's name: "MQM spokesperson Mushtaq Ayaz", "council member Ida Falk". */
export function isRoleWord(word: string): boolean {
  return unnamedPeople.has(word) || bodies.has(word);
}

/** Words that begin a noun phrase. */
export const determiners = list(
  `a an the his her its their our my your this that these those some several many most few all both other another one two three four five six seven
  eight nine ten each every any no certain various numerous dozens hundreds`,
);

/** Words that stand for somebody named before, or for nobody. */
export const pronouns = list(
  `he she it they i we you who which that this these those there what him her them us me himself herself themselves itself nobody
  everyone everybody anyone anybody nothing something everything none`,
);

/** Small words at which a noun phrase ends to the left. */
export const boundaryWords = list(
  `in on at by from to with into over under after before since until during through about against between among as than when while where because if unless
  although though so but or nor and yet for of that which who whom whose how why was were is are be been being has have had do does did will would can could may
  might must shall should not also then thus however meanwhile moreover yesterday today tomorrow now here there earlier later according despite
  amid following regarding per via within without towards toward across along around behind beyond near next upon`,
);

/** Prepositions that join a second noun to the first: "a spokesman for the board", "residents of Karachi". */
export const joiningWords = list('of for from at in with within inside on by to near');

/** Words with a capital only because they begin a sentence. */
export const sentenceBeginners = list(
  `in on at by from to with after before since until during through about against as when while where because if unless although though so but or nor and
  yet for of that which who how why also then thus however meanwhile moreover yesterday today tomorrow now here there earlier later according despite amid
  following he she it they we i you not only even still just once indeed instead similarly elsewhere finally first second third separately last next
  again nevertheless nonetheless therefore hence additionally furthermore perhaps maybe what his her its their our my your recently
  eventually subsequently speaking asked when whether`,
);

/** What may stand between a subject and its verb. */
export const adverbs = list(
  `also later then once first earlier again still further furthermore now already always never ever often sometimes both all too even just only merely
  simply has have had itself himself herself themselves alone recently initially`,
);
