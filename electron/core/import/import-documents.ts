import {
  annotationHeadBytes,
  isCertainlyAnnotations,
} from '../../../shared/annotations/recognise-annotation-file.ts';
import type { ImportItem, ImportReport } from '../../../shared/contract/exchange.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { CallContext } from '../../../shared/rpc/server.ts';
import { type FileToImport, type Imported, ImportRefusal } from '../../importers/imported.ts';
import { sha256Of } from '../../store/blobs.ts';
import { keepExtraction } from '../../store/extractions.ts';
import { captureOfOriginal, documentsWithText } from '../../store/repositories/captures.ts';
import { findReadings } from '../../store/repositories/documents.ts';
import type { Store } from '../../store/store.ts';
import type { Carrier } from '../captures/carrier.ts';
import { documentColumns } from '../documents.ts';
import type { FoundFile, ImportFile } from './files.ts';
import { inOrder } from './in-order.ts';
import { keepCopy } from './keep-copy.ts';
import { type KnownAddresses, readKnownAddresses } from './known-addresses.ts';

/** Turns files into what the store keeps, away from core's thread. */
export interface Importer {
  /** Rejects with an ImportRefusal. */
  import(file: FileToImport, options: { readonly signal: AbortSignal }): Promise<Imported>;
}

export interface ImportOptions extends CallContext {
  /** Imports of one gesture share it and become one undo step. */
  readonly mergeKey: string;
  /** The source the documents come from; null leaves it open. */
  readonly source: string | null;
  /** Files larger than this are refused before they are read. */
  readonly maxBytes: number;
  /** The document that the files are newer copies of; null for documents of their own; else told by their addresses. */
  readonly copyOf?: string | null | undefined;
  /** UTC; when the copies were made, where that is not now. */
  readonly capturedAt?: string | undefined;
  readonly onItem?: OnImportItem | undefined;
  /** Given each file that is one of annotations, which is no document; not asked for copies of a document. */
  readonly onAnnotations: OnAnnotationFile;
}

/** Told of each file as soon as it is done with, in order, and where it was; null for bytes that came otherwise. */
export type OnImportItem = (item: ImportItem, path: string | null) => void;

/** A file of annotations, and where it was; null for bytes that came otherwise. */
export type OnAnnotationFile = (
  file: { readonly name: string; readonly bytes: Uint8Array },
  path: string | null,
) => void;

type Prepared =
  | { readonly type: 'annotations'; readonly bytes: Uint8Array }
  | { readonly type: 'problem'; readonly message: string }
  | { readonly type: 'bytes'; readonly bytes: Uint8Array; readonly imported: Imported | null };

/** How many files are read and extracted ahead of the one being kept. */
const filesAtOnce = 4;

/** What importing works with. */
export interface ImportMeans {
  readonly store: Store;
  readonly importer: Importer;
  readonly carrier: Carrier;
}

/** Imports files one after the other into one undo step; a bad file never stops the rest. */
export async function importDocuments(
  { store, importer, carrier }: ImportMeans,
  files: readonly FoundFile[],
  options: ImportOptions,
): Promise<ImportReport> {
  const items: ImportItem[] = [];
  const addresses = readKnownAddresses(store.reader);
  const prepared = inOrder(files, (file) => prepare(store, importer, file, options), {
    limit: filesAtOnce,
    signal: options.signal,
  });
  for await (const { item: file, result } of prepared) {
    if (options.signal.aborted) break;
    if (result.type === 'annotations') {
      options.onAnnotations({ name: file.name, bytes: result.bytes }, file.path);
      continue;
    }
    const item = await keep({ store, carrier, addresses }, file.name, result, options);
    if (item === null) break;
    items.push(item);
    options.onItem?.(item, file.path);
    options.report({ done: items.length, total: files.length, doing: file.name });
  }
  return { items, isCancelled: options.signal.aborted };
}

