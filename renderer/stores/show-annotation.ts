import type { Annotation } from '../../shared/model/annotation.ts';
import { placeOn } from '../../shared/annotations/place-on.ts';
import { revealPassage, useWorkspace } from './workspace.ts';

/** Makes an annotation the active one and brings one of its passages into view: its first, where none is given. */
export function showAnnotation({ id, targets }: Annotation, target = targets[0]): void {
  const place = target === undefined ? null : placeOn(target, target.capture);
  // An orphaned one has no passage to show.
  if (target === undefined || place === null) useWorkspace.setState({ activeAnnotation: id });
  else revealPassage({ document: target.document, capture: target.capture, ...place }, id);
}
