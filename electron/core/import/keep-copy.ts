import type { CarriedCounts } from '../../../shared/contract/captures.ts';
import type { ImportItem } from '../../../shared/contract/exchange.ts';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { Metadata, MetadataName } from '../../../shared/model/metadata.ts';
import type { Imported } from '../../importers/imported.ts';
import { keepExtraction } from '../../store/extractions.ts';
import { findCaptureText, listCapturesOf } from '../../store/repositories/captures.ts';
import { findDocument } from '../../store/repositories/documents.ts';
import type { Store } from '../../store/store.ts';
import type { Carrier } from '../captures/carrier.ts';
import { documentColumns } from '../documents.ts';
import { known } from '../known.ts';

/** A file that is a newer copy of a document. */
export interface NewCopy {
  readonly document: string;
  /** As in the report, with its folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly imported: Imported;
  /** UTC; when the copy was made, where that is not now. */
  readonly capturedAt: string | null;
}

interface KeepOptions {
  readonly mergeKey: string;
  readonly source: string | null;
  readonly signal: AbortSignal;
}

/**
 * Adds a capture to a document and carries its annotations there, in one step. The document keeps what is known of it;
 * what was not known is taken from the copy, whose own readings are kept with it. Gives null when it was cancelled: then
 * nothing is kept.
 */
export async function keepCopy(
  store: Store,
  carrier: Carrier,
  copy: NewCopy,
  { mergeKey, source, signal }: KeepOptions,
): Promise<ImportItem | null> {
  const { reader, unitOfWork, now, newId } = store;
  const { document, name, bytes, imported, capturedAt } = copy;
  const { text, metadata } = imported;
  const capture = newId();
  const carrying = await carrier.prepare({ document, capture, text }, signal);
  if (carrying === null) return null;
  const before = known(findDocument(reader, document), 'document');
  const isSameText = before.captures.some(({ id }) => findCaptureText(reader, id) === text);
  const { missing, others } = compareReadings(before.metadata, metadata);
  const carried = unitOfWork.run({ label: 'add newer copy', mergeKey }, (write) => {
    const extraction = keepExtraction(write.immutable, { ...imported, original: bytes });
    if (Object.keys(missing).length > 0)
      write.update('document', document, documentColumns({ ...before.metadata, ...missing }));
    if (before.source === null && source !== null) write.update('document', document, { source_id: source });
    write.insert('capture', {
      id: capture,
      document_id: document,
      extraction,
      file_name: name.slice(name.lastIndexOf('/') + 1),
      captured_at: capturedAt ?? imported.capturedAt ?? now(),
      url: others.url?.value ?? null,
      readings: JSON.stringify(metadata),
    });
    const isNewest = listCapturesOf(reader, document).at(-1)?.id === capture;
    return isNewest ? carrying.write(write) : null;
  });
  const remarks = [
    `${carried === null ? 'An older copy' : 'Newer copy'} of “${before.title}”.`,
    ...(isSameText ? ['The text is the same as before.'] : []),
    ...(carried === null
      ? ['Annotations stay with the newest copy and with those they were made on.']
      : carriedWords(carried)),
    ...otherReadingsWords(others),
    ...imported.remarks,
  ];
  return {
    name,
    status: 'imported',
    document,
    capture,
    title: before.title,
    message: remarks.join(' '),
    ...(carried === null ? {} : { carried }),
  };
}

/** What a copy says that is not known of its document yet, and what it says otherwise. */
function compareReadings(known: Metadata, read: Metadata): { missing: Metadata; others: Metadata } {
  const missing: Record<string, Metadata[MetadataName]> = {};
  const others: Record<string, Metadata[MetadataName]> = {};
  for (const [name, reading] of Object.entries(read) as [MetadataName, Metadata[MetadataName]][]) {
    if (known[name] === undefined) missing[name] = reading;
    else if (known[name].value !== reading?.value) others[name] = reading;
  }
  return { missing, others };
}

/** `Annotations carried over: 20 exact, 6 moved, 2 not found.` */
function carriedWords({ exact, moved, approximate, orphaned }: CarriedCounts): readonly string[] {
  const counts = [
    ...(exact > 0 ? [`${exact} exact`] : []),
    ...(moved > 0 ? [`${moved} moved`] : []),
    ...(approximate > 0 ? [`${approximate} approximate`] : []),
    ...(orphaned > 0 ? [`${orphaned} not found (orphaned)`] : []),
  ];
  if (counts.length === 0) return [];
  const total = exact + moved + approximate + orphaned;
  return [
    `${total === 1 ? '1 annotated passage' : `${total} annotated passages`} carried over: ${counts.join(', ')}.`,
  ];
}

function otherReadingsWords({ title, author, published }: Metadata): readonly string[] {
  const said = [
    // What a file is called says nothing of the text.
    ...(title === undefined || title.readFrom === 'file name' ? [] : [`the title “${title.value}”`]),
    ...(author === undefined ? [] : [`the author “${author.value}”`]),
    ...(published === undefined ? [] : [`the date ${formatEdtf(published.value)}`]),
  ];
  return said.length === 0 ? [] : [`This copy gives ${said.join(' and ')}; the document keeps its own.`];
}
