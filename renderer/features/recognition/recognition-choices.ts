import {
  type RecognitionLanguage,
  recognitionLanguages,
  type RecognitionRequest,
} from '../../../shared/model/recognition.ts';
import { readPageRanges, writePageRanges } from '../../../shared/recognition/page-ranges.ts';

/** What the dialog has so far. */
export interface RecognitionChoices {
  /** In the order in which they were ticked: the first is the main one. */
  readonly languages: readonly RecognitionLanguage[];
  readonly which: 'all' | 'some';
  /** Pages as a person wrote them, from 1. */
  readonly ranges: string;
}

/** What to begin with: the language of the document, else those chosen last, else English. */
export function firstChoices({
  language,
  last,
  page,
  possible,
}: {
  /** BCP 47 of the document; null when it is not known. */
  readonly language: string | null;
  readonly last: readonly RecognitionLanguage[];
  readonly page: number | null;
  readonly possible: readonly number[];
}): RecognitionChoices {
  const primary = language?.split('-')[0]?.toLowerCase();
  const own = recognitionLanguages.filter(({ tag }) => tag === primary).map(({ code }) => code);
  const languages = own.length > 0 ? own : last.length > 0 ? last : (['eng'] as const);
  const isOfPage = page !== null && possible.length > 1;
  return {
    languages,
    which: isOfPage ? 'some' : 'all',
    ranges: writePageRanges(isOfPage ? [page] : possible),
  };
}

/** The request that choices come to, or what is wrong with them. */
export function requestOf(
  { languages, which, ranges }: RecognitionChoices,
  { possible, total }: { readonly possible: readonly number[]; readonly total: number },
): { readonly request: RecognitionRequest } | { readonly problem: 'languages' | 'ranges' } {
  if (languages.length === 0) return { problem: 'languages' };
  if (which === 'all') return { request: { languages, pages: 'without-text' } };
  const pages = readPageRanges(ranges, total);
  if (pages === null || !pages.some((page) => possible.includes(page))) return { problem: 'ranges' };
  return { request: { languages, pages } };
}

/** Ticks a language, or takes its tick away; what is ticked comes last. */
export function toggled(
  languages: readonly RecognitionLanguage[],
  code: RecognitionLanguage,
): readonly RecognitionLanguage[] {
  return languages.includes(code) ? languages.filter((each) => each !== code) : [...languages, code];
}
