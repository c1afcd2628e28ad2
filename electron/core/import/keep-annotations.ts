import type { TextQuoteSelector } from '../../../shared/model/annotation.ts';
import type { TextRange } from '../../../shared/model/capture.ts';
import type { Region } from '../../../shared/model/page.ts';
import { plainTextOf, richTextOfPlain } from '../../../shared/rich-text/plain-text.ts';
import { writeLexical } from '../../../shared/rich-text/write-lexical.ts';
import { writeOtherProperties } from '../../../shared/w3c/other-properties.ts';
import type { Imported, ImportedAnnotation } from '../../importers/imported.ts';
import { commentsOnPassages } from '../../store/repositories/passage-comments.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { nextTask } from '../next-task.ts';
import { selectorsFor } from '../annotations/selectors.ts';

/** An annotation of a file, with where it stands. */
export interface PreparedAnnotation {
  readonly annotation: ImportedAnnotation;
  readonly place: TextRange & TextQuoteSelector & { readonly region: Region | null };
}

/** After so many quotes other work has its turn. */
const quotesAtOnce = 10;

/** Describes the places of the annotations that stand in a file, in turns with other work. */
export async function prepareAnnotations({
  text,
  pages = [],
  annotations = [],
}: Imported): Promise<readonly PreparedAnnotation[]> {
  const prepared: PreparedAnnotation[] = [];
  for (const [index, annotation] of annotations.entries()) {
    if (index % quotesAtOnce === quotesAtOnce - 1) await nextTask();
    const { target } = annotation;
    if ('page' in target) {
      const start = pages[target.page]?.start ?? 0;
      const place = { start, end: start, exact: '', prefix: '', suffix: '', region: target };
      prepared.push({ annotation, place });
    } else {
      const { start, end, exact, prefix, suffix } = selectorsFor(text, target);
      prepared.push({ annotation, place: { start, end, exact, prefix, suffix, region: null } });
    }
  }
  return prepared;
}

/** The copy whose annotations are kept. */
interface Copy {
  readonly document: string;
  readonly capture: string;
}

/**
 * Writes annotations that stood in a file, inside the step that keeps it. Those that an older copy of the document brought already are
 * left out. Gives how many were written.
 */
export function keepAnnotations(
  { reader, newId, now }: Store,
  write: Writer,
  prepared: readonly PreparedAnnotation[],
  { document, capture }: Copy,
): number {
  if (prepared.length === 0) return 0;
  const there = new Set(commentsOnPassages(reader, document).map(keyOf));
  let written = 0;
  for (const { annotation, place } of prepared) {
    const comment = annotation.comment?.trim() ?? '';
    const richText = richTextOfPlain(comment.replaceAll(/\r\n?/g, '\n').toWellFormed());
    const text = comment === '' ? '' : plainTextOf(richText);
    const region = place.region === null ? null : JSON.stringify(place.region);
    if (there.has(keyOf({ exact: place.exact, region, comment: text }))) continue;
    const id = newId();
    const at = annotation.createdAt ?? now();
    const { creator } = annotation;
    const properties = creator === null ? {} : { properties: { creator: { type: 'Person', name: creator } } };
    write.insert('annotation', {
      id,
      motivation: text === '' ? 'highlighting' : 'commenting',
      created_at: at,
      modified_at: at,
      other_properties: writeOtherProperties(properties),
    });
    const standing = { state: 'exact', score: 1 } as const;
    write.insert('annotation_target', {
      id: newId(),
      annotation_id: id,
      capture_id: capture,
      ...place,
      ...standing,
      region,
    });
    if (text !== '') {
      const place = { annotation_id: id, document_id: null, title: '' };
      const content = { lexical: writeLexical(richText), text };
      write.insert('note', { id: newId(), ...place, ...content, created_at: at, modified_at: at });
    }
    written += 1;
  }
  return written;
}

function keyOf(of: {
  readonly exact: string;
  readonly region: string | null;
  readonly comment: string;
}): string {
  return JSON.stringify([of.exact, of.region, of.comment]);
}
