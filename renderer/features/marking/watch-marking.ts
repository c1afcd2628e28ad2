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
  let frame = 0;

  const stopWaiting = (): void => {
    clearTimeout(waiting);
    cancelAnimationFrame(frame);
  };
  const mark = (): void => {
    const { isOn, isChoosing, tags } = useMarking.getState();
    if (isOn && !isChoosing && useWorkspace.getState().selection !== null) void annotateSelection(tags);
  };
  // The reader takes up what is selected a frame later.
  const markSoon = (): void => {
    stopWaiting();
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(mark);
    });
  };
  const onClick = (event: MouseEvent): void => {
    if (!useMarking.getState().isOn || !isInText(event.target)) return;
    stopWaiting();
    if (event.detail === 2) waiting = setTimeout(mark, clickPauseMs);
    else markSoon();
  };
  // A drag that ends outside the text makes no click in it.
  const onPointerUp = (event: PointerEvent): void => {
    if (
      useMarking.getState().isOn &&
      event.button === 0 &&
      !isInText(event.target) &&
      !isInControl(event.target)
    ) {
      markSoon();
    }
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.key === 'Shift' && useMarking.getState().isOn && isInText(document.activeElement)) markSoon();
  };
  window.addEventListener('click', onClick);
  window.addEventListener('pointerdown', stopWaiting);
  window.addEventListener('pointerup', onPointerUp);
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
    window.removeEventListener('pointerup', onPointerUp);
    window.removeEventListener('keyup', onKeyUp);
  };
}

function isInText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.reader-text') !== null;
}

function isInControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, input, textarea, a, [role=dialog]') !== null;
}
