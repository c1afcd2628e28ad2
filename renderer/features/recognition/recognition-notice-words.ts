import type { PageSummary } from '../../../shared/model/page.ts';
import type { TextRecognition } from '../../../shared/model/recognition.ts';
import { writePageRanges } from '../../../shared/recognition/page-ranges.ts';
import { recognitionInWords } from '../../../shared/recognition/recognition-words.ts';

/** "Pages 2-4 of 12 are pictures without text, so their words cannot be searched or quoted." */
export function pictureWords(pictures: readonly number[], pages: readonly PageSummary[]): string {
  const cannot = 'so their words cannot be searched or quoted.';
  if (pages.length === 1) return `This is a picture without text, so its words cannot be searched or quoted.`;
  const all = pages.length === 2 ? 'Both pages' : `All ${pages.length} pages`;
  if (pictures.length === pages.length) return `${all} are pictures without text, ${cannot}`;
  const [first = 0] = pictures;
  if (pictures.length === 1) {
    const page = `Page ${first + 1} of ${pages.length}`;
    return `${page} is a picture without text, so its words cannot be searched or quoted.`;
  }
  return `Pages ${writePageRanges(pictures)} of ${pages.length} are pictures without text, ${cannot}`;
}

/** "The words of pages 2-4 were recognised by …. One page is still a picture." `left` counts the pages without words. */
export function recognisedWords(recognition: TextRecognition, left: number): string {
  const { pages } = recognition;
  const where = `${pages.length === 1 ? 'page' : 'pages'} ${writePageRanges(pages)}`;
  const rest =
    left <= 0 ? '' : left === 1 ? ' One page is still a picture.' : ` ${left} pages are still pictures.`;
  return `The words of ${where} were ${recognitionInWords(recognition)}: compare them with the page before you quote them.${rest}`;
}
