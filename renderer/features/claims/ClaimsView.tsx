import { useMemo } from 'react';
import { useCore } from '../../api/hooks.ts';
import { CommandButton } from '../../app/commands/CommandButton.tsx';
import { CommandKeys } from '../../app/commands/CommandKeys.tsx';
import { useClaims } from '../../stores/claims.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ViewFrame } from '../../ui/ViewFrame.tsx';
import { arrangeClaims, claimsOf } from './arrange-claims.ts';
import { ClaimBulkBar } from './ClaimBulkBar.tsx';
import { ClaimList } from './ClaimList.tsx';
import { ClaimsHeader } from './ClaimsHeader.tsx';
import { chooseQuestion, useClaimList } from './claim-list-store.ts';
import './claims.css';

/** All claims of the project, under their questions. */
export function ClaimsView() {
  const claims = useCore('claims.list', {}).data;
  const questions = useCore('questions.list', {}).data;
  const tagNames = useTagNames();
  const { filter, sort } = useClaimList();
  const question = useClaims((state) => state.question);
  const lines = useMemo(
    () =>
      arrangeClaims(
        { claims: claims ?? [], questions: questions ?? [] },
        { filter, question, sort },
        tagNames,
      ),
    [claims, questions, filter, question, sort, tagNames],
  );
  const shown = useMemo(() => claimsOf(lines), [lines]);
  if (claims === undefined || questions === undefined) return null;
  if (claims.length === 0 && questions.length === 0) return <NoClaims />;
  return (
    <ViewFrame className="claims-view" label="Claims">
      <ClaimsHeader shown={shown.length} all={claims.length} questions={questions} />
      {lines.length === 0 ? (
        <EmptyState
          sentence={claims.length === 0 ? 'This question has no claims yet.' : 'No claim passes the filter.'}
          action={
            <Button
              onClick={() => {
                useClaimList.setState({ filter: '' });
                chooseQuestion(null);
              }}
            >
              Show all {claims.length.toLocaleString('en')}
            </Button>
          }
        />
      ) : (
        <ClaimList lines={lines} shown={shown} />
      )}
      <ClaimBulkBar claims={shown} />
    </ViewFrame>
  );
}

function NoClaims() {
  return (
    <ViewFrame className="claims-view" label="Claims">
      <EmptyState
        sentence="A claim is one statement that can be checked: write it, then say which passages support or dispute it."
        action={<CommandButton command="claim.create" variant="primary" />}
        detail={
          <>
            Or select words in a text: <CommandKeys command="annotation.evidence" /> uses them as evidence for
            a claim, <CommandKeys command="claim.create" /> makes a claim of them.
          </>
        }
      />
    </ViewFrame>
  );
}

function useTagNames(): ReadonlyMap<string, string> {
  const tags = useCore('tags.list', {}).data;
  return useMemo(() => new Map(tags?.map(({ id, name }) => [id, name])), [tags]);
}
