import {
  type Fact,
  facts,
  heading,
  joined,
  type Line,
  list,
  ours,
  paragraph,
  type ReportBlock,
  say,
  theirs,
} from './blocks.ts';
import { conclusionBlocks, supersededBlocks } from './conclusion-blocks.ts';
import { evidenceBlocks, withdrawnBlocks } from './evidence-blocks.ts';
import { originBlocks } from './origin-blocks.ts';
import { dateLine, itemLine, stepLines } from './report-words.ts';
import type { ReportClaim } from './session-report.ts';
import { silenceBlocks } from './silence-blocks.ts';
import { quoteWithReference } from './text-blocks.ts';
import { valueBlocks } from './value-blocks.ts';

/** The claims of the queue, each with what is concluded about it and all that this rests on. */
export function claimsPart(claims: readonly ReportClaim[]): readonly ReportBlock[] {
  if (claims.length === 0) return [];
  return [heading(2, ours('Claims'), { onNewPage: true }), ...claims.flatMap(claimBlocks)];
}

function claimBlocks(claim: ReportClaim, index: number): readonly ReportBlock[] {
  const { id, statement, madeFrom, warnings, item } = claim;
  const number = index + 1;
  const taken = stepLines(item);
  return [
    heading(3, say`${ours(`${number}. `)}${statement}`, { id: `claim-${id}`, onNewPage: index > 0 }),
    ...facts(claimFacts(claim)),
    ...(madeFrom.length === 0
      ? []
      : [paragraph(ours('The claim was taken from:'), 'small'), ...madeFrom.flatMap(quoteWithReference)]),
    ...conclusionBlocks(claim),
    ...(warnings.length === 0
      ? []
      : [heading(4, ours('Warnings')), ...warnings.map((words) => paragraph(theirs(words), 'warning'))]),
    ...(taken.length === 0 ? [] : [heading(4, ours('Steps of the method')), ...list(taken)]),
    ...evidenceBlocks(claim.evidence, number),
    ...originBlocks(claim, number),
    ...valueBlocks(claim, number),
    ...silenceBlocks(claim),
    ...withdrawnBlocks(claim.withdrawn),
    ...supersededBlocks(claim.superseded),
  ];
}

function claimFacts({ speaker, said, event, asserts, parent, tags, item }: ReportClaim): readonly Fact[] {
  const when: Line[] = [dateLine(event.date), event.place === null ? null : theirs(event.place)].filter(
    (line) => line !== null,
  );
  return [
    ['Said by', speaker === null ? ours('not recorded') : theirs(speaker)],
    ['Said', dateLine(said)],
    ['Is about', ours(asserts)],
    ['When and where', when.length === 0 ? null : joined(when, ', ')],
    ['Part of', parent === null ? null : say`“${parent}”`],
    ['Tags', tags.length === 0 ? null : joined(tags.map(theirs), ', ')],
    ['In the session', itemLine(item)],
  ];
}
