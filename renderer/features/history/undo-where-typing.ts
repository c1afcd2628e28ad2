/**
 * Undoes or redoes typing in the text field or editor that has the focus, for when the menu was used instead of the key.
 * Gives false where there is none, so that the project's own step is meant.
 */
export function undoWhereTyping(verb: 'undo' | 'redo'): boolean {
  const focused = document.activeElement;
  if (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement) {
    document.execCommand(verb);
    return true;
  }
  if (!(focused instanceof HTMLElement) || !focused.isContentEditable) return false;
  // The editor keeps its own history and listens for its keys.
  const isMac = navigator.platform.startsWith('Mac');
  focused.dispatchEvent(
    new KeyboardEvent('keydown', {
      key: 'z',
      code: 'KeyZ',
      ctrlKey: !isMac,
      metaKey: isMac,
      shiftKey: verb === 'redo',
      bubbles: true,
      cancelable: true,
    }),
  );
  return true;
}
