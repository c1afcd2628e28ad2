import { decodeWords } from 'postal-mime';
import { canonicalLine } from '../../../shared/text/canonical.ts';
import type { MimePart } from './mime-part.ts';

const extensions: ReadonlyMap<string, string> = new Map([
  ['application/epub+zip', 'epub'],
  ['application/pdf', 'pdf'],
  ['application/rtf', 'rtf'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/zip', 'zip'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
  ['message/rfc822', 'eml'],
  ['text/calendar', 'ics'],
  ['text/csv', 'csv'],
  ['text/html', 'html'],
  ['text/markdown', 'md'],
  ['text/plain', 'txt'],
]);

/** Gives the name a part has without folders, or one made of its number and type. */
export function partName(part: MimePart): string {
  const named = plainName(part.fileName === null ? '' : decodeWords(part.fileName));
  if (named !== '') return named;
  const what = part.mediaType === 'message/rfc822' ? 'Message' : 'Part';
  const extension = extensions.get(part.mediaType);
  return `${what} ${part.number}${extension === undefined ? '' : `.${extension}`}`;
}

/** Gives a name without the folders and characters that no file name has; at most 200 UTF-16 code units. */
export function plainName(name: string): string {
  const last = canonicalLine(name.slice(-1_000)).split(/[/\\]/).at(-1) ?? '';
  const plain = last.replaceAll(/[<>:"|?*]/g, ' ').replace(/^[.\s]+/, '');
  return canonicalLine(plain.slice(-200).toWellFormed());
}
