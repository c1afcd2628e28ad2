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
  type ViewedEvidenceRow,
} from '../../store/repositories/claim-views.ts';
import { listGradesThatCount } from '../../store/repositories/grades.ts';
import type { FoundOnCapture } from '../claims/found-values.ts';
import { gradesByScope } from './grades-by-scope.ts';
import { readValues } from './values.ts';

/** What the sources say to one question (null: to none in particular), passage by passage, with where it comes from. */
export async function readDisagreements(
  reader: ReadonlyDatabase,
  onCapture: FoundOnCapture,
  question: string | null,
): Promise<Disagreements> {
  const selection = { question, claims: undefined };
  const claims = listViewedClaims(reader, selection).map(({ id, statement }) => ({ id, statement }));
  const evidence = listViewedEvidence(reader, selection);
  const documents = new Map(listViewedDocuments(reader).map((document) => [document.id, document]));
  const gradeOf = gradesByScope(listGradesThatCount(reader));
  const annotations = [...new Set(evidence.map(({ annotation }) => annotation))];
  const report = countOrigins(questionsOf(reader, annotations), readOriginFacts(reader));
  const originsOf = originsByPassage(report);
  const valueAt = await readValues(onCapture, evidence);
  const values = evidence.flatMap((row): GivenValue[] => {
    const document = documents.get(row.document);
    if (document === undefined) return [];
    const { source, sourceName } = document;
    return [
      {
        claim: row.claim,
        evidence: row.id,
        annotation: row.annotation,
        target: row.target,
        stance: row.stance,
        credibility: row.credibility,
        ...valueAt(row),
        exact: row.exact,
        document: { id: document.id, title: document.title },
        source: source === null ? null : { id: source, name: sourceName ?? '' },
        published: document.published,
        grade: gradeOf({ source, document: row.document, annotation: row.annotation }),
        ...originsOf(row),
      },
    ];
  });
  return { claims, values, origins: report.origins.map(({ roots, because }) => ({ roots, because })) };
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
