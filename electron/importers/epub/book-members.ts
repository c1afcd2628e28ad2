import type { Archive, ArchiveMember } from '../archive/open-archive.ts';
import { type BookAddress, resolveInBook } from './book-address.ts';

/** Finds members of a book as its own files name them. */
export interface BookMembers {
  /** The member at a path; where only the case differs, that one. Null without one. */
  readonly at: (path: string) => ArchiveMember | null;
  /** Where an address leads that stands in the member at `from`; null for one that leads out of the book. */
  readonly resolve: (address: string, from: string) => BookAddress | null;
}

/** Indexes the members of a book's archive. */
export function bookMembers(archive: Archive): BookMembers {
  const byLowerCase = new Map(archive.members.map((member) => [member.name.toLowerCase(), member]));
  const at = (path: string) =>
    archive.find(path) ?? byLowerCase.get(path.normalize('NFC').toLowerCase()) ?? null;
  return {
    at,
    resolve: (address, from) => {
      const place = resolveInBook(address, from);
      return place === null ? null : { ...place, path: at(place.path)?.name ?? place.path };
    },
  };
}
