import { placeOn } from '../../shared/annotations/place-on.ts';
import type { Annotation, AnnotationTarget } from '../../shared/model/annotation.ts';
import type { Region } from '../../shared/model/page.ts';
import { call } from '../api/client.ts';
import { newestCapture } from './newest-capture.ts';
import { otherPane } from './panes.ts';
import { revealPassage, type TextSelection, useWorkspace } from './workspace.ts';

/**
 * Makes an annotation the active one and brings one of its passages into view, by choice a given one: where it stands in
 * a copy that is open, pinned or carried; else in the one that opening its document shows; else where it is pinned.
 */
export function showAnnotation({ id, targets }: Annotation, target?: AnnotationTarget): void {
  const wanted = target === undefined ? targets : [target];
  const [passage] = [
    ...capturesInView().flatMap((capture) => passagesOn(wanted, capture)),
    ...wanted.flatMap((one) => passagesOn([one], captureToOpen(one.document))),
    ...wanted.flatMap((one) => passagesOn([one], one.capture)),
  ];
  // An orphaned one has no passage to show.
  if (passage === undefined) useWorkspace.setState({ activeAnnotation: id });
  else revealPassage(passage, id);
}

/** The same for an annotation of which only its id and a pinned passage are known. */
export async function showAnnotationAt(id: string, passage: TextSelection): Promise<void> {
  if (capturesInView().includes(passage.capture)) {
    revealPassage(passage, id);
    return;
  }
  const annotation = await call('annotations.get', { id }).catch(() => null);
  if (annotation === null) revealPassage(passage, id);
  else showAnnotation(annotation, pinnedAt(annotation, passage));
}

/** The copies that are open, that of the pane with the focus first. */
function capturesInView(): readonly string[] {
  const { panes, focusedPane } = useWorkspace.getState();
  return [panes[focusedPane], panes[otherPane(focusedPane)]].flatMap((content) => {
    const capture = content === null ? null : (content.capture ?? newestCapture(content.document));
    return capture === null ? [] : [capture];
  });
}

/** The copy that opening a document shows. */
function captureToOpen(document: string): string | null {
  return useWorkspace.getState().shownCaptures[document] ?? newestCapture(document);
}

function passagesOn(
  targets: readonly AnnotationTarget[],
  capture: string | null,
): readonly (TextSelection & { readonly region: Region | null })[] {
  return targets.flatMap((target) => {
    const place = capture === null ? null : placeOn(target, capture);
    return place === null || capture === null
      ? []
      : [{ document: target.document, capture, start: place.start, end: place.end, region: target.region }];
  });
}

function pinnedAt({ targets }: Annotation, { capture, start }: TextSelection): AnnotationTarget | undefined {
  return targets.find((target) => target.capture === capture && target.start === start);
}
