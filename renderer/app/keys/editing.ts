import { type KeyPress, matchesKey } from './match-key.ts';

/** Keys that mean something to every text field and must stay with it. */
const editingKeys = ['Z', 'Shift+Z', 'Y', 'A', 'C', 'V', 'Shift+V', 'X', 'B', 'I', 'U', 'K'].map(
  (key) => `Mod+${key}`,
);
const editingNames = /^(?:Arrow|Home|End|Backspace|Delete|Enter|Tab|Page)/;

/** Whether an element takes typed text: a text field, or anything editable. */
export function takesText(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  if (element instanceof HTMLInputElement) return !buttonLikeInputs.has(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}

/** Whether a key press belongs to the text field that has the focus, rather than to a command. */
export function belongsToTextField(press: KeyPress, isMac: boolean): boolean {
  if (/^F\d+$/.test(press.key)) return false;
  const isModified = press.ctrlKey || press.metaKey || press.altKey;
  if (!isModified || editingNames.test(press.key)) return press.key !== 'Tab' || !press.ctrlKey;
  return editingKeys.some((keys) => matchesKey(press, keys, isMac));
}

const buttonLikeInputs = new Set([
  'button',
  'checkbox',
  'radio',
  'range',
  'reset',
  'submit',
  'color',
  'file',
]);
