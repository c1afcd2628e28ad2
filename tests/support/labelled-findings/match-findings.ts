import type { Finding } from '../../../shared/model/finding.ts';
import { hasRightValue } from './judge-value.ts';
import type { Label } from './label.ts';
import { overlaps } from './place-labels.ts';

/** A label and the finding that found it. */
export interface Found {
  readonly label: Label;
  readonly finding: Finding;
  readonly isRight: boolean;
}

/** What extractors made of one document. Optional labels, and what found them, are in none of the three. */
export interface Outcome {
  readonly found: readonly Found[];
  readonly missed: readonly Label[];
  readonly falseAlarms: readonly Finding[];
}

/**
 * Compares findings with the labels of the same text. A finding finds a label of its kind that it overlaps; each finds one at
 * most and is found by one at most, those with the most letters in common first. Names and dates within a citation
 * belong to the mention and count for nobody.
 */
export function matchFindings(labels: readonly Label[], findings: readonly Finding[]): Outcome {
  const pairs = labels
    .flatMap((label) =>
      findings
        .filter((finding) => finding.kind === label.kind && overlaps(finding, label))
        .map((finding) => ({ label, finding, common: lettersInCommon(label, finding) })),
    )
    .toSorted((a, b) => b.common - a.common || Number(a.label.isOptional) - Number(b.label.isOptional));
  const taken = new Set<Label | Finding>();
  const found: Found[] = [];
  for (const { label, finding } of pairs) {
    if (taken.has(label) || taken.has(finding)) continue;
    taken.add(label).add(finding);
    if (!label.isOptional) found.push({ label, finding, isRight: hasRightValue(label, finding) });
  }
  const citations = labels.filter((label) => label.kind === 'mention' && label.form !== 'attribution');
  const isPardoned = (finding: Finding): boolean =>
    labels.some((label) => label.isOptional && label.kind === finding.kind && overlaps(label, finding)) ||
    ((finding.kind === 'date' || finding.kind === 'name') &&
      citations.some((citation) => overlaps(citation, finding)));
  return {
    found,
    missed: labels.filter((label) => !label.isOptional && !taken.has(label)),
    falseAlarms: findings.filter((finding) => !taken.has(finding) && !isPardoned(finding)),
  };
}

function lettersInCommon(a: Label, b: Finding): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}
