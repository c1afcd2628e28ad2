import type { ReportBlock } from './blocks.ts';
import { claimsPart } from './claim-part.ts';
import { documentsPart, setAsidePart, waitingPart } from './document-parts.ts';
import { opening } from './opening.ts';
import { capturesPart, changesPart, logPart, quotesPart, scalesPart } from './record-parts.ts';
import { secondPart } from './second-part.ts';
import type { SessionReport } from './session-report.ts';
import { soughtPart } from './sought-part.ts';

/** Lays a report out: what is said in which order and words, the same for every format. */
export function layOutReport(report: SessionReport): readonly ReportBlock[] {
  return [
    ...opening(report),
    ...claimsPart(report.claims),
    ...documentsPart(report.documents),
    ...setAsidePart(report),
    ...waitingPart(report),
    ...secondPart(report.second),
    ...soughtPart(report),
    ...changesPart(report.changes),
    ...scalesPart(report.scales),
    ...capturesPart(report.captures),
    ...quotesPart(report),
    ...logPart(report.head),
  ];
}
