import type { Tense } from './count-from.ts';

const reported =
  /(?:\b(?:said|told|announced|added|stated|confirmed|warned|reported|wrote|claimed|denied|alleged|reporters|killed|died|held|took|was|were|had|came|went|found|met|left|arrested|injured|issued|published|released)\b[^.;]{0,30})$/iu;
const futureBefore =
  /(?:\b(?:will|shall|would|is to|are to|was to|were to|to be|set for|due|scheduled|expected|plan(?:s|ned)?|deadline|upcoming|next|postponed to|adjourned (?:to|until|till))\b[^.;]{0,60})$/iu;
const futureAfter =
  /^[^.;]{0,40}?\b(?:will|shall|is to|are to|is due|are due|is expected|are expected|is scheduled|are scheduled)\b/iu;

/** Which way a date without its year or week looks, by the words of its sentence. Reports mostly look back. */
export function readTense(words: string, start: number, end: number): Tense {
  const before = words.slice(Math.max(0, start - 80), start).replace(/^.*[.!?]["”’)]? /su, '');
  if (/^ ?تک(?!\p{L})/u.test(words.slice(end, end + 6))) return 'future';
  if (
    /\b(?:will|shall|is to|are to|due|scheduled|set for|until|till|postponed to|adjourned (?:to|until|till)|by|for|ends|begins|starts|opens|meets|resumes|closes|expires|takes place) (?:on |for |be held on |be held in |in |next )?$/iu.test(
      before,
    )
  )
    return 'future';
  if (reported.test(before.slice(-50)) && !/\b(?:will|shall)\b[^.;]{0,30}$/iu.test(before)) return 'past';
  if (futureBefore.test(before)) return 'future';
  return futureAfter.test(words.slice(end, end + 60)) && !/,/.test(before) ? 'future' : 'past';
}
