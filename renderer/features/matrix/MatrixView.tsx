import { useMemo, useState } from 'react';
import { useCore } from '../../api/hooks.ts';
import { askForClaim, useClaims } from '../../stores/claims.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ViewFrame } from '../../ui/ViewFrame.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import { MatrixHeader } from './MatrixHeader.tsx';
import { MatrixLegend } from './MatrixLegend.tsx';
import { clearMatrixFilter, useMatrix } from './matrix-store.ts';
import { cornerWords } from './matrix-words.ts';
import { shownMatrix } from './shown-matrix.ts';
import './MatrixView.css';

/** Claims by documents or sources, with what each says to each. */
export function MatrixView() {
  const { by, areEmptyShown, ...choice } = useMatrix();
  const { stances, credibility, isDisputedOnly, claimWords, columnWords, rowSort, columnSort } = choice;
  const question = useClaims((state) => state.question);
  const answer = useCore('claims.matrix', { by, empty: areEmptyShown }).data;
  // What was shown stays until the answer to another choice is there.
  const [given, setGiven] = useState(answer);
  if (answer !== undefined && answer !== given) setGiven(answer);
  const matrix = useMemo(
    () =>
      shownMatrix(given ?? { claims: [], columns: [], cells: [] }, {
        question,
        stances,
        credibility,
        isDisputedOnly,
        claimWords,
        columnWords,
        rowSort,
        columnSort,
      }),
    [given, question, stances, credibility, isDisputedOnly, claimWords, columnWords, rowSort, columnSort],
  );
  if (given === undefined) return null;
  return (
    <ViewFrame label="Evidence matrix">
      <MatrixHeader matrix={matrix} />
      {given.claims.length === 0 ? (
        <NoClaims />
      ) : matrix.rows.length === 0 ? (
        <NothingLeft />
      ) : (
        <>
          <MatrixGrid matrix={matrix} corner={cornerWords(by)} />
          <MatrixLegend />
        </>
      )}
    </ViewFrame>
  );
}

function NoClaims() {
  return (
    <EmptyState
      sentence="The matrix shows what each document says to each claim."
      action={<Button onClick={() => askForClaim()}>New claim</Button>}
      detail="Make claims, then use passages as evidence for or against them."
    />
  );
}

function NothingLeft() {
  const clear = () => {
    clearMatrixFilter();
    useClaims.setState({ question: null });
  };
  return (
    <EmptyState
      sentence="No claim is left by the filter."
      action={<Button onClick={clear}>Clear the filter</Button>}
    />
  );
}
