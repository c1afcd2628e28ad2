import type { Observation } from '../../../shared/model/claim.ts';
import { code, heading, joined, type Line, list, ours, type ReportBlock, say } from './blocks.ts';
import { because, counted, edtfLine } from './report-words.ts';
import type { ReportClaim } from './session-report.ts';

/** What is missing for a claim: stances without a passage, and what was sought and not found. */
export function silenceBlocks({ evidence, observations }: ReportClaim): readonly ReportBlock[] {
  const has = (stance: string) => evidence.some((each) => each.stance === stance);
  const gaps = [
    ...(has('supports') ? [] : ['No passage is judged as supporting it.']),
    ...(has('disputes') ? [] : ['No passage is judged as disputing it.']),
    ...(observations.length > 0 ? [] : ['No search for documents that say nothing of it is recorded.']),
  ];
  return [
    heading(4, ours('Gaps and silences')),
    ...list([...gaps.map(ours), ...observations.map(observationLine)]),
  ];
}

/** `3 May 2026: “coast guard” was sought in this project. Of 12 documents 10 say nothing: “…”, “…”`. */
export function observationLine({
  query,
  place,
  documents,
  searched,
  found,
  reason,
  observed,
}: Observation): Line {
  const where = place === null ? ours('this project') : say`${place}`;
  const silent = searched - found;
  const result =
    searched === 0
      ? 'nothing was searched'
      : `of ${counted(searched, 'document')}, ${silent} ${silent === 1 ? 'says' : 'say'} nothing`;
  const named =
    documents === null || documents.length === 0
      ? null
      : say`: ${joined(
          documents.map(({ title }) => say`“${title}”`),
          ', ',
        )}`;
  return say`${edtfLine(observed)}: ${code(query)} was sought in ${where}; ${ours(result)}${named}${
    reason === null ? null : say`. Reason${because(reason)}`
  }`;
}
