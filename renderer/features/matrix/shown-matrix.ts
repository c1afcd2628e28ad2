import type {
  EvidenceMatrix,
  MatrixClaim,
  MatrixColumn,
  MatrixEvidence,
} from '../../../shared/contract/claim-views.ts';
import type { CredibilityLevelCode, Stance } from '../../../shared/model/claim.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';
import { type ColumnSort, compareColumns } from './sort-columns.ts';
import { compareRows, type RowSort } from './sort-rows.ts';

/** A level that is filtered by; 'none': nobody has judged it. */
export type CredibilityChoice = CredibilityLevelCode | 'none';

/** What is shown of the matrix, and in what order. */
export interface MatrixChoice {
  /** The id of a question; 'none': claims of no question; null: all. */
  readonly question: string | null;
  /** Judgements of these stances and levels only; empty: of all. */
  readonly stances: ReadonlySet<Stance>;
  readonly credibility: ReadonlySet<CredibilityChoice>;
  /** Only claims that some passages support and others dispute. */
  readonly isDisputedOnly: boolean;
  /** Letters that statements, and titles or sources of columns, must have; case and accents aside. */
  readonly claimWords: string;
  readonly columnWords: string;
  readonly rowSort: RowSort;
  readonly columnSort: ColumnSort;
}

/** A claim with its cells, by the index of the column. */
export interface ClaimRow {
  readonly type: 'claim';
  readonly claim: MatrixClaim;
  readonly cells: ReadonlyMap<number, readonly MatrixEvidence[]>;
  /** How many judgements of each stance are shown. */
  readonly counts: Readonly<Partial<Record<Stance, number>>>;
}

export type ShownRow =
  | ClaimRow
  | { readonly type: 'question'; readonly words: string; readonly claims: number };

export interface ShownMatrix {
  readonly rows: readonly ShownRow[];
  readonly columns: readonly MatrixColumn[];
  readonly claims: number;
  /** A judgement that stands in several columns counts once. */
  readonly judgements: number;
}

interface CountedClaim {
  readonly index: number;
  readonly claim: MatrixClaim;
  readonly evidence: ReadonlyMap<number, readonly MatrixEvidence[]>;
  readonly counts: Readonly<Partial<Record<Stance, number>>>;
}

/** Filters and sorts the matrix. Columns that no shown judgement stands in are left out, unless they have none at all. */
export function shownMatrix(matrix: EvidenceMatrix, choice: MatrixChoice): ShownMatrix {
  const isFiltered = choice.stances.size > 0 || choice.credibility.size > 0;
  const all = Map.groupBy(matrix.cells, ({ claim }) => claim);
  const claimWords = foldedOnly(choice.claimWords).trim();
  const columnWords = foldedOnly(choice.columnWords).trim();
  const isColumnShown = matrix.columns.map(
    ({ title, source }) => columnWords === '' || foldedOnly(`${title} ${source ?? ''}`).includes(columnWords),
  );
  const counted = matrix.claims.flatMap((claim, index): CountedClaim[] => {
    if (!isOfQuestion(claim, choice.question)) return [];
    if (claimWords !== '' && !foldedOnly(claim.statement).includes(claimWords)) return [];
    const cells = all.get(index) ?? [];
    if (choice.isDisputedOnly && !isDisputed(cells.flatMap(({ evidence }) => evidence))) return [];
    const evidence = new Map(
      cells.flatMap(({ column, evidence: judged }) => {
        const shown = isColumnShown[column] === true ? judged.filter((each) => isChosen(each, choice)) : [];
        return shown.length === 0 ? [] : [[column, shown] as const];
      }),
    );
    if (evidence.size === 0 && (isFiltered || columnWords !== '')) return [];
    return [{ index, claim, evidence, counts: countsOf(evidence) }];
  });
  const columns = columnsOf(matrix, counted, { isColumnShown, sort: choice.columnSort });
  const places = new Map(columns.map((column, place) => [column, place]));
  const rows = counted
    .toSorted((one, other) => compareRows(choice.rowSort, one, other) || one.index - other.index)
    .map(({ claim, evidence, counts }): ClaimRow => {
      const cells = [...evidence].map(([column, judged]) => [places.get(column) ?? -1, judged] as const);
      return { type: 'claim', claim, counts, cells: new Map(cells) };
    });
  return {
    rows: choice.rowSort === 'question' ? withQuestions(rows) : rows,
    columns: columns.flatMap((index) => matrix.columns[index] ?? []),
    claims: rows.length,
    judgements: rows.reduce((sum, { counts }) => sum + totalOf(counts), 0),
  };
}

/** Some passages support it and others dispute it. */
function isDisputed(evidence: readonly Pick<MatrixEvidence, 'stance'>[]): boolean {
  return (
    evidence.some(({ stance }) => stance === 'supports') &&
    evidence.some(({ stance }) => stance === 'disputes')
  );
}

function isOfQuestion({ question }: MatrixClaim, asked: string | null): boolean {
  if (asked === null) return true;
  return asked === 'none' ? question === null : question?.id === asked;
}

function isChosen({ stance, credibility }: MatrixEvidence, choice: MatrixChoice): boolean {
  return (
    (choice.stances.size === 0 || choice.stances.has(stance)) &&
    (choice.credibility.size === 0 || choice.credibility.has(credibility ?? 'none'))
  );
}

function countsOf(evidence: ReadonlyMap<number, readonly MatrixEvidence[]>): CountedClaim['counts'] {
  const stanceOf = new Map([...evidence.values()].flat().map(({ id, stance }) => [id, stance]));
  const counts: Partial<Record<Stance, number>> = {};
  for (const stance of stanceOf.values()) counts[stance] = (counts[stance] ?? 0) + 1;
  return counts;
}

function totalOf(counts: CountedClaim['counts']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** The indexes of the columns that are shown, in order. */
function columnsOf(
  matrix: EvidenceMatrix,
  counted: readonly CountedClaim[],
  { isColumnShown, sort }: { readonly isColumnShown: readonly boolean[]; readonly sort: ColumnSort },
): number[] {
  const used = new Set(matrix.cells.map(({ column }) => column));
  const judged = new Map<number, { evidence: number; disputes: number }>();
  for (const { evidence } of counted) {
    for (const [column, here] of evidence) {
      const before = judged.get(column) ?? { evidence: 0, disputes: 0 };
      const disputes = here.filter(({ stance }) => stance === 'disputes').length;
      judged.set(column, { evidence: before.evidence + here.length, disputes: before.disputes + disputes });
    }
  }
  return matrix.columns
    .map((column, index) => ({ column, index, ...(judged.get(index) ?? { evidence: 0, disputes: 0 }) }))
    .filter(({ index, evidence }) => isColumnShown[index] === true && (evidence > 0 || !used.has(index)))
    .sort((one, other) => compareColumns(sort, one, other) || one.index - other.index)
    .map(({ index }) => index);
}

/** Puts the words of each question over its claims, which follow each other. */
function withQuestions(rows: readonly ClaimRow[]): ShownRow[] {
  const groups = [...Map.groupBy(rows, ({ claim }) => claim.question?.id ?? null).values()];
  if (groups.every(([first]) => first?.claim.question === null)) return [...rows];
  return groups.flatMap((group): ShownRow[] => [
    { type: 'question', words: group[0]?.claim.question?.words ?? 'Of no question', claims: group.length },
    ...group,
  ]);
}
