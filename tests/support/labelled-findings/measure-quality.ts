import { findFindings } from '../../../electron/extractors/find-findings.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import type { Label } from './label.ts';
import { type Half, labelledDocuments, type LabelledDocument } from './labelled-documents.ts';
import { matchFindings, type Outcome } from './match-findings.ts';
import { type SortOfFinding, sortOfFinding, sortOfLabel } from './sort-of-finding.ts';

/** What extractors made of one labelled document. */
export interface MeasuredDocument extends Outcome {
  readonly document: LabelledDocument;
  readonly findings: readonly Finding[];
}

/** How well one sort of findings is found. */
export interface Quality {
  readonly labelled: number;
  /** Labels that were found. */
  readonly found: number;
  /** Found, and the value is right. */
  readonly right: number;
  readonly falseAlarms: number;
  /** Of the findings of this sort, those that found a label; null where there are none. */
  readonly precision: number | null;
  /** Of the labels of this sort, those that were found; null where there are none. */
  readonly recall: number | null;
  /** Of the labels that were found, those whose value is right; null where there are none. */
  readonly rightValues: number | null;
}

/** Finds findings in the documents of a half and compares them with their labels. */
export async function measureHalf(half: Half): Promise<readonly MeasuredDocument[]> {
  return (await labelledDocuments(half)).map((document) => {
    const { text, blocks, language, published } = document;
    const findings = findFindings({ text, blocks, language, referenceDate: published });
    return { document, findings, ...matchFindings(document.labels, findings) };
  });
}

/** The quality of those sorts together, over all `documents`. */
export function qualityOf(
  documents: readonly MeasuredDocument[],
  isOfSort: (sort: SortOfFinding) => boolean,
): Quality {
  const counts = { labelled: 0, found: 0, right: 0, falseAlarms: 0, foundBySuch: 0 };
  for (const { document, findings, found, falseAlarms } of documents) {
    const isLabelOfSort = (label: Label) => isOfSort(sortOfLabel(label));
    const isFindingOfSort = (finding: Finding) => isOfSort(sortOfFinding(finding, findings));
    const ofSort = found.filter(({ label }) => isLabelOfSort(label));
    counts.labelled += document.labels.filter((label) => !label.isOptional && isLabelOfSort(label)).length;
    counts.found += ofSort.length;
    counts.right += ofSort.filter(({ isRight }) => isRight).length;
    counts.falseAlarms += falseAlarms.filter(isFindingOfSort).length;
    counts.foundBySuch += found.filter(({ finding }) => isFindingOfSort(finding)).length;
  }
  const { foundBySuch, ...rest } = counts;
  return {
    ...rest,
    precision: share(foundBySuch, foundBySuch + counts.falseAlarms),
    recall: share(counts.found, counts.labelled),
    rightValues: share(counts.right, counts.found),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
