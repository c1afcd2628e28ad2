import type { ImportReport } from '../../../shared/contract/exchange.ts';
import { bytesOfMegabyte, importPreferences } from '../../../shared/model/import-preferences.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { CallContext, Handlers } from '../../../shared/rpc/server.ts';
import { findReadings } from '../../store/repositories/documents.ts';
import { sourcesNamed } from '../../store/repositories/sources.ts';
import type { Store } from '../../store/store.ts';
import type { Carrier } from '../captures/carrier.ts';
import type { AnnotationImportService } from '../exchange/annotations/import-annotations.ts';
import type { Host } from '../host.ts';
import { known } from '../known.ts';
import { type FoundFile, fileFromBytes, findFiles } from './files.ts';
import {
  type Importer,
  importDocuments,
  type OnAnnotationFile,
  type OnImportItem,
} from './import-documents.ts';

type ImportHandlers = Pick<Handlers, 'import.files' | 'import.choose' | 'import.paste'>;

export interface ImportPathsOptions extends Partial<CallContext> {
  readonly recursive?: boolean;
  /** Name or alias of the source the documents come from; made when there is none. */
  readonly source?: string;
  /** Files larger than this are refused before they are read; the person's preference, else 50 MB, when not given. */
  readonly maxBytes?: number;
  /** As in the contract: the document that the files are newer copies of, or null for documents of their own. */
  readonly copyOf?: string | null | undefined;
  /** UTC; when the copies were made, where that is not now. */
  readonly capturedAt?: string | undefined;
  readonly onItem?: OnImportItem;
  /** Given files of annotations; without it they are read, and the report names the plan of what they would become. */
  readonly onAnnotations?: OnAnnotationFile;
}

export interface ImportService {
  readonly handlers: ImportHandlers;
  /** Imports files and folders of this machine; only for callers that may name paths. */
  importPaths(paths: readonly string[], options: ImportPathsOptions): Promise<ImportReport>;
  /** Imports one file whose bytes are at hand (a pipe, say). */
  importBytes(name: string, bytes: Uint8Array, options: ImportPathsOptions): Promise<ImportReport>;
}

/** Given by the person in the window's preferences; 50 MB until then, and where there is no window. */
async function preferredMaxBytes(host: Host): Promise<number> {
  const preferences = await host.preferences().catch(() => ({}));
  const { importLimitMegabytes } = importPreferences.parse(preferences);
  return importLimitMegabytes * bytesOfMegabyte;
}

/** What the import service works with; the importer's libraries are loaded when they are first needed. */
interface ImportParts {
  readonly store: Store;
  readonly host: Host;
  readonly carrier: Carrier;
  readonly getImporter: () => Promise<Importer>;
  readonly planAnnotations: AnnotationImportService['planAnnotations'];
}

export function createImport({
  store,
  host,
  carrier,
  getImporter,
  planAnnotations,
}: ImportParts): ImportService {
  async function run(
    files: readonly FoundFile[],
    options: ImportPathsOptions & { readonly mergeKey?: string },
  ) {
    if (options.copyOf != null) known(findReadings(store.reader, options.copyOf), 'document');
    const source = options.source === undefined ? null : sourceFor(store, options.source, options.mergeKey);
    const { signal = new AbortController().signal, report = () => undefined } = options;
    const annotationFiles: { readonly name: string; readonly bytes: Uint8Array }[] = [];
    const imported = await importDocuments({ store, importer: await getImporter(), carrier }, files, {
      mergeKey: options.mergeKey ?? store.newId(),
      source,
      maxBytes: options.maxBytes ?? (await preferredMaxBytes(host)),
      signal,
      report,
      copyOf: options.copyOf,
      capturedAt: options.capturedAt,
      onItem: options.onItem,
      onAnnotations: options.onAnnotations ?? ((file) => annotationFiles.push(file)),
    });
    if (annotationFiles.length === 0 || imported.isCancelled) return imported;
    // After the documents, so that annotations find those that came with them.
    const { id } = await planAnnotations(annotationFiles, { signal, report });
    return { ...imported, annotationPlan: id };
  }

  async function importPaths(paths: readonly string[], options: ImportPathsOptions): Promise<ImportReport> {
    const files = await findFiles(paths, options.recursive ?? false);
    return run(files, { ...options, mergeKey: store.newId() });
  }

  return {
    importPaths,
    importBytes: (name, bytes, options) =>
      run([fileFromBytes(name, bytes)], { ...options, mergeKey: store.newId() }),

    handlers: {
      'import.files': ({ files, mergeKey, copyOf }, context) =>
        run(
          files.map(({ name, bytes }) => fileFromBytes(name, bytes)),
          { ...context, copyOf, ...(mergeKey === undefined ? {} : { mergeKey }) },
        ),

      'import.choose': async ({ kind, copyOf }, context) => {
        const paths = await host.chooseFilesToImport(kind);
        return importPaths(paths, { ...context, copyOf, recursive: true });
      },

      'import.paste': ({ text, html, copyOf }, context) => {
        const content = html ?? text;
        if (content.trim() === '') {
          throw new AssayError(
            'invalid_input',
            'The clipboard holds no text. Copy some text, then paste again.',
          );
        }
        const [name, mediaType] =
          html === null ? ['Pasted text', 'text/plain'] : ['Pasted page', 'text/html'];
        return run([fileFromBytes(name, new TextEncoder().encode(content), mediaType)], {
          ...context,
          copyOf,
        });
      },
    },
  };
}

function sourceFor(
  { reader, unitOfWork, newId, now }: Store,
  name: string,
  mergeKey: string | undefined,
): string {
  const [found, ...others] = sourcesNamed(reader, name);
  if (others.length > 0) {
    throw new AssayError('conflict', `“${name}” is the name of several sources. Give one they do not share.`);
  }
  if (found !== undefined) return found;
  const id = newId();
  unitOfWork.run({ label: 'import', mergeKey }, (write) => {
    write.insert('source', {
      id,
      name,
      kind: 'unknown',
      interest: null,
      interest_reason: null,
      created_at: now(),
    });
  });
  return id;
}
