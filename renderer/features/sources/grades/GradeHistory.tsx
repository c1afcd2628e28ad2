import { firstTarget } from '../../../../shared/annotations/place-on.ts';
import { formatEdtf } from '../../../../shared/dates/format-edtf.ts';
import type { Grade } from '../../../../shared/model/source.ts';
import { reliabilityScale } from '../../../../shared/reliability/scales.ts';
import { useCore } from '../../../api/hooks.ts';
import { showAnnotation } from '../../../stores/show-annotation.ts';
import { openDocument } from '../../../stores/workspace.ts';
import { clipped } from '../../../ui/clipped.ts';
import { GradeBadge } from '../../../ui/GradeBadge.tsx';
import { momentWords } from '../../../ui/moment-words.ts';
import { StateWord } from '../../../ui/StateWord.tsx';
import { TextButton } from '../../../ui/TextButton.tsx';
import { useScale } from './use-scale.ts';
import './GradeHistory.css';

/**
 * Every grade ever given to a source: in general and then by topic, along a line of time with the newest first. Superseded
 * ones are struck and stay readable.
 */
export function GradeHistory({ grades }: { readonly grades: readonly Grade[] }) {
  if (grades.length === 0) return <p className="source-nothing">No grade was given yet.</p>;
  const byTopic = Map.groupBy(grades, ({ topic }) => topic);
  const topics = [...byTopic.keys()].filter((topic) => topic !== null).toSorted((a, b) => a.localeCompare(b));
  return (
    <div className="grade-topics">
      {[...(byTopic.has(null) ? [null] : []), ...topics].map((topic) => (
        <section key={topic ?? ''}>
          <h3>{topic === null ? 'In general' : <TopicWords topic={topic} />}</h3>
          <ol className="grade-history">
            {(byTopic.get(topic) ?? []).map((grade) => (
              <li key={grade.id} data-superseded={grade.supersededAt !== null || undefined}>
                <GradeEntry grade={grade} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function TopicWords({ topic }: { readonly topic: string }) {
  return (
    <>
      on <bdi>{topic}</bdi>
    </>
  );
}

function GradeEntry({ grade }: { readonly grade: Grade }) {
  const scale = useScale();
  const badge = <GradeBadge code={grade.code} words={grade.words} />;
  return (
    <>
      {grade.supersededAt === null ? badge : <s className="grade-superseded">{badge}</s>}
      {grade.period !== null && <p className="grade-scope">for {formatEdtf(grade.period)}</p>}
      {grade.scale !== scale && (
        <p className="grade-scope">on another scale: {reliabilityScale(grade.scale).title}</p>
      )}
      <GradeScopeWords grade={grade} />
      {grade.reason === null ? (
        <p>
          <StateWord tone="pause">no reason given</StateWord>
        </p>
      ) : (
        <p className="grade-reason" dir="auto">
          {grade.reason}
        </p>
      )}
      <p className="grade-dates">
        <time dateTime={grade.gradedAt}>{momentWords(grade.gradedAt)}</time>
        {grade.supersededAt !== null && (
          <>
            , superseded <time dateTime={grade.supersededAt}>{momentWords(grade.supersededAt)}</time>
          </>
        )}
      </p>
    </>
  );
}

function GradeScopeWords({ grade: { document, annotation } }: { readonly grade: Grade }) {
  if (annotation !== null) return <PassageLink annotation={annotation} />;
  if (document !== null) return <DocumentLink document={document} />;
  return null;
}

function PassageLink({ annotation }: { readonly annotation: string }) {
  const passage = useCore('annotations.get', { id: annotation }).data;
  if (passage === undefined) return null;
  return (
    <p className="grade-scope">
      in the passage{' '}
      <TextButton onClick={() => showAnnotation(passage)}>
        “<bdi>{clipped(firstTarget(passage).exact, 90)}</bdi>”
      </TextButton>
    </p>
  );
}

function DocumentLink({ document }: { readonly document: string }) {
  const title = useCore('documents.list', {}).data?.find(({ id }) => id === document)?.title;
  if (title === undefined) return null;
  return (
    <p className="grade-scope">
      in{' '}
      <TextButton onClick={() => openDocument(document)}>
        <bdi>{title}</bdi>
      </TextButton>
    </p>
  );
}
