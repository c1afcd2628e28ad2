import { icd203, phia } from './yardstick.ts';

/** Words that a phrase of a yardstick may also take. */
const inflections: Readonly<Record<string, string>> = {
  probable: 'probabl[ey]',
  improbable: 'improbabl[ey]',
  certain: 'certain(?:ly)?',
  chance: 'chances?',
};

/** ICD 203's other word for "almost no chance" is a word for places as well; it is found beside "chance". */
const ambiguous = 'remote';

/** Single words that mean a likelihood in whatever sentence an analyst writes; longer phrases come before. */
const otherPhrases = [
  '(?:un)?likel(?:y|ier|iest|ihoods?)',
  '(?:im)?probab(?:ly|le|ilit(?:y|ies))',
  '(?:almost|nearly|virtually|practically) (?:certain(?:ly)?|impossible)',
  '(?:a|the) (?:certainty|near certainty)',
  '(?:roughly |about |almost |nearly )?even(?:ly)? (?:chances?|odds|balanced|likely)',
  '(?:good|fair|strong|slim|slight|small|poor|little|better|low|high|real|realistic|remote|distant|outside)(?: \\p{L}+)? (?:chances?|odds|possibilit(?:y|ies)|prospects?)',
  '(?:chances?|odds|possibility) (?:\\p{L}+ ){0,4}(?:is|are|was|were|seems?|looks?|remains?) (?:\\p{L}+ )?(?:remote|slim|slight|small|even|good|low|high)',
  '(?:no|more|less|greater|better) than even',
  // "60 percent", "a 60-70 % chance that": only of a chance, since shares of other things are counted so too.
  '\\d+(?:[.,]\\d+)? ?(?:%|percent|per cent)(?: \\p{L}+)? (?:chances?|odds|sure)',
  '\\d+ (?:chances )?in (?:\\d+|ten|a hundred)(?= (?:chances?|odds|that))',
];

/** Words in which one of the yardsticks, or ordinary English, puts how likely something is. Whole words, in either case. */
export const likelihoodPhrase = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...yardstickPhrases(), ...otherPhrases].join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

function yardstickPhrases(): readonly string[] {
  return [icd203, phia]
    .flatMap(({ levels }) => levels.flatMap(({ words, alsoCalled }) => [words, ...alsoCalled]))
    .filter((words) => words !== ambiguous)
    .sort((one, other) => other.length - one.length)
    .map((words) => words.replace(/\p{L}+/gu, (word) => inflections[word] ?? word));
}
