/**
 * Lets the second press of a double click do nothing. For what opens another view at the first press: the second one would
 * select words, or press a button, of whatever has come under the pointer since.
 */
export function ignoreSecondPress(): void {
  const ignoreSecond = (press: MouseEvent): void => {
    if (press.detail > 1) {
      press.preventDefault();
      press.stopPropagation();
    }
  };
  const stop = (): void => {
    for (const type of types) document.removeEventListener(type, ignoreSecond, { capture: true });
    document.removeEventListener('mousedown', stopAtFirst, { capture: true });
  };
  // Any press that begins anew ends it.
  const stopAtFirst = ({ detail }: MouseEvent): void => {
    if (detail <= 1) stop();
  };
  for (const type of types) document.addEventListener(type, ignoreSecond, { capture: true });
  document.addEventListener('mousedown', stopAtFirst, { capture: true });
}

const types = ['mousedown', 'mouseup', 'click', 'dblclick'] as const;
