import { basename } from 'node:path';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { originalOf } from '../../store/extractions.ts';
import { findCapture } from '../../store/repositories/captures.ts';
import { listPartsOf, listWholesOf } from '../../store/repositories/document-parts.ts';
import { findReadings } from '../../store/repositories/documents.ts';
import type { Store } from '../../store/store.ts';
import { writeFileAtomically } from '../exchange/export-write.ts';
import type { Host } from '../host.ts';
import { known } from '../known.ts';

type PartHandlers = Pick<Handlers, 'documents.parts' | 'captures.saveOriginal'>;

/** Documents within documents, and the originals themselves. */
export function createDocumentParts({ reader }: Store, host: Host): PartHandlers {
  return {
    'documents.parts': ({ id }) => {
      known(findReadings(reader, id), 'document');
      return { parts: listPartsOf(reader, id), wholes: listWholesOf(reader, id) };
    },

    'captures.saveOriginal': async ({ id }, { signal }) => {
      const capture = known(findCapture(reader, id), 'copy');
      const original = known(originalOf(reader, id), 'copy');
      const path = await host.chooseExportPath(originalName(capture));
      if (path === null) return { fileName: null };
      await writeFileAtomically(path, original.bytes, { existing: 'replace', signal });
      return { fileName: basename(path) };
    },
  };
}

/** Endings of originals whose name does not tell what they are. */
const endings: ReadonlyMap<string, string> = new Map([
  ['application/warc', '.warc'],
  ['message/rfc822', '.eml'],
  ['text/html', '.html'],
  ['text/plain', '.txt'],
]);

/** The name an original is saved under: the one it came with, with an ending. */
function originalName({
  fileName,
  mediaType,
}: {
  readonly fileName: string | null;
  readonly mediaType: string;
}): string {
  const name = (fileName ?? 'Original').replaceAll(/[/\\:*?"<>|]/g, ' ').trim() || 'Original';
  const ending = endings.get(mediaType) ?? '';
  const hasEnding =
    mediaType === 'application/warc' ? name.endsWith(ending) : /\.[\p{L}\p{N}]{1,8}$/u.test(name);
  return hasEnding ? name : `${name}${ending}`;
}
