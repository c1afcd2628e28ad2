import type { Annotation } from '../../../shared/model/annotation.ts';
import { revealPassage, useWorkspace } from '../../stores/workspace.ts';

/** Makes an annotation the active one and brings its passage into view. An orphaned one has no passage to show. */
export function showAnnotation({ id, target }: Annotation): void {
  if (target.state === 'orphaned') useWorkspace.setState({ activeAnnotation: id });
  else revealPassage(target, id);
}
