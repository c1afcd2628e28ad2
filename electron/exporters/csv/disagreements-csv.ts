import { comesFrom, originLetter } from '../../../shared/claims/value-origins.ts';
import type { Disagreements, GivenValue } from '../../../shared/contract/claim-views.ts';
import { admiraltyCredibility } from '../../../shared/reliability/credibility.ts';
import { type CsvCell, csvTable } from './csv-cells.ts';

const columns = [
  'question',
  'claim',
  'value',
  'value_is_found_in_words',
  'quote',
  'stance',
  'credibility',
  'credibility_words',
  'document',
  'source',
  'grade_code',
  'grade_words',
  'published',
  'origin',
  'origin_words',
  'origin_unknown',
  'claim_id',
  'evidence_id',
  'annotation_id',
  'document_id',
] as const;
type Row = Readonly<Partial<Record<(typeof columns)[number], CsvCell>>>;

/**
 * The values that are given for a question as a table (as `csvTable` writes it), a row for each passage. Values with the same letters in
 * `origin` come from the same place.
 */
export function disagreementsToCsv(
  question: string | null,
  { claims, values, origins }: Disagreements,
): string {
  const statements = new Map(claims.map(({ id, statement }) => [id, statement]));
  const rowOf = (value: GivenValue): Row => {
    const { claim, document, source, grade, credibility } = value;
    return {
      question,
      claim: statements.get(claim) ?? null,
      value: value.value,
      value_is_found_in_words: value.value === null ? null : value.isFound ? 'yes' : 'no',
      quote: value.exact,
      stance: value.stance,
      credibility,
      credibility_words: admiraltyCredibility.levels.find(({ code }) => code === credibility)?.words ?? null,
      document: document.title,
      source: source?.name ?? null,
      grade_code: grade?.code ?? null,
      grade_words: grade?.words ?? null,
      published: value.published,
      origin: value.origins.map(originLetter).join(' '),
      origin_words: comesFrom(value, origins),
      origin_unknown: value.isUnknown ? 'yes' : 'no',
      claim_id: claim,
      evidence_id: value.evidence,
      annotation_id: value.annotation,
      document_id: document.id,
    };
  };
  return csvTable(columns, values.map(rowOf));
}
