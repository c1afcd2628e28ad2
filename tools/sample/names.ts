import type { Core } from '../../electron/core/create-core.ts';
import { anchorQuote } from '../../shared/anchoring/anchor-quote.ts';
import { indexText } from '../../shared/anchoring/text-index.ts';
import type { AddedDocument } from './add-documents.ts';
import type { SamplePassage } from './sample-project.ts';

/** Ids of what stands in the project, by the names that the sample calls it by. */
export interface SampleNames {
  readonly documents: ReadonlyMap<string, AddedDocument>;
  readonly sources: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, string>;
}

/** One act of the person whose work the sample is. */
export interface Judgement {
  /** ISO 8601. */
  readonly at: string;
  readonly act: (core: Core) => Promise<void>;
}

/** What a name stands for. Throws where it is not in the sample. */
export function idOf<Id>(ids: ReadonlyMap<string, Id>, name: string): Id {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The sample speaks of ${name}, which is not in it`);
  return id;
}

/** Where the words of a passage stand, in UTF-16 offsets. Throws where they do not stand once. */
export async function placeOf(
  core: Core,
  { file, exact, prefix = '', suffix = '' }: SamplePassage,
  names: SampleNames,
): Promise<{ readonly capture: string; readonly start: number; readonly end: number }> {
  const { capture } = idOf(names.documents, file);
  const { text } = await core.call('captures.get', { id: capture });
  const place = anchorQuote(indexText(text), { exact, prefix, suffix });
  if (place.state === 'orphaned' || text.slice(place.start, place.end) !== exact)
    throw new Error(`The sample quotes what does not stand once in ${file}: ${exact}`);
  return { capture, start: place.start, end: place.end };
}

/** The id of the annotation whose first passage has these words. Throws where there is not exactly one. */
export async function annotationOf(
  core: Core,
  { file, exact }: SamplePassage,
  names: SampleNames,
): Promise<string> {
  const { document } = idOf(names.documents, file);
  const found = (await core.call('annotations.list', { document })).filter(
    ({ targets }) => targets[0]?.document === document && targets[0].exact === exact,
  );
  const [annotation] = found;
  if (annotation === undefined || found.length > 1)
    throw new Error(`The sample speaks of what is not annotated once in ${file}: ${exact}`);
  return annotation.id;
}
