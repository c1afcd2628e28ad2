import type { Finding } from '../../shared/model/finding.ts';
import type { Label } from '../support/labelled-findings/label.ts';
import { halves } from '../support/labelled-findings/labelled-documents.ts';
import {
  type MeasuredDocument,
  measureHalf,
  type Quality,
  qualityOf,
} from '../support/labelled-findings/measure-quality.ts';
import { sortOfFinding, sortOfLabel, sortsOfFindings } from '../support/labelled-findings/sort-of-finding.ts';
import type { Bench, Grid } from './measurement.ts';

/** What the design asks of precision and recall; full dates and parenthesised mentions can be told for certain. */
const strict = { precision: 0.95, recall: 0.9 };
const usual = { precision: 0.8, recall: 0.75 };
const goals = new Map([
  ['mention, parenthesised', strict],
  ['date, full', strict],
]);

/**
 * Counts what extractors find, miss and make up in labelled texts, in the open half and in the half that nothing is tuned on.
 * `--list` lists the misses and false alarms of the open half, `--list=held-out` those of the other one.
 */
export async function benchFindings(options: readonly string[]): Promise<Bench> {
  const grids: Grid[] = [];
  const all: MeasuredDocument[] = [];
  for (const half of halves) {
    const measured = await measureHalf(half);
    all.push(...measured);
    grids.push(qualityGrid(half === 'open' ? 'Open half' : 'Held-out half', measured));
    const isListed = options.includes(half === 'open' ? '--list' : `--list=${half}`);
    if (isListed) grids.push(...measured.map(listOf));
  }
  grids.push(qualityGrid('Both halves', all));
  return {
    title: `Findings (${all.length} labelled documents)`,
    measurements: [],
    grids,
    notes: [
      'The texts, the rules they are labelled by and how findings are compared with labels: tests/fixtures/findings/README.md.',
      'Found: a finding of the same kind stands on the words. Value: of those found, name and date, EDTF, number and unit, or kind and group are right too.',
      'Precision by the sort that the finding says it is, recall by the sort of the label. Optional labels count for nobody.',
      'Names include those that stand in a text only once.',
      '! below the goal: 0.95 and 0.90 for parenthesised mentions and full dates, 0.80 and 0.75 for the rest.',
    ],
  };
}

function qualityGrid(title: string, documents: readonly MeasuredDocument[]): Grid {
  const row = (name: string, quality: Quality): string[] => {
    const { labelled, found, right, falseAlarms, precision, recall, rightValues } = quality;
    const goal = goals.get(name) ?? usual;
    return [
      name,
      ...[labelled, found, right, labelled - found, falseAlarms].map(String),
      inWords(precision, goal.precision),
      inWords(recall, goal.recall),
      inWords(rightValues, 0),
    ];
  };
  const kinds = [...new Set(sortsOfFindings.map((sort) => sort.split(',')[0] ?? sort))];
  return {
    title,
    heads: ['', 'labelled', 'found', 'right', 'missed', 'false', 'precision', 'recall', 'value'],
    rows: kinds.flatMap((kind) => {
      const sorts = sortsOfFindings.filter((sort) => sort.split(',')[0] === kind);
      const together = row(
        `all ${kind}s`,
        qualityOf(documents, (sort) => sorts.includes(sort)),
      );
      const apart = sorts.map((sort) =>
        row(
          sort,
          qualityOf(documents, (other) => other === sort),
        ),
      );
      return sorts.length === 1 ? [together] : [...apart, together];
    }),
  };
}

/** What was missed, made up and given another value in one document, in the order of its text. */
function listOf({ document, findings, found, missed, falseAlarms }: MeasuredDocument): Grid {
  const lines = [
    ...missed.map((label) => ({
      at: label.start,
      cells: ['missed', sortOfLabel(label), quoted(label.exact)],
    })),
    ...falseAlarms.map((finding) => ({
      at: finding.start,
      cells: ['false', sortOfFinding(finding, findings), `${quoted(finding.exact)} ${foundValue(finding)}`],
    })),
    ...found
      .filter(({ isRight }) => !isRight)
      .map(({ label, finding }) => ({
        at: label.start,
        cells: [
          'value',
          sortOfLabel(label),
          `${quoted(label.exact)} is ${rightValue(label)}, not ${foundValue(finding)}`,
        ],
      })),
  ];
  const rows = lines.toSorted((a, b) => a.at - b.at).map(({ cells }) => cells.join('  '));
  return { title: document.name, heads: [''], rows: rows.map((row) => [row]) };
}

function quoted(words: string): string {
  return `“${words}”`;
}

function foundValue(finding: Finding): string {
  switch (finding.kind) {
    case 'mention': {
      const { name, date, isAnonymous } = finding.value;
      return `${name}${isAnonymous ? ' (anonymous)' : ''}, ${date ?? 'no date'}`;
    }
    case 'date':
      return finding.value.edtf;
    case 'number':
      return `${finding.value.least}..${finding.value.most ?? ''} ${finding.value.unit}`;
    case 'name':
      return `${finding.value.entity} ${finding.value.group}`;
  }
}

function rightValue(label: Label): string {
  switch (label.kind) {
    case 'mention':
      return `${label.names.join(' or ')}${label.isAnonymous ? ' (anonymous)' : ''}, ${label.dates.map((date) => date ?? 'no date').join(' or ')}`;
    case 'date':
      return label.edtf.join(' or ');
    case 'number':
      return `${label.values.join(' or ')} ${label.units.join(' or ')}`;
    case 'name':
      return `${label.entity} ${label.group}`;
  }
}

function inWords(value: number | null, goal: number): string {
  if (value === null) return '–';
  return `${value < goal ? '! ' : ''}${value.toFixed(2)}`;
}
