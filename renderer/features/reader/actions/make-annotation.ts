import type { Annotation } from '../../../../shared/model/annotation.ts';
import { call } from '../../../api/client.ts';
import { useMarking } from '../../../stores/marking.ts';
import { type PaneSelection, panelForAnnotation, useWorkspace } from '../../../stores/workspace.ts';
import { announce } from '../../../ui/announce.ts';
import { selectWords } from '../selection/read-selection.ts';
import { readerOf } from '../view/reader-store.ts';
import { putIntoCache } from './annotation-cache.ts';

/** Makes an annotation of the selected words, with these tags, and makes it the active one. Null where it failed. */
export async function annotateSelection(tags: readonly string[] = []): Promise<Annotation | null> {
  const { selection } = useWorkspace.getState();
  if (selection === null) return null;
  const reader = readerOf(selection.pane);
  useWorkspace.setState({ selection: null, activeAnnotation: null });
  reader.setState({ hasAnnotationToolbar: false });
  const { capture, start, end } = selection;
  const motivation = tags.length > 0 ? 'tagging' : 'highlighting';
  const made = await call('annotations.create', { capture, start, end, motivation, tags: [...tags] }).catch(
    ignoreShown,
  );
  if (made === null) {
    selectAgain(selection);
    return null;
  }
  putIntoCache(made.id, made);
  useWorkspace.setState({ activeAnnotation: made.id, inspector: panelForAnnotation() });
  // While one marks, the next words to be selected may be under it.
  reader.setState({ hasAnnotationToolbar: !useMarking.getState().isOn });
  announce('Highlighted.');
  return made;
}

/** What could not be annotated stays selected, for another try. */
function selectAgain(selection: PaneSelection): void {
  const { view } = readerOf(selection.pane).getState();
  if (view?.capture === selection.capture) selectWords(view.surface, selection);
}

/** The status bar shows why a write failed; there is nothing more to do here. */
export function ignoreShown(): null {
  return null;
}
