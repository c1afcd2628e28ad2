import { openBeside, revealPassage, showCapture, type TextSelection } from '../../stores/workspace.ts';
import { closeAll } from './derivations-view.ts';

/** Shows the same words in two texts beside each other. */
export async function showBeside(one: TextSelection, other: TextSelection): Promise<void> {
  closeAll();
  showCapture(one.document, one.capture, 'main');
  revealPassage(one);
  // A pane takes a request when it is rendered; the next one would take its place.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  openBeside(other.document, other.capture);
  revealPassage(other);
}
