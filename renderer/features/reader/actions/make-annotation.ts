import type { Annotation } from '../../../../shared/model/annotation.ts';
import { call } from '../../../api/client.ts';
import { useWorkspace } from '../../../stores/workspace.ts';
import { announce } from '../../../ui/announce.ts';
import { useReader } from '../view/reader-store.ts';
import { putIntoCache } from './annotation-cache.ts';

/** Makes an annotation of the selected words, with these tags, and makes it the active one. Null where it failed. */
export async function annotateSelection(tags: readonly string[] = []): Promise<Annotation | null> {
  const { selection } = useWorkspace.getState();
  if (selection === null) return null;
  useWorkspace.setState({ selection: null });
  const { document, capture, start, end } = selection;
  const motivation = tags.length > 0 ? 'tagging' : 'highlighting';
  const made = await call('annotations.create', { capture, start, end, motivation, tags: [...tags] }).catch(
    ignoreShown,
  );
  if (made === null) return null;
  putIntoCache(document, made.id, made);
  useWorkspace.setState({ activeAnnotation: made.id, inspector: 'annotations' });
  useReader.setState({ hasAnnotationToolbar: true });
  announce('Highlighted.');
  return made;
}

/** The status bar shows why a write failed; there is nothing more to do here. */
export function ignoreShown(): null {
  return null;
}
