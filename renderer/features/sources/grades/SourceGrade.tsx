import { useEffect, useRef } from 'react';
import type { Source } from '../../../../shared/model/source.ts';
import { reliabilityScale } from '../../../../shared/reliability/scales.ts';
import { useCore } from '../../../api/hooks.ts';
import { useWorkspace } from '../../../stores/workspace.ts';
import { clipped } from '../../../ui/clipped.ts';
import { Button } from '../../../ui/Button.tsx';
import { GradeBadge } from '../../../ui/GradeBadge.tsx';
import { dayWords } from '../../../ui/moment-words.ts';
import { StateWord } from '../../../ui/StateWord.tsx';
import { currentGrade, isGeneral, isInForce } from './current-grade.ts';
import { GradeForm, type GradeFormProps } from './GradeForm.tsx';
import { useScale } from './use-scale.ts';
import { closeGradeForm, gradeSource, useGradeRequest } from './grade-request.ts';

/** The grade that holds in general, and the form that gives a new one. */
export function SourceGrade({ source }: { readonly source: Source }) {
  const request = useGradeRequest((state) => state.request);
  const scopes = useScopes(source.id);
  const scale = useScale();
  const grade = currentGrade(source, scale);
  const others = source.grades.filter((each) => each.scale !== scale && isInForce(each) && isGeneral(each));
  const isGrading = request?.source === source.id;
  const button = useRef<HTMLButtonElement>(null);
  const wasGrading = useRef(false);

  // The focus was in the form that has gone.
  useEffect(() => {
    if (wasGrading.current && !isGrading) button.current?.focus();
    wasGrading.current = isGrading;
  }, [isGrading]);

  if (isGrading) {
    const { document, annotation } = request.scope;
    return (
      <section className="source-section source-grading">
        <GradeForm
          key={`${document} ${annotation}`}
          source={source}
          scopes={scopes}
          initialScope={request.scope}
          onDone={closeGradeForm}
        />
      </section>
    );
  }
  return (
    <section className="source-current" aria-label="Current grade">
      {grade === null ? (
        <p className="source-nothing">Not graded in general.</p>
      ) : (
        <>
          <p className="source-current-grade">
            <GradeBadge code={grade.code} words={grade.words} />
          </p>
          {grade.reason === null ? (
            <StateWord tone="pause">no reason given</StateWord>
          ) : (
            <p dir="auto">{grade.reason}</p>
          )}
          <p className="grade-dates">
            <time dateTime={grade.gradedAt}>{dayWords(grade.gradedAt)}</time>
          </p>
        </>
      )}
      {others.map((other) => (
        <p key={other.id} className="grade-dates">
          {reliabilityScale(other.scale).title}: {other.code}, {other.words}
        </p>
      ))}
      <Button
        ref={button}
        variant={grade === null ? 'primary' : 'plain'}
        onClick={() => gradeSource(source.id)}
      >
        {grade === null ? 'Grade this source' : 'Give a new grade'}
      </Button>
    </section>
  );
}

/** The open document and the active passage, where they come from this source. */
function useScopes(source: string): GradeFormProps['scopes'] {
  const active = useWorkspace(({ activeDocument }) => activeDocument);
  const passage = useWorkspace(({ activeAnnotation }) => activeAnnotation);
  const asked = useGradeRequest(({ request }) => request?.scope ?? null);
  const documents = useCore('documents.list', {}).data;
  const annotationId = asked?.annotation ?? passage;
  const annotation = useCore('annotations.get', annotationId === null ? null : { id: annotationId }).data;
  const documentId = asked?.document ?? active;
  const document = documents?.find(({ id }) => id === documentId);
  if (document?.source?.id !== source) return [];
  const inDocument = {
    scope: { document: document.id, annotation: null },
    words: `In “${clipped(document.title, 60)}” only`,
  };
  const target = annotation?.targets.find((each) => each.document === document.id);
  if (annotation === undefined || target === undefined) return [inDocument];
  const inPassage = {
    scope: { document: document.id, annotation: annotation.id },
    words: `In the passage “${clipped(target.exact, 60)}” only`,
  };
  return [inDocument, inPassage];
}
