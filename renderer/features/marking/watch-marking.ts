import { useMarking } from '../../stores/marking.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { annotateSelection } from '../reader/index.ts';

/** A second click may become a third, which selects the paragraph. */
const clickPauseMs = 320;

/**
 * While marking is on, highlights what is selected as soon as the selection is made: when the mouse button is let go,
 * or the Shift key with which the keyboard selects. Returns what stops it. Call once, at start.
 */
export function watchMarking(): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const mark = (): void => {
    const { isOn, isChoosing, tags } = useMarking.getState();
    if (isOn && !isChoosing && useWorkspace.getState().selection !== null) void annotateSelection(tags);
  };
  const stopWaiting = (): void => clearTimeout(waiting);
  // A drag that ends beside the text is a click on what is around both its ends.
  const onClick = (event: MouseEvent): void => {
    stopWaiting();
    if (isInControl(event.target)) return;
    if (event.detail === 2) waiting = setTimeout(mark, clickPauseMs);
    else mark();
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.key === 'Shift' && isInText(document.activeElement)) mark();
  };
  window.addEventListener('click', onClick);
  window.addEventListener('pointerdown', stopWaiting);
  window.addEventListener('keyup', onKeyUp);
  const unsubscribe = useMarking.subscribe(({ isOn }) => {
    document.documentElement.toggleAttribute('data-marking', isOn);
    if (!isOn) stopWaiting();
  });
  return () => {
    stopWaiting();
    unsubscribe();
    window.removeEventListener('click', onClick);
    window.removeEventListener('pointerdown', stopWaiting);
    window.removeEventListener('keyup', onKeyUp);
  };
}

function isInText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.reader-text') !== null;
}

/** What has a use of its own for a click does not mark what happens to be selected. */
function isInControl(target: EventTarget | null): boolean {
  const control = 'button, input, textarea, select, [role=dialog], [role=menu], [role=listbox]';
  return target instanceof Element && target.closest(control) !== null;
}
