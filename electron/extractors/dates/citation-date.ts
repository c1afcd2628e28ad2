const nameWord = String.raw`(?:[\p{Lu}\d][\p{L}\p{M}\d.'’&/-]*|of|the|and|for|et|al\.?|&)`;
const citedBefore = new RegExp(
  String.raw`[(\[;](?: ?(?:see|cf\.?|e\.g\.,?|also|quoted in|cited in|in|,))* ?\p{Lu}[\p{L}\p{M}\d.'’&/-]*(?: ${nameWord}){0,8},? ?(?:["“][^"“”()]{2,120}["”],? ?)?$`,
  'u',
);
const citedAfter = /^ ?(?:[);\]]|, ?(?:pp?\.|para|§|at |p )|: ?\d)/u;

/**
 * Whether a date is a part of a source in brackets, "(HRW Dec 1997)", "(see, e.g., AI 1 Feb 1996; U.S. DOS Feb 1996)", and so belongs to
 * that mention. Offsets are those of `words`.
 */
export function isInCitation(words: string, start: number, end: number): boolean {
  return (
    citedAfter.test(words.slice(end, end + 8)) &&
    citedBefore.test(words.slice(Math.max(0, start - 160), start))
  );
}
