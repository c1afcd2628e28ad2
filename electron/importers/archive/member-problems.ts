import type { Entry } from 'yauzl';
import type { RefusalReason } from '../imported.ts';
import { aesOf } from './decrypt-member.ts';
import { problemOfName, shownName } from './member-name.ts';

/** A member of an archive that is not read, and why. */
export interface PassedOver {
  readonly name: string;
  readonly reason: RefusalReason;
  /** What is wrong, to follow the member's name: "is encrypted". */
  readonly problem: string;
}

/** Of the mode that Unix systems note, what says that a member is a symbolic link. */
const modeOfKind = 0o170000;
const modeOfLink = 0o120000;

/** Of the header before a member's bytes, without the name. */
const headerBytes = 30;

/** What decides beside the member itself. */
export interface MemberSurroundings {
  /** Of the members before it. */
  readonly names: ReadonlySet<string>;
  readonly hasPassword: boolean;
}

/** Says why a member is not read; null for one that can be. */
export function problemOfMember(
  entry: Entry,
  name: string,
  { names, hasPassword }: MemberSurroundings,
): Omit<PassedOver, 'name'> | null {
  const nameProblem = problemOfName(name);
  if (nameProblem !== null) return { reason: 'malformed', problem: `has a name that ${nameProblem}` };
  if (names.has(name)) return { reason: 'malformed', problem: 'is there twice; the first one counts' };
  if (((entry.externalFileAttributes >>> 16) & modeOfKind) === modeOfLink)
    return { reason: 'unsupported', problem: 'is a link, and links are not followed' };
  if (entry.isEncrypted() && !hasPassword)
    return { reason: 'locked', problem: 'is encrypted; import the archive again with its password' };
  const method = aesOf(entry)?.method ?? entry.compressionMethod;
  if (method !== 0 && method !== 8)
    return {
      reason: 'unsupported',
      problem: 'is packed in a way that cannot be read; unpack the archive first',
    };
  return null;
}

/** Says so when members share bytes of the archive, as they do in archives that are made to unpack to far too much. */
export function problemOfPlaces(entries: readonly Entry[]): string | null {
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const entry of inOrder) {
    const { relativeOffsetOfLocalHeader: start, fileNameRaw, compressedSize } = entry;
    if (start < end)
      return `Members of the archive share the same bytes (${shownName(fileNameRaw.toString())}), which no archive program does. Ask for the archive again, or unpack it and import its files.`;
    end = start + headerBytes + compressedSize;
  }
  return null;
}
