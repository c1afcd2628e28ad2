import { importFiles } from './import-files.ts';
import { runImport } from './run-import.ts';

/**
 * Imports what is pasted while no text field has the focus: files, HTML or plain text. Returns a function that stops.
 */
export function listenForPaste(): () => void {
  const onPaste = (event: ClipboardEvent) => {
    if (event.defaultPrevented || event.clipboardData === null || isTextField(event.target)) return;
    if (importClipboard(event.clipboardData)) event.preventDefault();
  };
  document.addEventListener('paste', onPaste);
  return () => document.removeEventListener('paste', onPaste);
}

/**
 * Imports what the clipboard holds, as a newer copy of a document where one is given; gives false where it holds nothing
 * that can be. Call it during the paste event.
 */
export function importClipboard(clipboard: DataTransfer, copyOf?: string): boolean {
  const files = [...clipboard.files].map((file) => ({ name: file.name, file }));
  const text = clipboard.getData('text/plain');
  const html = clipboard.getData('text/html');
  if (files.length > 0 && text === '') {
    void importFiles(files, copyOf === undefined ? {} : { copyOf });
    return true;
  }
  if (text.trim() === '' && html.trim() === '') return false;
  void runImport('import.paste', { text, html: html.trim() === '' ? null : html, copyOf });
  return true;
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
