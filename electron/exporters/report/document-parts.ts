import { dayInWords } from '../wording.ts';
import { heading, type Line, list, ours, paragraph, type ReportBlock, say, theirs } from './blocks.ts';
import { because, itemLine, stepLines } from './report-words.ts';
import type { ReportDocument, ReportItem, SessionReport } from './session-report.ts';

/** Documents of the queue that were judged: what each is to the question. */
export function documentsPart(documents: readonly ReportDocument[]): readonly ReportBlock[] {
  const judged = documents.filter(({ item }) => item.state === 'judged');
  if (judged.length === 0) return [];
  return [
    heading(2, ours('Documents judged'), { onNewPage: true }),
    ...judged.map(
      ({ reference, stance, item }): ReportBlock => ({
        type: 'group',
        blocks: [
          paragraph(theirs(reference), 'strong'),
          paragraph(
            say`${ours(stanceInWords(stance))}${ours(item.decidedAt === null ? '' : `, judged ${dayInWords(item.decidedAt)}`)}${because(item.reason)}`,
          ),
          ...list(stepLines(item)),
        ],
      }),
    ),
  ];
}

/** What was set aside, with the reasons. */
export function setAsidePart(report: SessionReport): readonly ReportBlock[] {
  const items = itemsIn(report, 'set aside');
  if (items.length === 0) return [];
  return [heading(2, ours('Set aside')), ...list(items)];
}

/** What of the queue is not judged yet. */
export function waitingPart(report: SessionReport): readonly ReportBlock[] {
  const items = itemsIn(report, 'waiting');
  if (items.length === 0) return [];
  return [heading(2, ours('Not judged yet')), ...list(items)];
}

function itemsIn({ claims, documents }: SessionReport, state: ReportItem['state']): readonly Line[] {
  return [
    ...claims.map(({ statement, item }) => ({ label: say`Claim “${statement}”`, item })),
    ...documents.map(({ reference, item }) => ({ label: say`Document ${reference}`, item })),
  ].flatMap(({ label, item }) => {
    if (item.state !== state) return [];
    return [
      state === 'waiting'
        ? label
        : say`${label}, ${itemLine(item)}${item.reason === null ? ours(', without a reason') : null}`,
    ];
  });
}

function stanceInWords(stance: string | null): string {
  if (stance === null) return 'Not judged';
  return stance === 'silent'
    ? 'Says nothing on the question'
    : `${stance.charAt(0).toUpperCase()}${stance.slice(1)}`;
}
