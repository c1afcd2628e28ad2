import { firstTarget } from '../../../shared/annotations/place-on.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { LinkEnd } from '../../../shared/model/link.ts';
import { call } from '../../api/client.ts';
import { useLinking } from '../../stores/linking.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { announce } from '../../ui/announce.ts';
import { annotateSelection } from '../reader/index.ts';

/** Whether there is a passage at hand that a link can begin or end at. */
export function hasPassage(): boolean {
  const { selection, activeAnnotation } = useWorkspace.getState();
  return selection !== null || activeAnnotation !== null;
}

/** Begins a link at the passage at hand; where one was begun, asks what that passage is to the one at hand. */
export async function beginOrEndLink(): Promise<void> {
  const { begun } = useLinking.getState();
  const here = await passageAtHand();
  if (here === null) return;
  if (begun === null || begun.annotation === here.annotation) {
    useLinking.setState({ begun: here });
    announce('Link begun. Go to the other passage and press the same key.');
  } else {
    useLinking.setState({ draft: { from: begun, to: here, link: null } });
  }
}

/** Asks for the other end of a link that begins here, to be found by its words. */
export async function beginFromList(): Promise<void> {
  const here = useLinking.getState().begun ?? (await passageAtHand());
  if (here !== null) linkFrom(here);
}

/** The same for a passage that is known. */
export function linkFrom({ annotation, document, exact }: LinkEnd): void {
  useLinking.setState({ draft: { from: { annotation, document, exact }, to: null, link: null } });
}

/** Forgets the link that was begun. */
export function leaveLink(): void {
  useLinking.setState({ begun: null });
}

/** The selected words, which become a highlight, else the active annotation. */
async function passageAtHand(): Promise<LinkEnd | null> {
  const { selection, activeAnnotation } = useWorkspace.getState();
  const annotation =
    selection !== null
      ? await annotateSelection()
      : activeAnnotation === null
        ? null
        : await call('annotations.get', { id: activeAnnotation }).catch(() => null);
  return annotation === null ? null : linkEndOf(annotation);
}

/** An annotation as the end of a link. */
export function linkEndOf(annotation: Annotation): LinkEnd {
  const { document, exact } = firstTarget(annotation);
  return { annotation: annotation.id, document, exact };
}
