import { monthNumber } from '../../../shared/dates/month-names.ts';
import type { FindingOf } from '../../../shared/model/finding.ts';
import type { Extractor } from '../extractor-input.ts';
import { piecesOf } from '../pieces.ts';
import { ArabicScriptNames } from './arabic-script-names.ts';
import { isGeneric } from './generic-noun.ts';
import type { NameCandidate } from './name-candidate.ts';
import { NameCollector, type NameGroups } from './name-groups.ts';
import { scanNames, wordsOf } from './scan-names.ts';
import { createVocabulary } from './vocabulary.ts';

/**
 * Finds names of people, organisations and places, each with the fullest form that the text has of it: "Hussain" belongs to "Altaf Hussain", "MQM" to the
 * "Muttahida Qaumi Movement (MQM)" that introduced it. A capital that opens a sentence or stands in a heading makes no name by itself: the words have
 * to stand elsewhere with one. In Arabic script, which has no capitals, names are found by titles, by nouns such as "party", and where they recur.
 */
export const findNames: Extractor<'name'> = function* ({ text, blocks }) {
  const collector = new NameCollector();
  const vocabulary = createVocabulary();
  const arabic = new ArabicScriptNames();
  const candidates: NameCandidate[] = [];
  for (const piece of piecesOf({ text, blocks })) {
    const words = text.slice(piece.start, piece.end);
    vocabulary.add(words);
    arabic.add(words);
    candidates.push(...scanNames(words, piece));
    yield;
  }
  const usable: NameCandidate[] = [];
  for (const [index, candidate] of candidates.entries()) {
    if (index % 2_000 === 1_999) yield;
    usable.push(...withoutOrdinaryStart(candidate, vocabulary.has));
  }
  for (const [index, candidate] of usable.entries()) {
    if (index % 2_000 === 1_999) yield;
    collector.add(candidate);
  }
  const groups = yield* collector.group(vocabulary.has);
  const found: FindingOf<'name'>[] = [];
  for (const [index, candidate] of usable.entries()) {
    if (index % 2_000 === 1_999) yield;
    found.push(...toFindings(text, candidate, groups));
  }
  for (const piece of piecesOf({ text, blocks })) {
    found.push(...arabic.find(text.slice(piece.start, piece.end), piece.start));
    yield;
  }
  return found.sort((a, b) => a.start - b.start);
};

/** "Yesterday Hussain said" opens a sentence: where the text has "yesterday" too, its capital says nothing, and the name is the rest. */
function withoutOrdinaryStart(
  candidate: NameCandidate,
  isOrdinary: (word: string) => boolean,
): NameCandidate[] {
  const [first = '', ...rest] = candidate.words;
  if (candidate.trust === 'capital' || !isOrdinary(first)) return [candidate];
  if (rest.length === 0) return [];
  if (monthNumber(first) !== null || rest.every(isGeneric)) return [candidate];
  const cut = candidate.form.indexOf(' ') + 1;
  const form = candidate.form.slice(cut);
  const trust = candidate.trust === 'sentence start' ? 'capital' : candidate.trust;
  return [{ ...candidate, start: candidate.start + cut, form, words: wordsOf(form), trust }];
}

/** More than four words in Title Case are more likely a title than a name. */
function toFindings(
  text: string,
  { start, end, words, trust }: NameCandidate,
  groups: NameGroups,
): FindingOf<'name'>[] {
  const value = trust === 'title case' && words.length > 4 ? null : groups.valueOf(words);
  return value === null ? [] : [{ kind: 'name', start, end, exact: text.slice(start, end), value }];
}
