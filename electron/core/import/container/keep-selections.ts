import { writeOtherProperties } from '../../../../shared/w3c/other-properties.ts';
import type { TargetRecord } from '../../../importers/annotations/annotation-record.ts';
import type { ImportedSelection } from '../../../importers/imported.ts';
import { findCapture, findPages } from '../../../store/repositories/captures.ts';
import { findKnownAs } from '../../../store/repositories/imported.ts';
import type { Rows } from '../../../store/rows.ts';
import type { Store } from '../../../store/store.ts';
import type { Writer } from '../../../store/unit-of-work.ts';
import { commentOf } from '../../exchange/annotations/comment-of.ts';
import { placeTargets, type SoughtTarget } from '../../exchange/annotations/place-targets.ts';
import { regionOf } from './box-region.ts';
import { tagsOf } from './keep-codes.ts';

/** A part of a container that is a document now, with the passages marked in it. */
export interface MarkedPart {
  readonly document: string;
  readonly capture: string;
  readonly selections?: readonly ImportedSelection[];
}

type TargetColumns = Omit<Rows['annotation_target'], 'id' | 'annotation_id'>;

/** A passage with where it stands in its copy. */
export interface PlacedSelection {
  readonly selection: ImportedSelection;
  readonly target: TargetColumns;
}

/** Looks for the passages that a container marks in its parts, in turns with other work: their words decide, not their places. */
export async function placeSelections(
  { reader }: Store,
  parts: readonly MarkedPart[],
  signal: AbortSignal,
): Promise<readonly PlacedSelection[]> {
  const all = parts.flatMap((part, file) =>
    (part.selections ?? []).map((selection) => ({ part, file, selection })),
  );
  const worded = all.filter(({ selection }) => selection.box === null);
  const places = await placeTargets(
    reader,
    worded.map(({ part, file, selection }) => soughtTarget(part, file, selection)),
    { signal, onSettled: () => undefined },
  );
  const inWords = worded.flatMap(({ part, selection }, index): PlacedSelection[] => {
    const { exact, prefix, suffix } = selection;
    const lost = { start: null, end: null, exact, prefix, suffix, state: 'orphaned', score: 0 };
    const placed = places[index]?.[0];
    const { start, end, state, score } = placed ?? lost;
    const words = placed === undefined || start === null ? lost : placed;
    return [
      {
        selection,
        target: {
          capture_id: part.capture,
          start,
          end,
          exact: words.exact,
          prefix: words.prefix,
          suffix: words.suffix,
          state,
          score,
          region: null,
        },
      },
    ];
  });
  const inBoxes = all.flatMap(({ part, selection }): PlacedSelection[] => {
    if (selection.box === null) return [];
    const [page] = findPages(reader, part.capture, selection.box.page, selection.box.page + 1);
    const isPicture = findCapture(reader, part.capture)?.mediaType.startsWith('image/') ?? false;
    const region = page && regionOf(selection.box, page, isPicture);
    if (!region) return [];
    const place = { start: page.start, end: page.start, exact: '', prefix: '', suffix: '' };
    const standing = { state: 'exact', score: 1, region: JSON.stringify(region) };
    return [{ selection, target: { capture_id: part.capture, ...place, ...standing } }];
  });
  return [...inWords, ...inBoxes];
}

/** Writes the passages as annotations, inside a step; those that came before stay as they are. Gives how many were new. */
export function keepSelections(
  store: Store,
  write: Writer,
  placed: readonly PlacedSelection[],
  tags: ReadonlyMap<string, string>,
): number {
  const { reader, newId, now } = store;
  let kept = 0;
  for (const { selection, target } of placed) {
    const iri = selection.importedId === null ? null : iriOf(selection.importedId);
    if (iri !== null && findKnownAs(reader, 'annotation', { id: null, iri }) !== undefined) continue;
    const id = newId();
    const at = selection.createdAt ?? now();
    const { creator } = selection;
    const comment = commentOf(
      selection.comment === null ? [] : [{ value: selection.comment, format: 'text/plain', lexical: null }],
    );
    const carried = tagsOf(store, tags, selection.codes);
    const properties = creator === null ? {} : { properties: { creator: { type: 'Person', name: creator } } };
    write.insert('annotation', {
      id,
      motivation: carried.length > 0 ? 'tagging' : comment === null ? 'highlighting' : 'commenting',
      created_at: at,
      modified_at: at,
      imported_id: iri,
      other_properties: writeOtherProperties(properties),
    });
    write.insert('annotation_target', { id: newId(), annotation_id: id, ...target });
    for (const tag of carried)
      write.insert('annotation_tag', { id: newId(), annotation_id: id, tag_id: tag });
    if (comment !== null) {
      const place = { annotation_id: id, document_id: null, title: '' };
      write.insert('note', { id: newId(), ...place, ...comment, created_at: at, modified_at: at });
    }
    kept += 1;
  }
  return kept;
}

function soughtTarget(part: MarkedPart, file: number, selection: ImportedSelection): SoughtTarget {
  const { exact, prefix, suffix, start } = selection;
  const quote = { exact, prefix, suffix };
  const position = { start, end: start + exact.length, unit: 'utf-16' } as const;
  const record: TargetRecord = {
    document: { ids: [], urls: [], sha256: null, title: null, author: null },
    place: { type: 'quote', quote, position },
    standing: null,
    source: null,
    other: {},
  };
  const { document, capture } = part;
  return { record, file, attempts: [{ document, capture, foundBy: 'id', isCopy: false }], triesAll: false };
}

/** A GUID as an IRI (RFC 9562). */
function iriOf(guid: string): string {
  return `urn:uuid:${guid.replace(/[{}]/g, '').toLowerCase()}`;
}
