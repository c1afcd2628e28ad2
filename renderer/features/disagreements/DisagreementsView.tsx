import { useMemo, useState } from 'react';
import { useCore } from '../../api/hooks.ts';
import { askForClaim, useClaims } from '../../stores/claims.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ViewFrame } from '../../ui/ViewFrame.tsx';
import { DisagreementsHeader } from './DisagreementsHeader.tsx';
import { useDisagreements } from './disagreements-store.ts';
import { seriesOf } from './series.ts';
import { groupsOf } from './shown-values.ts';
import { ValuesPicture } from './ValuesPicture.tsx';
import { ValuesTable } from './ValuesTable.tsx';
import './DisagreementsView.css';

/** So many questions are offered to begin with; the others are chosen above. */
const mostOffered = 8;

/** What the sources say to one question, value by value, with where each comes from. */
export function DisagreementsView() {
  const { sort, grouping, isPictureShown } = useDisagreements();
  const question = useClaims((state) => state.question);
  const questions = useCore('questions.list', {}).data;
  const claims = useCore('claims.count', {}).data?.claims;
  const answer = useCore(
    'claims.disagreements',
    question === null ? null : { question: question === 'none' ? null : question },
  ).data;
  // What was shown stays until the answer to another question is there.
  const [kept, setKept] = useState(answer);
  if (answer !== undefined && answer !== kept) setKept(answer);
  const given = question === null ? undefined : kept;
  const groups = useMemo(
    () => (given === undefined ? [] : groupsOf(given, { sort, grouping })),
    [given, sort, grouping],
  );
  const series = useMemo(() => seriesOf(given?.values ?? []), [given]);
  if (questions === undefined || claims === undefined) return null;
  return (
    <ViewFrame className="disagreements-view" label="Disagreements">
      <DisagreementsHeader answer={given} groups={groups} />
      {claims === 0 ? (
        <NoClaims />
      ) : question === null ? (
        <EmptyState
          sentence="Choose a question to see what each source says to it."
          action={
            <div className="disagreements-questions">
              {questions.slice(0, mostOffered).map(({ id, words }) => (
                <Button key={id} onClick={() => useClaims.setState({ question: id })}>
                  <bdi>{words}</bdi>
                </Button>
              ))}
            </div>
          }
        />
      ) : given === undefined ? null : given.values.length === 0 ? (
        <EmptyState
          sentence="No passage is evidence for a claim of this question yet."
          detail="Select words in a text and use them as evidence; give the value that they state."
        />
      ) : (
        <>
          {isPictureShown && <ValuesPicture all={series} origins={given.origins} />}
          <ValuesTable groups={groups} answer={given} />
        </>
      )}
    </ViewFrame>
  );
}

function NoClaims() {
  return (
    <EmptyState
      sentence="Disagreements are shown by question, from the claims that belong to it."
      action={<Button onClick={() => askForClaim()}>New claim</Button>}
      detail="Give a claim its question, then use passages as evidence for or against it."
    />
  );
}
