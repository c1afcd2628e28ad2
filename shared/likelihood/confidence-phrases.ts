const level =
  '(?:very )?(?:low|moderate|medium|high|limited|full|great|strong|little|some|reasonable)(?:er|est)?';
const levels = `${level}(?:[ -](?:to|or|and|/)[ -]${level})?`;
const judgement =
  '(?:judge?ments?|assessments?|conclusions?|claims?|findings?|estimates?|analys[ei]s|figures?|counts?|accounts?|it|that|this|these|them|all this|the above)';

/** What "confidence" is when it is not the analyst's: trust that people have in others, secrecy, votes and tricks. */
const notThatOfAnalysts =
  '(?![- ](?:building|interval|trick|man|men|vote|motion|measures?|limits?)|s|[ ](?:in|of) (?:the )?(?:\\p{L}+ )?(?:government|state|army|military|police|courts?|judiciary|institutions?|authorit(?:y|ies)|parliament|president|minister|leader(?:ship)?s?|currency|economy|markets?|banks?|party|parties|process|system|elections?|people|public|voters?|investors?|consumers?))';

const phrases = [
  `${levels}(?:[ -]\\p{L}+)?[ -]confidence${notThatOfAnalysts}`,
  `(?:my|our|the analysts?['’]s?|analytic(?:al)?|analysts?['’]?s?) (?:\\p{L}+ )?confidence${notThatOfAnalysts}`,
  `(?<!(?:public|popular|voter|investor|consumer|business|market|self) )confidence(?:,? (?:in|of|that|about) (?:(?:the|this|that|our|my|its|their|an?) )?(?:\\p{L}+ )?${judgement}| levels?| of the analysts?| here)?(?: (?:is|was|are|were|stays?|remains?|rests?|seems?)|:| =| [–—-])(?: at)?(?: (?:only|still|therefore|thus|not|rather|quite|more than|now))?(?: at)? ${levels}`,
  '(?:assess|judge|conclude|say|state|hold|believe|estimate)s?(?:ed|d)? (?:this |it |that )?with (?:\\p{L}+ )?confidence',
  `confidence levels?`,
  '(?:highly|moderately|fully|very|fairly|quite|reasonably|somewhat|less|more|not|only) confident(?:ly)?',
  "(?:i|we|the analysts?)(?: (?:am|are|is|was|were|remain|remains|feel|feels)|['’](?:m|re))(?: \\p{L}+)? confident",
  '(?:low|moderate|medium|high)-confidence',
];

/** Words that state how confident analysts are in their own judgement. Whole words, in either case. */
export const confidencePhrase = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);
