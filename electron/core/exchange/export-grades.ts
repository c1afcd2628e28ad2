import type { Grade, Source } from '../../../shared/model/source.ts';
import type { ExportedGrade } from '../../exporters/annotated-notes.ts';

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
export function createGradesInForce(sources: readonly Source[]): GradesInForce {
  const inForce = sources.flatMap((source) =>
    source.grades
      .filter(({ supersededAt }) => supersededAt === null)
      .map((grade): NamedGrade => ({ grade, exported: toExported(grade, source.name) })),
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
      return [...withoutTopicFirst(own), ...withoutTopicFirst(others)];
    },
    ofPassage: (annotation) => withoutTopicFirst(byAnnotation.get(annotation) ?? []),
    interestOf: (source) => interests.get(source) ?? null,
  };
}

function withoutTopicFirst(grades: readonly NamedGrade[]): readonly ExportedGrade[] {
  const hasTopic = ({ grade }: NamedGrade) => grade.topic !== null;
  return [...grades.filter((each) => !hasTopic(each)), ...grades.filter(hasTopic)].map(
    ({ exported }) => exported,
  );
}

function toExported({ code, words, topic, reason, gradedAt }: Grade, source: string): ExportedGrade {
  return { source, code, words, topic, reason, gradedAt };
}
