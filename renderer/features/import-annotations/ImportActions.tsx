import type { AnnotationPlan } from '../../../shared/contract/annotation-import.ts';
import { CommandButton } from '../../app/commands/CommandButton.tsx';
import { Button } from '../../ui/Button.tsx';
import { importedInWords, isImportable } from './entry-words.ts';
import { useImportAnnotations } from './import-annotations-store.ts';
import { importChosen, leaveImport } from './run-import.ts';

/** The import itself, or what comes after it. */
export function ImportActions({ plan }: { readonly plan: AnnotationPlan }) {
  const { leftOut, isBusy } = useImportAnnotations();
  const chosen = plan.entries.filter((entry) => isImportable(entry) && !leftOut.has(entry.key));
  if (plan.isImported) {
    return (
      <div className="import-annotations-actions">
        <Button variant="primary" onClick={leaveImport}>
          Done
        </Button>
        <CommandButton command="edit.undo" />
        <CommandButton command="annotationImport.choose">Choose other files…</CommandButton>
      </div>
    );
  }
  return (
    <div className="import-annotations-actions">
      <Button
        variant="primary"
        disabled={chosen.length === 0}
        aria-disabled={isBusy}
        onClick={() => void importChosen()}
      >
        {chosen.length === 0 ? 'Nothing to import' : `Import ${importedInWords(chosen)}`}
      </Button>
      <Button disabled={isBusy} onClick={leaveImport}>
        Import nothing
      </Button>
      <CommandButton command="annotationImport.choose">Choose other files…</CommandButton>
    </div>
  );
}