async function prepare(
  { reader }: Store,
  importer: Importer,
  file: FoundFile,
  { signal, maxBytes, copyOf }: ImportOptions,
): Promise<Prepared> {
  if ('problem' in file) return { type: 'problem', message: file.problem };
  if (file.size !== null && file.size > maxBytes)
    return { type: 'problem', message: tooLarge(file.size, maxBytes) };
  try {
    const bytes = await read(file);
    if (captureOfOriginal(reader, sha256Of(bytes)) !== undefined)
      return { type: 'bytes', bytes, imported: null };
    const name = file.name.slice(file.name.lastIndexOf('/') + 1);
    if (copyOf === undefined && isCertainlyAnnotations(name, headOf(bytes)))
      return { type: 'annotations', bytes };
    const imported = await importer.import({ name, bytes, ...mediaTypeOf(file) }, { signal });
    return { type: 'bytes', bytes, imported };
  } catch (thrown) {
    if (thrown instanceof ImportRefusal || thrown instanceof AssayError) {
      return { type: 'problem', message: thrown.message };
    }
    if (signal.aborted) return { type: 'problem', message: 'Cancelled.' };
    throw thrown;
  }
}

/** The beginning of a file as text, to tell what it is. */
function headOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, annotationHeadBytes));
}

async function read(file: ImportFile): Promise<Uint8Array> {
  try {
    return await file.read();
  } catch (cause) {
    throw new AssayError('unavailable', 'The file cannot be read. Check that you may read it.', { cause });
  }
}

/** Keeps one file; gives null when that was cancelled. */
async function keep(
  { store, carrier, addresses }: Pick<ImportMeans, 'store' | 'carrier'> & { addresses: KnownAddresses },
  name: string,
  prepared: Exclude<Prepared, { type: 'annotations' }>,
  options: ImportOptions,
): Promise<ImportItem | null> {
  const nothing = { name, document: null, capture: null, title: null };
  if (prepared.type === 'problem') return { ...nothing, status: 'failed', message: prepared.message };
  const { bytes, imported } = prepared;
  const known = captureOfOriginal(store.reader, sha256Of(bytes));
  if (known !== undefined) {
    const { document, id: capture, title } = known;
    const message = `Already in the project: “${title}”.`;
    return { name, status: 'duplicate', document, capture, title, message };
  }
  // Only a file that was a duplicate when it was prepared lacks an import, and it was removed meanwhile.
  if (imported === null) {
    return { ...nothing, status: 'failed', message: 'The project changed meanwhile. Import the file again.' };
  }
  const { copyOf, capturedAt = null } = options;
  const document = copyOf === undefined ? addresses.documentAt(imported.metadata) : copyOf;
  // A document that has been removed since is not there to get a newer copy.
  if (document != null && findReadings(store.reader, document) !== undefined)
    return keepCopy(store, carrier, { document, name, bytes, imported, capturedAt }, options);
  const item = keepNew(store, name, { bytes, imported }, options);
  if (item.document !== null) addresses.add(item.document, imported.metadata);
  return item;
}

function keepNew(
  { reader, unitOfWork, now, newId }: Store,
  name: string,
  { bytes, imported }: { readonly bytes: Uint8Array; readonly imported: Imported },
  { mergeKey, source, capturedAt }: ImportOptions,
): ImportItem {
  const sameText = documentsWithText(reader, sha256Of(imported.text));
  const document = newId();
  const capture = newId();
  const at = now();
  const columns = documentColumns(imported.metadata);
  unitOfWork.run({ label: 'import', mergeKey }, (write) => {
    const extraction = keepExtraction(write.immutable, { ...imported, original: bytes });
    write.insert('document', { id: document, source_id: source, ...columns, created_at: at });
    write.insert('capture', {
      id: capture,
      document_id: document,
      extraction,
      file_name: name.slice(name.lastIndexOf('/') + 1),
      captured_at: capturedAt ?? imported.capturedAt ?? at,
      readings: JSON.stringify(imported.metadata),
    });
  });
  const remarks = [
    ...sameText.map(({ title }) => `Has the same text as “${title}”; both are kept.`),
    ...imported.remarks,
  ];
  const message = remarks.length === 0 ? null : remarks.join(' ');
  return { name, status: 'imported', document, capture, title: columns.title, message };
}

function mediaTypeOf({ mediaType }: ImportFile): { mediaType?: string } {
  return mediaType === undefined ? {} : { mediaType };
}

function tooLarge(size: number, maxBytes: number): string {
  const megabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`;
  return `The file is too large (${megabytes(size)}; the limit is ${megabytes(maxBytes)}). Split it, or raise the limit.`;
}
