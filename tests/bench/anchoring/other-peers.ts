import { textQuoteSelectorMatcher } from '@apache-annotator/selector';
import approxSearch from 'approx-string-match';
import DiffMatchPatch from 'diff-match-patch';
import { toTextPosition } from 'dom-anchor-text-quote';
import { type Answer, eachByItself, type Matcher, type Sample } from './matcher.ts';

/** The context that dom-anchor-text-quote and Apache Annotator are given. */
const contextLength = 32;

/** The search alone: the words within half their length of errors, fewest errors first, then nearest. */
export function createApproxStringMatch(sample: Sample): Matcher {
  return eachByItself(
    'approx-string-match',
    ({ now }) =>
      ({ start, exact }): Answer => {
        const matches = approxSearch(now, exact, Math.min(256, exact.length / 2));
        const [first, ...others] = matches;
        const distance = (match: { readonly start: number }) => Math.abs(match.start - start);
        const best = others.reduce(
          (one, other) =>
            one === undefined ||
            other.errors < one.errors ||
            (other.errors === one.errors && distance(other) < distance(one))
              ? other
              : one,
          first,
        );
        return { range: best };
      },
    sample,
  );
}

/** Given the text as a node whose text is at hand, which spares it what reading it from a page costs. */
export function createDomAnchorTextQuote(sample: Sample): Matcher {
  return eachByItself(
    'dom-anchor-text-quote',
    ({ before, now }) =>
      ({ start, end, exact }): Answer => {
        const prefix = before.slice(Math.max(0, start - contextLength), start);
        const suffix = before.slice(end, end + contextLength);
        const position = toTextPosition({ textContent: now }, { exact, prefix, suffix }, { hint: start });
        return { range: position ?? undefined };
      },
    sample,
  );
}

/** Exact matches alone, the first of them. Given the text as one chunk. */
export const apacheAnnotator: Matcher = eachByItself(
  'Apache Annotator',
  ({ before, now }) =>
    async ({ start, end, exact }): Promise<Answer> => {
      const prefix = before.slice(Math.max(0, start - contextLength), start);
      const suffix = before.slice(end, end + contextLength);
      const selector = { type: 'TextQuoteSelector' as const, exact, prefix, suffix };
      const chunk = { data: now };
      const chunker = {
        currentChunk: chunk,
        nextChunk: () => null,
        previousChunk: () => null,
        precedesCurrentChunk: () => false,
      };
      for await (const { startIndex, endIndex } of textQuoteSelectorMatcher(selector)(chunker))
        return { range: { start: startIndex, end: endIndex } };
      return { range: undefined };
    },
);

/** Maps passages through a difference of the two whole texts, which it is alone in being given. */
export const diffMatchPatch: Matcher = {
  name: 'diff-match-patch',
  *match({ before, now, passages }) {
    const differ = new DiffMatchPatch();
    const differences = differ.diff_main(before, now);
    yield 'text';
    const answers: Answer[] = [];
    for (const { start, end } of passages) {
      const range = {
        start: differ.diff_xIndex(differences, start),
        end: differ.diff_xIndex(differences, end),
      };
      answers.push({ range: range.end > range.start ? range : undefined });
      yield 'passage';
    }
    return answers;
  },
};
