import type { Grade, ScaleName, Source } from '../../../shared/model/source.ts';
import { reliabilityScale } from '../../../shared/reliability/scales.ts';
import type { ExportedGrade } from '../../exporters/annotated-notes.ts';
import { isGeneral } from '../../exporters/wording.ts';

/** Which judgements count where. */
export interface GradesInForce {
  /** Of a document's source: in this document first, then in general, then by topic; then those of other sources in it. */
  ofDocument(document: string, source: string | null): readonly ExportedGrade[];
  /** Of any source in this passage only; the one without a topic first. */
  ofPassage(annotation: string): readonly ExportedGrade[];
  interestOf(source: string): string | null;
}

interface NamedGrade {
  readonly grade: Grade;
  readonly exported: ExportedGrade;
}

/** Takes the judgements that are not superseded from all sources. */
export function createGradesInForce(sources: readonly Source[], scale: ScaleName): GradesInForce {
  const inForce = sources.flatMap((source) =>
    source.grades
      .filter(({ supersededAt }) => supersededAt === null)
      .map((grade): NamedGrade => ({ grade, exported: toExported(grade, source.name, scale) })),
  );
  const byAnnotation = Map.groupBy(inForce, ({ grade }) => grade.annotation);
  const general = byAnnotation.get(null) ?? [];
  const bySource = Map.groupBy(
    general.filter(({ grade }) => grade.document === null),
    ({ grade }) => grade.source,
  );
  const byDocument = Map.groupBy(general, ({ grade }) => grade.document);
  const interests = new Map(sources.map(({ id, interest }) => [id, interest]));
  return {
    ofDocument: (document, source) => {
      const here = byDocument.get(document) ?? [];
      const ownHere = here.filter(({ grade }) => grade.source === source);
      const own = [...ownHere, ...(source === null ? [] : (bySource.get(source) ?? []))];
      const others = here.filter(({ grade }) => grade.source !== source);
      return [...generalFirst(own), ...generalFirst(others)];
    },
    ofPassage: (annotation) => generalFirst(byAnnotation.get(annotation) ?? []),
    interestOf: (source) => interests.get(source) ?? null,
  };
}

/** Those that count where one grade is shown, then those by topic, by period and on other scales. */
function generalFirst(grades: readonly NamedGrade[]): readonly ExportedGrade[] {
  const exported = grades.map((each) => each.exported);
  return [...exported.filter(isGeneral), ...exported.filter((grade) => !isGeneral(grade))];
}

function toExported(grade: Grade, source: string, projectScale: ScaleName): ExportedGrade {
  const { scale, code, words, topic, period, reason, gradedAt } = grade;
  const otherScale = scale === projectScale ? null : reliabilityScale(scale).title;
  return { source, code, words, otherScale, topic, period, reason, gradedAt };
}
