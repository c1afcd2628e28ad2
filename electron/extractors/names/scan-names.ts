import type { EntityKind } from '../../../shared/model/finding.ts';
import type { Piece } from '../pieces.ts';
import { findSequences, type NameWord } from './capitalised.ts';
import type { NameCandidate } from './name-candidate.ts';
import { splitSequence } from './split-sequence.ts';
import { organisationNouns, speechVerbs } from './word-lists.ts';

const abbreviation = /^ [([](?:the |hereafter |or )?["“]?(?<short>\p{Lu}[\p{L}\p{N}&.-]{1,9})["”]?[)\]]/u;
const branchAfter = /^ \(\p{Lu}\p{Ll}{2,24}\)/u;
const speech = [...speechVerbs].map((verb) => verb.replace('-', ' ')).join('|');
const speaksAfter = new RegExp(`^,? (?:has |had |have |also )?(?:${speech})(?!\\p{L})`, 'u');
const speaksBefore = new RegExp(`(?:${speech}) $`, 'u');
const apposition = /^, (?:an?|the|who|his|her|its|then|now) |^, \d{1,2}[,.]/u;
const inPlace =
  /\b(?:in|near|off|across|outside|inside|around|throughout|towards|of the (?:city|town|village|island|port|river) of) $/iu;
const wayTo =
  /\b(?:drove|drives?|travel(?:s|led|ed|ling|ing)?|flew|flown|fled|fleeing|went|gone|moved|came|returned|returning|sailed|sailing|trip|way|visit|back|ferry|road|train|flight|journey|bus|migrated|deported|extradited|exiled|passengers|crew) (?:to|from) $|\b(?:reached|visited) $/u;
const born = /\b(?:by|with|named|called|arrested|killed|against|whom) $/iu;

/** Finds what may be names among the capitalised words of a piece. */
export function scanNames(text: string, piece: Piece): NameCandidate[] {
  const isTitle = piece.block.type === 'heading' || isTitleCase(text);
  const candidates = findSequences(text).flatMap((sequence) =>
    splitSequence(sequence)
      .filter(({ words }) => !isNumbered(text, words))
      .map(({ words, afterTitle, opensSentence }) =>
        candidateOf(text, words, {
          offset: piece.start,
          afterTitle,
          trust:
            isTitle || sequence.words.length > 8
              ? 'title case'
              : opensSentence
                ? 'sentence start'
                : 'capital',
        }),
      ),
  );
  let last = 0;
  return candidates.filter(({ start, end }) => {
    const isApart = start >= last;
    if (isApart) last = end;
    return isApart;
  });
}

/** "Hall 1921", "Form 12": the number of something. */
function isNumbered(text: string, words: readonly NameWord[]): boolean {
  const [only, ...more] = words;
  return (
    only !== undefined &&
    more.length === 0 &&
    !/\p{Lu}{2}/u.test(only.word) &&
    /^ \d/.test(text.slice(only.end, only.end + 2)) &&
    !/,/.test(text.slice(only.end, only.end + 1))
  );
}

/** "Inland Union (Farmers)": a word in brackets that tells two organisations of one name apart. */
function endWithBranch(text: string, words: readonly NameWord[]): number {
  const last = words.at(-1);
  if (last === undefined) return 0;
  const branch = organisationNouns.has(last.word.toLowerCase()) && words.length > 1;
  return last.end + (branch ? (branchAfter.exec(text.slice(last.end, last.end + 32))?.[0].length ?? 0) : 0);
}

interface Circumstance {
  readonly offset: number;
  readonly afterTitle: boolean;
  readonly trust: NameCandidate['trust'];
}

function candidateOf(
  text: string,
  words: readonly NameWord[],
  { offset, afterTitle, trust }: Circumstance,
): NameCandidate {
  const start = words[0]?.start ?? 0;
  const end = endWithBranch(text, words);
  const after = text.slice(end, end + 40);
  return {
    start: offset + start,
    end: offset + end,
    form: text.slice(start, end),
    words: wordsOf(text.slice(start, end)),
    trust,
    evidence: afterTitle ? 'person' : evidenceOf(text.slice(Math.max(0, start - 32), start), after),
    abbreviation: abbreviation.exec(after)?.groups?.['short'] ?? null,
  };
}

/** The words of a form in lower case, by which forms are compared. */
export function wordsOf(form: string): string[] {
  return form.toLowerCase().replaceAll('’', "'").split(' ');
}

function evidenceOf(before: string, after: string): EntityKind | null {
  if (inPlace.test(before)) return 'place';
  if (speaksAfter.test(after) || apposition.test(after) || speaksBefore.test(before)) return 'person';
  if (wayTo.test(before)) return 'place';
  return born.test(before) && /^[,.)]/.test(after) ? 'person' : null;
}

/** A short line in which most words have a capital. */
function isTitleCase(text: string): boolean {
  if (text.length > 200 || /[.!?]["”’)]?$/.test(text)) return false;
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]{3,}/gu) ?? [];
  const capitalised = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length >= 4 && capitalised.length > words.length * 0.7;
}
