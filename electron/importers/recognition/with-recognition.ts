import type { Mark } from '../../../shared/model/capture.ts';
import type { RecognitionLanguage } from '../../../shared/model/recognition.ts';
import { recognitionLanguages } from '../../../shared/model/recognition.ts';
import type { Imported } from '../imported.ts';
import type { RunInText } from '../pdf/blocks/assemble-text.ts';
import type { RecognisedRun } from './place-lines.ts';

/** Words that the engine is less sure of than this are marked. */
const leastSure = 0.7;

const recognitionExtractor = 'assay-tesseract/1';

/** By what words were recognised. */
export interface Recognised {
  readonly engine: string;
  readonly languages: readonly RecognitionLanguage[];
}

interface SureRun extends RunInText {
  readonly run: RecognisedRun;
}

/** Says of a document which of its words were recognised, how surely, and marks those that are uncertain. */
export function withRecognition(
  imported: Imported,
  runs: readonly RunInText[],
  { engine, languages }: Recognised,
): Imported {
  const recognised = runs.filter((each): each is SureRun => 'confidence' in each.run);
  const pages = [...new Set(recognised.map(({ page }) => page))].toSorted((a, b) => a - b);
  const marks = [...imported.marks, ...uncertainMarks(recognised, imported.text)];
  return {
    ...imported,
    marks: marks.toSorted((a, b) => a.start - b.start || b.end - a.end),
    extractor: recognitionExtractor,
    remarks: [...imported.remarks, said(pages.length, engine, languages)],
    recognition: { engine, languages, pages, meanConfidence: meanConfidence(recognised) },
  };
}

/** Neighbours share a mark. */
function uncertainMarks(runs: readonly SureRun[], text: string): readonly Mark[] {
  const marks: { start: number; end: number }[] = [];
  for (const { start, end, run } of runs) {
    if (run.confidence >= leastSure) continue;
    const last = marks.at(-1);
    if (last && (last.end === start || (last.end + 1 === start && text[last.end] === ' '))) last.end = end;
    else marks.push({ start, end });
  }
  return marks.map((range) => ({ type: 'uncertain', ...range }));
}

function meanConfidence(runs: readonly SureRun[]): number | null {
  let letters = 0;
  let sum = 0;
  for (const { start, end, run } of runs) {
    letters += end - start;
    sum += (end - start) * run.confidence;
  }
  return letters === 0 ? null : Math.round((1000 * sum) / letters) / 1000;
}

function said(pages: number, engine: string, languages: readonly RecognitionLanguage[]): string {
  const names = recognitionLanguages.flatMap(({ code, name }) => (languages.includes(code) ? [name] : []));
  const what = pages === 1 ? 'The words of one page were' : `The words of ${pages} pages were`;
  return `${what} recognised by machine (${engine}; ${names.join(', ')}) and are not proofread.`;
}
