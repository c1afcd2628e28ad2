import type { CitingNote } from '../../../shared/model/citation.ts';
import { noteTitle } from '../../../shared/notes/note-title.ts';
import { call } from '../../api/client.ts';
import { openClaim } from '../../stores/claims.ts';
import { openNote } from '../../stores/open-notes.ts';
import { showAnnotation } from '../../stores/show-annotation.ts';
import { showInspector } from '../../stores/workspace.ts';
import { TextButton } from '../../ui/TextButton.tsx';

/**
 * A note, comment or conclusion by its name. A note opens at the citation; a comment is shown on its annotation's card, a conclusion on
 * the page of its claim.
 */
export function CitingNoteButton({
  note,
  annotation,
  onOpen,
}: {
  readonly note: CitingNote;
  /** What it cites. */
  readonly annotation: string | null;
  readonly onOpen?: () => void;
}) {
  const open = async () => {
    onOpen?.();
    if (note.claim !== null) {
      openClaim(note.claim);
      return;
    }
    if (note.annotation === null) {
      openNote(note.note, annotation);
      return;
    }
    const host = await call('annotations.get', { id: note.annotation });
    showAnnotation(host);
    showInspector('annotations');
  };
  return (
    <TextButton className="citing-note" onClick={() => void open()}>
      {kindOf(note)}
      <bdi>{noteTitle(note)}</bdi>
    </TextButton>
  );
}

function kindOf({ annotation, claim }: CitingNote): string {
  if (claim !== null) return 'Conclusion: ';
  return annotation === null ? '' : 'Comment: ';
}
