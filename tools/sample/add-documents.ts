import { readFile } from 'node:fs/promises';
import type { Core } from '../../electron/core/create-core.ts';
import type { DocumentDetail } from '../../shared/model/document.ts';
import type { MetadataName } from '../../shared/model/metadata.ts';
import { sampleDocumentPath } from './read-sample.ts';
import type { SampleProject } from './sample-project.ts';

/** The id and the capture of a document that was imported. */
export interface AddedDocument {
  readonly document: string;
  readonly capture: string;
}

type SampleDocument = SampleProject['documents'][number];

/** Imports a document of the sample with the importers of the application and corrects its metadata by hand. */
export async function addDocument(
  core: Core,
  { file, source, metadata }: SampleDocument,
): Promise<AddedDocument> {
  const bytes = await readFile(sampleDocumentPath(file));
  const { items } = await core.importBytes(file, bytes, { source });
  const [item] = items;
  if (item?.status !== 'imported' || item.document === null || item.capture === null) {
    throw new Error(`The sample's document ${file} was not imported: ${item?.message}`);
  }
  const { document, capture } = item;
  const corrections = correctionsOf(await core.call('documents.get', { id: document }), metadata ?? {});
  if (Object.keys(corrections).length > 0) {
    await core.call('documents.update', { id: document, metadata: corrections });
  }
  return { document, capture };
}

/** Adds a later copy of a document that is in the project. */
export async function addCopy(core: Core, file: string, document: string): Promise<void> {
  const bytes = await readFile(sampleDocumentPath(file));
  const { items } = await core.importBytes(file, bytes, { copyOf: document });
  const [item] = items;
  if (item?.status !== 'imported' || item.document !== document) {
    throw new Error(`The sample's copy ${file} was not added: ${item?.message}`);
  }
}

/** What the importer did not read with certainty; the rest keeps the note of where it was read from. */
function correctionsOf(
  { metadata: read }: DocumentDetail,
  wanted: Partial<Record<MetadataName, string>>,
): Partial<Record<MetadataName, string>> {
  const entries = Object.entries(wanted) as [MetadataName, string][];
  return Object.fromEntries(
    entries.filter(([name, value]) => read[name]?.value !== value || read[name]?.certainty !== 'certain'),
  );
}
