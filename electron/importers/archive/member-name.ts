import { isUtf8 } from 'node:buffer';
import { type Entry, getFileNameLowLevel } from 'yauzl';
import { composed } from '../../../shared/text/canonical.ts';

/** The bit of a member's flags that says its name is UTF-8 (APPNOTE 4.4.4). */
const utf8Flag = 0x800;

const longestName = 1_024;

/**
 * The name of a member, its folders separated by `/`, in NFC. Names that are UTF-8 without saying so, as macOS writes them, are read
 * as such; others as code page 437, as the specification of ZIP has it.
 */
export function memberName(entry: Entry): string {
  const flags = isUtf8(entry.fileNameRaw)
    ? entry.generalPurposeBitFlag | utf8Flag
    : entry.generalPurposeBitFlag;
  return composed(getFileNameLowLevel(flags, entry.fileNameRaw, entry.extraFields, false));
}

/** Says what is wrong with the name of a member, to follow "its name"; null for a name that stays within the archive. */
export function problemOfName(name: string): string | null {
  if (name === '') return 'is empty';
  if (name.length > longestName) return `is longer than ${longestName.toLocaleString('en')} characters`;
  if (/\p{Cc}/u.test(name)) return 'holds control characters';
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return 'is a place outside of the archive';
  return name.split('/').includes('..') ? 'leads out of the archive' : null;
}

/** A name from a file, fit to stand in a sentence: without control characters, and not longer than a line. */
export function shownName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd');
  return plain.length > 120 ? `${plain.slice(0, 117).toWellFormed()}…` : plain;
}
