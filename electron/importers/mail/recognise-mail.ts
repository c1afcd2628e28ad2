import type { FileLook } from '../formats/format.ts';
import { beginsMailbox } from './split-mailbox.ts';

/** Fields that programs write into every message; people write none of them into a text. */
const machineField =
  /^(?:mime-version|message-id|received|return-path|delivered-to|dkim-signature|x-received)[ \t]*:/i;
const field = /^[!-9;-~]{1,100}[ \t]*:/;

/** Whether a file is an e-mail: a header with fields that only programs write. */
export function isMessage({ head }: FileLook): boolean {
  const lines = headerLines(head);
  if (lines === null || isSavedPage(lines, head)) return false;
  return lines.some((line) => machineField.test(line));
}

/** Whether a file is a page that a browser saved as one message (RFC 2557). */
export function isMhtml({ head, extension }: FileLook): boolean {
  const lines = headerLines(head);
  if (lines === null) return false;
  return isSavedPage(lines, head) || extension === 'mht' || extension === 'mhtml';
}

/** Whether a file is a mailbox in an mbox format. */
export function isMailbox({ head }: FileLook): boolean {
  return beginsMailbox(head);
}

function isSavedPage(lines: readonly string[], head: string): boolean {
  const isByBrowser = lines.some(
    (line) =>
      /^snapshot-content-location[ \t]*:/i.test(line) || /^from[ \t]*:[ \t]*["<]?saved by\b/i.test(line),
  );
  const isRelated = lines.some((line) => /^content-type[ \t]*:[ \t]*multipart\/related\b/i.test(line));
  const isByMaf = lines.some((line) => /^x-maf-/i.test(line));
  return (
    isByBrowser || (isRelated && (isByMaf || /^content-location[ \t]*:[ \t]*(?:https?|file):/im.test(head)))
  );
}

/** The fields of a header at the beginning of `head`; null when the file does not begin with one. */
function headerLines(head: string): readonly string[] | null {
  const begin = head.replace(/^(?:\xef\xbb\xbf)?(?:\d{1,12}[ \t]*\r?\n)?/, '');
  const lines = begin.split(/\r?\n/);
  const fields: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '') break;
    const isCutOff = index === lines.length - 1;
    if (field.test(line)) fields.push(line);
    else if (!isCutOff && !(fields.length > 0 && /^[ \t]/.test(line))) return null;
  }
  return fields.length === 0 ? null : fields;
}
