import type { Disagreements, GivenValue } from '../../../shared/contract/claim-views.ts';
import type { OriginReport } from '../../../shared/model/origin.ts';
import { countOrigins } from '../../../shared/origins/count-origins.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { questionsOf } from '../../store/origins/questions.ts';
import { readOriginFacts } from '../../store/origins/stored-facts.ts';
import {
  listViewedClaims,
  listViewedDocuments,
  listViewedEvidence,
  type ViewedDocumentRow,
  type ViewedEvidenceRow,
} from '../../store/repositories/claim-views.ts';
import { listGradesThatCount } from '../../store/repositories/grades.ts';
import { gradesByScope } from './grades-by-scope.ts';

/** What the sources say to one question (null: to none in particular), passage by passage, with where it comes from. */
export function readDisagreements(reader: ReadonlyDatabase, question: string | null): Disagreements {
  const selection = { question, claims: undefined };
  const claims = listViewedClaims(reader, selection).map(({ id, statement }) => ({ id, statement }));
  const evidence = listViewedEvidence(reader, selection);
  const documents = new Map(listViewedDocuments(reader).map((document) => [document.id, document]));
  const gradeOf = gradesByScope(listGradesThatCount(reader));
  const annotations = [...new Set(evidence.map(({ annotation }) => annotation))];
  const report = countOrigins(questionsOf(reader, annotations), readOriginFacts(reader));
  const originsAt = originsByPassage(report);
  const values = evidence.flatMap((row): GivenValue[] => {
    const document = documents.get(row.document);
    if (document === undefined) return [];
    const source = document.source;
    const grade = gradeOf({ source, document: row.document, annotation: row.annotation });
    return [{ ...toValue(row, document), grade, ...originsAt(row) }];
  });
  return {
    claims,
    values,
    origins: report.origins.map(({ roots, because }) => ({ roots, because })),
  };
}

type WithoutOrigins = Omit<GivenValue, 'origins' | 'isUnknown' | 'grade'>;

function toValue(row: ViewedEvidenceRow, document: ViewedDocumentRow): WithoutOrigins {
  const { id: evidence, claim, annotation, target, stance, credibility, value, exact } = row;
  const { id, title, published, source, sourceName } = document;
  return {
    claim,
    evidence,
    annotation,
    target,
    stance,
    credibility,
    value,
    isFound: false,
    measure: null,
    exact,
    document: { id, title },
    source: source === null ? null : { id: source, name: sourceName ?? '' },
    published,
  };
}

/**
 * Finds what a report tells of the passage that a row of evidence is. Both have the passages of an annotation in the order of its
 * targets, and the rows of one judgement follow each other.
 */
function originsByPassage(report: OriginReport) {
  const origins = report.passages.map((): number[] => []);
  for (const [index, { passages }] of report.origins.entries()) {
    for (const passage of passages) origins[passage]?.push(index);
  }
  const passagesOf = Map.groupBy(
    report.passages.keys(),
    (index) => report.passages[index]?.annotation ?? null,
  );
  const seen = new Map<string, number>();
  return ({ id, annotation }: ViewedEvidenceRow) => {
    const nth = seen.get(id) ?? 0;
    seen.set(id, nth + 1);
    const at = passagesOf.get(annotation)?.[nth] ?? -1;
    return { origins: origins[at] ?? [], isUnknown: report.passages[at]?.isUnknown ?? true };
  };
}
