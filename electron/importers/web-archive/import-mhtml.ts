import { ByAddress } from './by-address.ts';
import { instantOf } from '../html/saved-note.ts';
import type { ImportLimits } from '../import-limits.ts';
import { type FileToImport, type Imported, ImportRefusal } from '../imported.ts';
import { contentIdOf, headerOf, locationOf, type MimePart, parseMime } from '../mail/mime-part.ts';
import { addressed } from '../mail/part-images.ts';
import { importSavedPage, type Resource } from './saved-page.ts';

/** Headers of all parts: each has a few lines. */
const headerBytesPerPart = 1_000;

/**
 * Imports a page that was saved as one MIME message (RFC 2557): its main page with the pictures saved beside it; address and moment of
 * saving from its header. Throws an `ImportRefusal` for one without a page.
 */
export async function importMhtml(file: FileToImport, limits: ImportLimits): Promise<Imported> {
  const archive = await parseMime(file.bytes, {
    maxParts: limits.maxSavedParts,
    maxDepth: limits.maxMailDepth,
    maxHeaderBytes: limits.maxSavedParts * headerBytesPerPart,
  });
  const leaves = [...leavesOf(archive)];
  const page = mainPage(archive, leaves);
  if (page === undefined) {
    throw new ImportRefusal(
      'empty',
      'The archive holds no page. Open it in a browser, and save the page again, or as a PDF.',
    );
  }
  const address = headerOf(archive, 'snapshot-content-location') ?? locationOf(page);
  const savedAt = instantOf(headerOf(archive, 'date') ?? '');
  const resources = [...addressed(leaves)].map(([at, part]) => [at, resourceOf(part)] as const);
  const imported = importSavedPage(
    file,
    {
      page: resourceOf(page),
      address,
      addressFrom: 'Content-Location',
      resources: new ByAddress(resources, address),
    },
    { limits, kind: { mediaType: 'multipart/related', extractor: 'assay-mhtml/1' } },
  );
  return { ...imported, ...(savedAt === null ? {} : { capturedAt: savedAt }) };
}

function* leavesOf(part: MimePart): Generator<MimePart> {
  if (part.parts.length === 0) yield part;
  for (const each of part.parts) yield* leavesOf(each);
}

/** The part that `start` names (RFC 2387), else the first page. */
function mainPage(archive: MimePart, leaves: readonly MimePart[]): MimePart | undefined {
  const start = archive.parameters.get('start')?.replace(/^</, '').replace(/>$/, '');
  const pages = leaves.filter(
    ({ mediaType, bytes }) =>
      /^(?:text\/html|application\/xhtml\+xml)$/.test(mediaType) && bytes.byteLength > 0,
  );
  return pages.find((part) => start !== undefined && contentIdOf(part) === start) ?? pages[0];
}

function resourceOf({ mediaType, parameters, bytes }: MimePart): Resource {
  return { mediaType, charset: parameters.get('charset') ?? null, bytes };
}
