/** What a verb of saying asks of the words around it before it makes a source of its subject. */
export interface SayingVerb {
  /** True where the verb also does other things, so that "that", a colon or a quotation has to follow or go before. */
  readonly needsWords: boolean;
  /** True for forms that only stand with a subject in the plural. */
  readonly isPlural: boolean;
  /** True where the subject may stand behind it: `…," said Khan`. */
  readonly turnsAround: boolean;
}

const verb = (needsWords: boolean, isPlural: boolean, turnsAround: boolean): SayingVerb => ({
  needsWords,
  isPlural,
  turnsAround,
});
const forms: readonly (readonly [SayingVerb, string])[] = [
  [
    verb(false, false, true),
    'said says told wrote writes explained explains warned warns noted argued argues insisted insists',
  ],
  [
    verb(false, false, true),
    'claimed alleged alleges stated announced announces confirmed confirms replied remarked recalled commented concluded',
  ],
  [
    verb(false, false, false),
    `reported denied denies clarified clarifies stressed testified tells emphasised emphasized emphasises emphasizes
    asserted asserts contended contends documented describes described accused accuses suggested suggests tweeted retorted reiterated
    reiterates disclosed assured mentioned estimated lamented opined underlined underscored saying recounted complained predicted
    cautioned attributed declares`,
  ],
  [verb(true, false, true), 'added adds responded responds'],
  [
    verb(true, false, false),
    `found finds observed observes revealed reveals maintained maintains declared acknowledged acknowledges admitted admits posted posts showed shows indicated indicates
    highlighted highlights established determined believes believed thinks claims states notes reports estimates reporting calculated concludes
    ruled held holds wondered conceded concedes continued continues quotes quoted proposed`,
  ],
  [
    verb(false, true, false),
    'say suggest allege argue deny warn insist contend admit accuse describe recall remember speak spoke',
  ],
  [
    verb(true, true, false),
    'claim report believe estimate write maintain state note find confirm fear think announce add explain',
  ],
];
const verbs = new Map(
  forms.flatMap(([kind, words]) => words.split(/\s+/).map((word) => [word, kind] as const)),
);

/** The verb of saying that `word` (in small letters) is; undefined for another word. */
export function sayingVerb(word: string): SayingVerb | undefined {
  return verbs.get(word);
}

/** These are more often nouns: only "that" makes verbs of them. "MQM claims that", not "bug reports: …". */
export function isOftenNoun(word: string): boolean {
  return /^(?:reports?|claims?|notes?|estimates?|states?|finds?|shows?|records?|fear|add|think|documents?|holds?|posts?)$/.test(
    word,
  );
}
