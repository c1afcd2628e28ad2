import type { CaptureOrigin } from '../../../shared/model/capture.ts';
import type { Metadata } from '../../../shared/model/metadata.ts';
import { within } from '../../../shared/model/within.ts';
import type { Imported, ImportedPart } from '../../importers/imported.ts';
import type { FileTask, Inside } from './file-task.ts';
import type { KeptPart } from './keep-container.ts';
import type { DocumentToKeep } from './keep-document.ts';
import type { ReadBytes } from './read-and-hash.ts';

/** A file as the document to keep: with what the file it was found in says of it, which stands before what it says of itself. */
export function partDocument(
  { name, inside }: FileTask,
  {
    bytes,
    sha256,
    imported,
    parts,
  }: ReadBytes & { readonly imported: Imported; readonly parts: readonly KeptPart[] },
  capturedAt: string | null,
): DocumentToKeep {
  const own = { name, bytes, sha256, parts };
  if (inside === null) return { ...own, imported, capturedAt, origin: null, importedId: null };
  const { part } = inside;
  return {
    ...own,
    imported: { ...imported, metadata: { ...imported.metadata, ...metadataOf(part) } },
    capturedAt: capturedAt ?? part.capturedAt,
    origin: originOf(inside),
    importedId: part.importedId ?? null,
  };
}

function metadataOf({ url, metadata = {} }: Omit<ImportedPart, 'bytes'>): Metadata {
  if (url === null || metadata.url !== undefined) return metadata;
  const reading = {
    value: url,
    readFrom: 'container',
    words: null,
    certainty: 'certain',
    readings: [],
  } as const;
  return { ...metadata, url: reading };
}

function originOf({ container, sha256, members, part }: Inside): CaptureOrigin | null {
  if (sha256 === null) return null;
  return {
    container,
    sha256,
    member: members.join(within),
    relation: part.relation,
    capturedAt: part.capturedAt,
  };
}
