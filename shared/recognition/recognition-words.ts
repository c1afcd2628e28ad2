import { writePageRanges } from './page-ranges.ts';
import {
  type RecognitionLanguage,
  recognitionLanguages,
  type TextRecognition,
} from '../model/recognition.ts';

/** What stands beside every quote of a copy whose words were recognised. */
export const recognisedByMachine = 'text recognised by machine';

/** `English and Arabic`. */
export function languagesInWords(languages: readonly RecognitionLanguage[]): string {
  const names = languages.map(
    (code) => recognitionLanguages.find((each) => each.code === code)?.name ?? code,
  );
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** `recognised by Tesseract 5.5.1 (English and Arabic), not proofread, mean confidence 91 %`. */
export function recognitionInWords({ engine, languages, meanConfidence }: TextRecognition): string {
  const sure = meanConfidence === null ? '' : `, mean confidence ${Math.round(meanConfidence * 100)} %`;
  return `recognised by ${engine} (${languagesInWords(languages)}), not proofread${sure}`;
}

/** What an export adds behind a copy: that its words were recognised by machine; nothing where they are the file's own. */
export function recognitionNote(recognition: TextRecognition | null): string {
  return recognition === null ? '' : `, ${recognisedByMachine}`;
}

/** The same for a list of copies, with which pages and how. */
export function recognitionInFull(recognition: TextRecognition | null): string {
  if (recognition === null) return '';
  const { pages } = recognition;
  const where =
    pages.length === 0 ? '' : ` on ${pages.length === 1 ? 'page' : 'pages'} ${writePageRanges(pages)}`;
  return `, ${recognisedByMachine}${where}: ${recognitionInWords(recognition)}`;
}
