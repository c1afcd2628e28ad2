import { ChangeDialog } from './ChangeDialog.tsx';
import { PairDialog } from './PairDialog.tsx';
import { RecordDialog } from './RecordDialog.tsx';
import { SuggestionsDialog } from './SuggestionsDialog.tsx';

/** The dialogs about derivations, of which at most one is open. */
export function DerivationDialogs() {
  return (
    <>
      <SuggestionsDialog />
      <PairDialog />
      <RecordDialog />
      <ChangeDialog />
    </>
  );
}
