import type { CaptureOrigin } from '../../../shared/model/capture.ts';
import type { Metadata } from '../../../shared/model/metadata.ts';
import type { CaptureRecognition } from '../../../shared/model/recognition.ts';
import { within } from '../../../shared/model/within.ts';
import type { Imported } from '../../importers/imported.ts';
import { keepBlobInTurns, sha256Of } from '../../store/blobs.ts';
import type { WritableDatabase } from '../../store/database.ts';
import { type Extraction, keepExtraction } from '../../store/extractions.ts';
import { documentsWithText } from '../../store/repositories/captures.ts';
import type { Rows } from '../../store/rows.ts';
import { readyWordsInTurns } from '../../store/search/ready-words.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { documentColumns } from '../documents/documents.ts';
import { nextTask } from '../next-task.ts';
import { keepAnnotations, prepareAnnotations } from './keep-annotations.ts';
import type { KeptPart } from './keep-container.ts';
import { writeParts } from './keep-parts.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { ReadBytes } from './read-and-hash.ts';

/** A document to keep, with all that came with it. */
export interface DocumentToKeep extends ReadBytes {
  /** As in the report, with its folders. */
  readonly name: string;
  readonly imported: Imported;
  /** What was found in it and is kept already. */
  readonly parts: readonly KeptPart[];
  /** UTC; when the copy was made, where that is not now. */
  readonly capturedAt: string | null;
  readonly origin: CaptureOrigin | null;
  /** The id another program knows it by. */
  readonly importedId: string | null;
}

export interface KeepOptions {
  /** What undo calls the step, where it is not an import. */
  readonly label?: string;
  readonly mergeKey: string;
  readonly source: string | null;
  readonly signal: AbortSignal;
  /** Keeps what became of the file, in the transaction that keeps the file. */
  readonly settle: (database: WritableDatabase, outcome: Outcome) => void;
}

/** Keeps a document of its own, in one step; gives null when that was cancelled. */
export async function keepDocument(
  store: Store,
  kept: DocumentToKeep,
  { mergeKey, source, signal, settle }: KeepOptions,
): Promise<Outcome | null> {
  const { reader, unitOfWork, now, newId } = store;
  const { imported, importedId } = kept;
  // What came from the importer has only now been checked, which took its time.
  await nextTask();
  const sameText = documentsWithText(reader, sha256Of(imported.text));
  const annotations = await prepareAnnotations(imported);
  await keepLargeContent(store, kept);
  if (signal.aborted) return null;
  const document = newId();
  const capture = newId();
  const columns = documentColumns(imported.metadata);
  return unitOfWork.run({ label: 'import', mergeKey }, (write) => {
    const at = now();
    write.insert('document', {
      id: document,
      source_id: source,
      ...columns,
      created_at: at,
      imported_id: importedId,
    });
    write.insert('capture', { id: capture, document_id: document, ...captureColumns(store, write, kept) });
    const marked = keepAnnotations(store, write, annotations, { document, capture });
    writeParts(store, write, document, kept.parts);
    const remarks = [
      ...sameText.map(({ title }) => `Has the same text as “${title}”; both are kept.`),
      ...annotationWords(marked),
      ...imported.remarks,
    ];
    const outcome = outcomeOf({
      status: 'imported',
      document,
      capture,
      title: columns.title,
      message: remarks.length === 0 ? null : remarks.join(' '),
      sameTextAs: sameText[0]?.id ?? null,
    });
    settle(write.immutable, outcome);
    return outcome;
  });
}

/** Texts of more characters are kept ahead of their step. */
const textKeptAhead = 200_000;

/**
 * Keeps what is large ahead of the step, in short writes, and makes the words of a long text, so that nobody waits for either. What was
 * kept ahead belongs to no document until the step refers to it, as after an undo.
 */
export async function keepLargeContent({ unitOfWork }: Store, kept: DocumentToKeep): Promise<void> {
  const { sha256, bytes, imported } = kept;
  const { text, images, shown } = imported;
  const contents = [
    { sha256, bytes },
    ...images,
    ...(shown === undefined ? [] : [{ sha256: sha256Of(shown.bytes), bytes: shown.bytes }]),
  ];
  for (const content of contents) {
    for (const _turn of keepBlobInTurns(unitOfWork.aside, content.sha256, content.bytes)) await nextTask();
  }
  if (text.length > textKeptAhead) {
    await nextTask();
    unitOfWork.aside((database) => keepExtraction(database, extractionOf(kept)));
  }
  for (const _turn of readyWordsInTurns(text)) await nextTask();
}

function extractionOf({ imported, bytes, sha256 }: DocumentToKeep): Extraction {
  return { ...imported, original: bytes, originalSha256: sha256 };
}

/** The columns of a capture that its file fills; keeps original and text, inside a step. */
export function captureColumns(
  { now }: Store,
  write: Writer,
  kept: DocumentToKeep,
): Omit<Rows['capture'], 'id' | 'document_id'> {
  const { name, imported, capturedAt, origin } = kept;
  const { embedded = [], recognition } = imported;
  return {
    extraction: keepExtraction(write.immutable, extractionOf(kept)),
    file_name: fileNameOf(name),
    captured_at: capturedAt ?? now(),
    readings: JSON.stringify(imported.metadata satisfies Metadata),
    origin: origin === null ? null : JSON.stringify(origin),
    embedded: embedded.length === 0 ? null : JSON.stringify(embedded),
    recognition:
      recognition === undefined
        ? null
        : JSON.stringify({ ...recognition, recognisedAt: now() } satisfies CaptureRecognition),
  };
}

/** How many annotations the file had in it. */
export function annotationWords(marked: number): readonly string[] {
  if (marked === 0) return [];
  return [
    marked === 1 ? '1 annotation in it was taken over.' : `${marked} annotations in it were taken over.`,
  ];
}

/** The name of a file without the folders and containers it was found in. */
export function fileNameOf(name: string): string {
  const inContainer = name.includes(within) ? name.slice(name.lastIndexOf(within) + within.length) : name;
  return inContainer.slice(inContainer.lastIndexOf('/') + 1);
}
