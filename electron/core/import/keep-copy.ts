import type { CarriedCounts } from '../../../shared/contract/captures.ts';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { Metadata, MetadataName } from '../../../shared/model/metadata.ts';
import { findCaptureText, listCapturesOf } from '../../store/repositories/captures.ts';
import { findDocument } from '../../store/repositories/documents.ts';
import type { Store } from '../../store/store.ts';
import type { Carrier } from '../captures/carrier.ts';
import { documentColumns } from '../documents/documents.ts';
import { known } from '../known.ts';
import { keepAnnotations, prepareAnnotations } from './keep-annotations.ts';
import {
  annotationWords,
  captureColumns,
  type DocumentToKeep,
  type KeepOptions,
  keepLargeContent,
} from './keep-document.ts';
import { writeParts } from './keep-parts.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

/**
 * Adds a capture to a document and carries its annotations there, in one step. The document keeps what is known of it;
 * what was not known is taken from the copy, whose own readings are kept with it. Gives null when it was cancelled: then
 * nothing is kept.
 */
export async function keepCopy(
  store: Store,
  carrier: Carrier,
  copy: DocumentToKeep & { readonly document: string },
  { label = 'add newer copy', mergeKey, source, signal, settle }: KeepOptions,
): Promise<Outcome | null> {
  const { reader, unitOfWork, newId } = store;
  const { document, imported } = copy;
  const { text, metadata } = imported;
  const capture = newId();
  const annotations = await prepareAnnotations(imported);
  await keepLargeContent(store, copy);
  const carrying = await carrier.prepare({ document, capture, text }, signal);
  if (carrying === null) return null;
  const before = known(findDocument(reader, document), 'document');
  const isSameText = before.captures.some(({ id }) => findCaptureText(reader, id) === text);
  const { missing, others } = compareReadings(before.metadata, metadata);
  return unitOfWork.run({ label, mergeKey }, (write) => {
    if (Object.keys(missing).length > 0)
      write.update('document', document, documentColumns({ ...before.metadata, ...missing }));
    if (before.source === null && source !== null) write.update('document', document, { source_id: source });
    write.insert('capture', {
      id: capture,
      document_id: document,
      ...captureColumns(store, write, copy),
      url: others.url?.value ?? null,
    });
    const isNewest = listCapturesOf(reader, document).at(-1)?.id === capture;
    const carried = isNewest ? carrying.write(write) : null;
    const marked = keepAnnotations(store, write, annotations, { document, capture });
    writeParts(store, write, document, copy.parts);
    const remarks = [
      `${carried === null ? 'An older copy' : 'Newer copy'} of “${before.title}”.`,
      ...(isSameText ? ['The text is the same as before.'] : []),
      ...(carried === null
        ? ['Annotations stay with the newest copy and with those they were made on.']
        : carriedWords(carried)),
      ...otherReadingsWords(others),
      ...annotationWords(marked),
      ...imported.remarks,
    ];
    const outcome = outcomeOf({
      status: 'imported',
      document,
      capture,
      title: before.title,
      message: remarks.join(' '),
      carried,
    });
    settle(write.immutable, outcome);
    return outcome;
  });
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
