import type { TextRange } from '../model/capture.ts';
import { sentencesIn } from '../text/sentences.ts';
import { confidencePhrase } from './confidence-phrases.ts';
import { likelihoodPhrase } from './likelihood-phrases.ts';

/** A sentence that states a likelihood and a confidence at once. Ranges are UTF-16 offsets into the text it stands in. */
export interface MixedSentence extends TextRange {
  readonly words: string;
  readonly likelihood: readonly TextRange[];
  readonly confidence: readonly TextRange[];
}

/**
 * The sentences of an English text in which words of likelihood and words of the analyst's confidence stand together, which
 * ICD 203 (D.6.e(2)(b)) rules out: readers take the one for the other. What others are quoted with in quotation marks does not count,
 * unless the marks hold a phrase and nothing else. Other languages are not looked at: nothing is found in them.
 */
export function mixedSentences(text: string): readonly MixedSentence[] {
  return sentencesIn(text, { start: 0, end: text.length }).flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const own = withoutQuotations(words);
    const confidence = rangesOf(confidencePhrase, own, start);
    if (confidence.length === 0) return [];
    // "A high probability" is a likelihood, "highly confident" is not one: no word counts twice.
    const likelihood = rangesOf(likelihoodPhrase, own, start).filter(
      (range) => !confidence.some((other) => range.start < other.end && other.start < range.end),
    );
    return likelihood.length === 0 ? [] : [{ start, end, words, likelihood, confidence }];
  });
}

function rangesOf(phrase: RegExp, words: string, offset: number): readonly TextRange[] {
  return [...words.matchAll(phrase)].map(({ 0: found, index }) => ({
    start: offset + index,
    end: offset + index + found.length,
  }));
}

/** What stands in double quotation marks or guillemets; single ones cannot be told from apostrophes. */
const quotation = /“[^“”]*”|"[^"]*"|«[^«»]*»|„[^„“”]*[“”]/gu;

/** The same words at the same offsets, with quotations blanked out, except those of a single phrase. */
function withoutQuotations(words: string): string {
  return words.replace(quotation, (quoted) =>
    isPhrase(quoted.slice(1, -1)) ? quoted : ' '.repeat(quoted.length),
  );
}

function isPhrase(words: string): boolean {
  return [likelihoodPhrase, confidencePhrase].some((phrase) => {
    const [found] = words.match(phrase) ?? [];
    return found !== undefined && found.length >= words.trim().length;
  });
}
