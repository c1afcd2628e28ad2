import { CommandButton } from '../../../app/commands/CommandButton.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';

/** In place of the text of a work that is known, but of which no copy is there. */
export function NotHeld() {
  return (
    <EmptyState
      sentence="This work is not held: the project knows of it, but has no copy."
      action={
        <CommandButton command="copy.addFile" variant="primary">
          Add its file…
        </CommandButton>
      }
      detail="What was imported of it stands in the inspector, under Document."
    />
  );
}
