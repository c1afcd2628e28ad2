import { useMemo } from 'react';
import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { reportFailure } from '../../api/saved-state.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ViewFrame } from '../../ui/ViewFrame.tsx';
import { HypothesesHeader } from './HypothesesHeader.tsx';
import { HypothesesTable } from './HypothesesTable.tsx';
import { useHypotheses } from './hypotheses-store.ts';
import { NewWords } from './NewWords.tsx';
import { SensitivityList } from './SensitivityList.tsx';
import { shownHypotheses } from './shown-hypotheses.ts';
import './hypotheses.css';

/** Answers to one question that exclude each other, held against passages (analysis of competing hypotheses). */
export function HypothesesView() {
  const chosen = useHypotheses((state) => state.question);
  const questions = useCore('questions.list', {}).data;
  if (questions === undefined) return null;
  const question =
    questions.find(({ id }) => id === chosen) ??
    questions.find((each) => each.hypotheses > 0) ??
    questions[0];
  return (
    <ViewFrame label="Competing hypotheses">
      {question === undefined ? (
        <NoQuestion />
      ) : (
        <>
          <HypothesesHeader questions={questions} question={question} />
          <OfQuestion question={question.id} />
        </>
      )}
    </ViewFrame>
  );
}

function NoQuestion() {
  return (
    <EmptyState
      sentence="Competing hypotheses answer one question in ways that exclude each other. Which question?"
      action={
        <NewWords
          label="New question"
          placeholder="How did the fire begin?"
          onSubmit={(words) =>
            call('questions.create', { words }).then(
              ({ id }) => useHypotheses.setState({ question: id }),
              reportFailure,
            )
          }
        />
      }
      detail="Each passage is marked by how well it agrees with every one of them. What disagrees says most."
    />
  );
}

function OfQuestion({ question }: { readonly question: string }) {
  const order = useHypotheses((state) => state.order);
  const table = useCore('hypotheses.table', { question }).data;
  const shown = useMemo(() => (table === undefined ? null : shownHypotheses(table, order)), [table, order]);
  if (shown === null) return null;
  return (
    <div className="hypotheses-scroll">
      {shown.columns.length === 0 && shown.rows.length === 0 ? (
        <EmptyState
          sentence="Write at least two answers to this question that exclude each other."
          detail="Then add passages, and mark how each agrees with every one of them."
        />
      ) : (
        <HypothesesTable shown={shown} />
      )}
      <NewWords
        label="New hypothesis"
        placeholder="One more answer to the question"
        onSubmit={(words) =>
          call('hypotheses.create', { question, words }).then(() => undefined, reportFailure)
        }
      />
      {shown.rows.length > 0 && shown.columns.length > 1 && <SensitivityList shown={shown} />}
    </div>
  );
}
