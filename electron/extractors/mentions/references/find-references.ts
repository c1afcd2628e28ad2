import { foldDigits } from '../../../../shared/dates/digits.ts';
import type { FindingOf, TextRange } from '../../../../shared/model/finding.ts';
import type { ExtractorInput } from '../../extractor-input.ts';
import { indexAt, type Passage } from '../passage.ts';
import { plainDigits, type ReferenceEntry, referenceEntries } from './reference-sections.ts';
import { type ReferenceFacts, readReference } from './reference-names.ts';
import { scopeOfBracket } from '../scope.ts';
import { kindOfUse } from '../use.ts';

interface Note extends ReferenceFacts {
  readonly style: ReferenceEntry['style'];
}

/** The lists of references and notes of a text. */
export interface References {
  readonly mentions: readonly FindingOf<'mention'>[];
  /** What notes say, by the number or sign that the text calls them by; one that two notes have is left out. */
  readonly notes: ReadonlyMap<string, Note>;
  /** Where the entries stand, in order. */
  readonly entries: readonly TextRange[];
  /** The first word of each entry, as a rule an author's surname. */
  readonly surnames: ReadonlySet<string>;
}

/** Entries read before others have their turn. */
const entriesAtOnce = 32;
const again = /^(?:ibid(?:em)?|id|loc\.?\s?cit|op\.?\s?cit)\b/iu;

/** Reads the lists of references and notes of a text: each entry is a mention, named by its author or publisher. */
export function* readReferences(input: ExtractorInput): Generator<void, References> {
  const mentions: FindingOf<'mention'>[] = [];
  const notes = new Map<string, Note>();
  const seen = new Set<string>();
  const entries = withoutBullets(yield* referenceEntries(input));
  let before: ReferenceFacts | null = null;
  for (const [index, entry] of entries.entries()) {
    if (index % entriesAtOnce === 0) yield;
    const exact = input.text.slice(entry.start, entry.end);
    const facts: ReferenceFacts | null =
      again.test(exact) && before ? { name: before.name, date: before.date } : readReference(exact);
    if (!facts) continue;
    before = facts;
    mentions.push(entryMention(entry, exact, facts));
    if (entry.marker === null) continue;
    if (seen.has(entry.marker)) notes.delete(entry.marker);
    else notes.set(entry.marker, { ...facts, style: entry.style });
    seen.add(entry.marker);
  }
  const surnames = new Set(mentions.map(({ value }) => /^[^\s,]+/u.exec(value.name)?.[0] ?? value.name));
  return { mentions, notes, entries, surnames };
}

/** Several blocks with one sign before them are a list, and no notes. */
function withoutBullets(entries: readonly ReferenceEntry[]): readonly ReferenceEntry[] {
  const signs = new Map<string, number>();
  for (const { style, marker } of entries)
    if (style === 'sign' && marker !== null) signs.set(marker, (signs.get(marker) ?? 0) + 1);
  return entries.filter(({ style, marker }) => style !== 'sign' || signs.get(marker ?? '') === 1);
}

function entryMention(
  { start, end }: ReferenceEntry,
  exact: string,
  { name, date }: ReferenceFacts,
): FindingOf<'mention'> {
  return {
    kind: 'mention',
    start,
    end,
    exact,
    value: {
      form: 'reference',
      name,
      isAnonymous: false,
      use: 'names as authority',
      date: date?.edtf ?? null,
      dateWords: date && date.end <= exact.length ? exact.slice(date.start, date.end) : null,
      scope: null,
    },
  };
}

/** "[3]", "[3, 4]", "(3)", "³", "*", and "3" right behind a point or a closing quotation mark. */
const markers =
  /\[(\p{Nd}{1,3}(?:\s?[,;–-]\s?\p{Nd}{1,3})*)\]|\((\d{1,3})\)|(?<!\p{N}|\b[ck]?m)([¹²³⁰⁴-⁹]{1,3})|(?<=[\p{L}.,;:!?”"’')])([*†‡]{1,3})(?![\p{L}\p{N}*†‡])|(?<=[\p{L})][.,;:!?]?[”"’')]?)(?<=[.,;!?”"’')])(\d{1,3})(?=\s|$)/gu;

/** Finds the markers of notes in a passage, "[3]" or "³": each is a mention of what its first note cites. */
export function findFootnotes(
  passage: Passage,
  { notes, entries }: References,
): readonly FindingOf<'mention'>[] {
  if (notes.size === 0) return [];
  const { text } = passage;
  const found: FindingOf<'mention'>[] = [];
  let before: TextRange | null = null;
  for (const { 0: exact, 1: square, 2: round, 3: superscript, 4: sign, 5: bare, index } of text
    .slice(passage.start, passage.end)
    .matchAll(markers)) {
    const range = { start: passage.start + index, end: passage.start + index + exact.length };
    if (range.start < (entries[indexAt(entries, range.end)]?.end ?? 0) || isNumberOfEntry(entries, range))
      continue;
    const digits = square ?? round ?? bare ?? (superscript && plainDigits(superscript));
    const note = notes.get(sign ?? /\d+/.exec(foldDigits(digits ?? ''))?.[0] ?? '');
    if (!note || (round !== undefined && note.style !== 'round')) continue;
    if (bare !== undefined && note.style !== 'bare' && note.style !== 'superscript') continue;
    const scope = scopeOfBracket(passage, range, before);
    found.push({
      kind: 'mention',
      ...range,
      exact,
      value: {
        form: 'footnote',
        name: note.name,
        isAnonymous: false,
        use: scope ? kindOfUse(text, scope, [range]) : 'names as authority',
        date: note.date?.edtf ?? null,
        dateWords: null,
        scope,
      },
    });
    before = range;
  }
  return found;
}

/** "[3]" right before an entry is its number. */
function isNumberOfEntry(entries: readonly TextRange[], { end }: TextRange): boolean {
  const next = entries[indexAt(entries, end + 4)];
  return next !== undefined && next.start >= end && next.start <= end + 4;
}
