import type { TextRange } from '../../../shared/model/capture.ts';
import type { ImportedAnnotation } from '../imported.ts';
import type { BuiltText, TextPlace } from '../text/text-builder.ts';

/** A comment of a text document, or an answer to one. */
export interface OfficeComment {
  readonly id: string;
  /** The comment it answers; null for one that begins a thread. */
  readonly answers: string | null;
  readonly words: string;
  readonly author: string | null;
  /** UTC; null where the file does not say. */
  readonly date: string | null;
}

interface OpenRange {
  start: TextPlace | null;
  end: TextPlace | null;
}

/** Gathers which words the comments of a document stand at. */
export class CommentRanges {
  readonly #ranges = new Map<string, OpenRange>();

  start(id: string, place: TextPlace): void {
    this.#of(id).start ??= place;
  }

  end(id: string, place: TextPlace): void {
    this.#of(id).end ??= place;
  }

  /**
   * Gives the comments as annotations of the finished text; answers are joined to what they answer, with their names. A comment
   * that covers no words stands at the word it was made at. What stands nowhere in the text becomes a remark.
   */
  annotations(
    { text, blocks }: BuiltText,
    comments: readonly OfficeComment[],
  ): { readonly annotations: readonly ImportedAnnotation[]; readonly remarks: readonly string[] } {
    const annotations: ImportedAnnotation[] = [];
    const remarks: string[] = [];
    const ids = new Set(comments.map(({ id }) => id));
    const isAnswer = ({ answers, id }: OfficeComment) =>
      answers !== null && answers !== id && ids.has(answers);
    const answers = Map.groupBy(comments.filter(isAnswer), (comment) => comment.answers);
    for (const comment of comments) {
      if (isAnswer(comment)) continue;
      const words = [
        comment.words,
        ...(answers.get(comment.id) ?? []).map((answer) => `${signature(answer)}: ${answer.words}`),
      ].join('\n\n');
      const target = this.#rangeOf(comment.id, text);
      if (target === null) {
        remarks.push(`A comment stands at no words of the text, and was left out: “${shortened(words)}”.`);
        continue;
      }
      annotations.push({
        target,
        comment: words === '' ? null : words,
        creator: comment.author,
        createdAt: comment.date,
      });
    }
    const inOrder = annotations.toSorted((a, b) => startOf(a) - startOf(b));
    return { annotations: blocks.length === 0 ? [] : inOrder, remarks: remarks.slice(0, mostRemarks) };
  }

  #of(id: string): OpenRange {
    const range = this.#ranges.get(id) ?? { start: null, end: null };
    this.#ranges.set(id, range);
    return range;
  }

  #rangeOf(id: string, text: string): TextRange | null {
    const { start = null, end = null } = this.#ranges.get(id) ?? {};
    const [from, to] = [start ?? end, end ?? start].map((place) => place?.offset() ?? 0);
    if ((start ?? end) === null || from === undefined || to === undefined) return null;
    return withoutOuterSpace(text, from, to) ?? wordAt(text, Math.min(from, to));
  }
}

const mostRemarks = 20;

function startOf({ target }: ImportedAnnotation): number {
  return 'start' in target ? target.start : 0;
}

function signature({ author, date }: OfficeComment): string {
  const name = author ?? 'Somebody';
  return date === null ? name : `${name}, ${date.slice(0, 10)}`;
}

function shortened(words: string): string {
  return words.length > 200 ? `${words.slice(0, 199).toWellFormed()}…` : words;
}

function withoutOuterSpace(text: string, from: number, to: number): TextRange | null {
  let start = from;
  let end = to;
  while (start < end && isSpace(text[start])) start += 1;
  while (end > start && isSpace(text[end - 1])) end -= 1;
  return start < end ? { start, end } : null;
}

/** Of a longer word no more than this is taken on each side, in UTF-16 code units. */
const longestWord = 200;

/** The word that ends at an offset, holds it, or is the next one; null in a text without words. */
function wordAt(text: string, offset: number): TextRange | null {
  let end = offset;
  while (end > 0 && isSpace(text[end - 1])) end -= 1;
  if (end === 0) while (end < text.length && isSpace(text[end])) end += 1;
  const [earliest, latest] = [Math.max(0, end - longestWord), Math.min(text.length, end + longestWord)];
  let start = end;
  while (start > earliest && !isSpace(text[start - 1])) start -= 1;
  while (end < latest && !isSpace(text[end])) end += 1;
  return start < end ? withoutOuterSigns(text, start, end) : null;
}

/** Without the punctuation around a word, unless it is nothing else. */
function withoutOuterSigns(text: string, from: number, to: number): TextRange {
  const match = /[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?/su.exec(text.slice(from, to));
  return match === null
    ? { start: from, end: to }
    : { start: from + match.index, end: from + match.index + match[0].length };
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/u.test(character);
}
