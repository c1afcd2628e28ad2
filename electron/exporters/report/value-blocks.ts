import { heading, joined, type Line, ours, type ReportBlock, theirs } from './blocks.ts';
import { edtfLine } from './report-words.ts';
import type { ReportClaim, ReportEvidence } from './session-report.ts';

/** The values that the passages of a claim give, side by side; nothing where none gives one. */
export function valueBlocks({ evidence }: ReportClaim, claim: number): readonly ReportBlock[] {
  const rows = evidence.flatMap((each, index) => {
    const value = valueLine(each);
    return value === null ? [] : [row(each, value, `${claim}.${index + 1}`)];
  });
  if (rows.length === 0) return [];
  return [
    heading(4, ours('Values side by side')),
    {
      type: 'table',
      label: 'Values that the passages give',
      heads: ['Passage', 'Value', 'Stance', 'Source', 'Published'],
      rows,
    },
  ];
}

function valueLine({ value, foundValues }: ReportEvidence): Line | null {
  if (value !== null) return theirs(value);
  if (foundValues.length === 0) return null;
  return [...joined(foundValues.map(theirs), ', '), ...ours(' (found in its words)')];
}

function row({ stance, passages }: ReportEvidence, value: Line, number: string): readonly Line[] {
  const from = passages[0]?.from;
  return [
    ours(number),
    value,
    ours(stance),
    from?.source ? theirs(from.source.name) : theirs(from?.publisher ?? from?.title ?? ''),
    from?.published ? edtfLine(from.published.edtf) : ours('undated'),
  ];
}
