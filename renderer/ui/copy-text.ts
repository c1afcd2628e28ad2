/**
 * Puts plain text on the clipboard, while a click or key press is being handled. The window holds no permission for
 * the asynchronous clipboard, so this is the browser's own copying with other words. Gives whether it was done.
 */
export function copyText(text: string): boolean {
  const give = (copy: ClipboardEvent) => {
    copy.clipboardData?.setData('text/plain', text);
    copy.preventDefault();
    copy.stopImmediatePropagation();
  };
  document.addEventListener('copy', give, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', give, { capture: true });
  }
}
