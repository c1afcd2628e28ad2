import type { ImportedEntry } from '../../../shared/contract/annotation-import.ts';
import { call } from '../../api/client.ts';
import { openClaim } from '../../stores/claims.ts';
import { showAnnotation } from '../../stores/show-annotation.ts';
import { openNote } from '../../stores/open-notes.ts';
import { openDocument, showInspector, useWorkspace } from '../../stores/workspace.ts';
import { announce } from '../../ui/announce.ts';

/** Whether an entry became, or is, something that can be shown. */
export function canShow({ annotation, note, claim }: ImportedEntry): boolean {
  return annotation !== null || note !== null || claim !== null;
}

/** Goes to the passage an entry became; to its document and card where it has no place there; to the note; to the claim. */
export async function showEntry({ annotation: id, note, claim, places }: ImportedEntry): Promise<void> {
  if (note !== null) {
    openNote(note);
    return;
  }
  if (claim !== null) return openClaim(claim);
  if (id === null) return;
  const annotation = await call('annotations.get', { id }).catch(() => null);
  if (annotation === null) {
    announce('It is not in the project any more: the import was undone, or it was deleted.');
    return;
  }
  const isPlaced = annotation.targets.some(({ start }) => start !== null);
  const document = annotation.targets[0]?.document ?? places[0]?.document;
  if (isPlaced) showAnnotation(annotation);
  else if (document !== undefined) {
    openDocument(document);
    useWorkspace.setState({ activeAnnotation: id });
    showInspector('annotations');
  }
}
