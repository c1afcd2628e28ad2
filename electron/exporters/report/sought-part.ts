import { heading, list, ours, paragraph, type ReportBlock, say } from './blocks.ts';
import { because, edtfLine } from './report-words.ts';
import type { ReportSearch, SessionReport } from './session-report.ts';
import { observationLine } from './silence-blocks.ts';
import { quoteWithReference } from './text-blocks.ts';

/** What was sought and not found for the question as a whole, and cited works that were not to be had. */
export function soughtPart({ observations, searches, claims }: SessionReport): readonly ReportBlock[] {
  const ofClaims = claims.reduce((sum, claim) => sum + claim.observations.length, 0);
  if (observations.length === 0 && searches.length === 0 && ofClaims === 0) {
    return [heading(2, ours('Sought and not found')), paragraph(ours('No search is recorded.'))];
  }
  return [
    heading(2, ours('Sought and not found')),
    ...(ofClaims === 0
      ? []
      : [paragraph(ours('Searches for a single claim stand with it, under “Gaps and silences”.'), 'small')]),
    ...list(observations.map(observationLine)),
    ...searches.map(searchGroup),
  ];
}

function searchGroup({ quote, cited, outcome, place, searched, reason }: ReportSearch): ReportBlock {
  return {
    type: 'group',
    blocks: [
      paragraph(say`${cited}: ${ours(outcome)}. Sought: ${place}, ${edtfLine(searched)}${because(reason)}`),
      paragraph(ours('It is cited in these words:'), 'small'),
      ...quoteWithReference(quote),
    ],
  };
}
