import { call } from '../../api/client.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { announce } from '../../ui/announce.ts';

/** Removes annotations as one undo step, and says how to get them back. */
export async function removeAnnotations(ids: readonly string[]): Promise<void> {
  await call('annotations.remove', { ids: [...ids] });
  const { activeAnnotation } = useWorkspace.getState();
  if (activeAnnotation !== null && ids.includes(activeAnnotation)) {
    useWorkspace.setState({ activeAnnotation: null });
  }
  announce(
    ids.length === 1
      ? 'Annotation removed. Undo brings it back.'
      : `${ids.length} annotations removed. Undo brings them back.`,
  );
}
