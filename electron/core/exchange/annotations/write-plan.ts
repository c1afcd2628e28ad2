import { type OtherProperties, writeOtherProperties } from '../../../../shared/w3c/other-properties.ts';
import type { PlacementRecord } from '../../../importers/annotations/annotation-record.ts';
import { findCapture, findCaptureText, listCapturesOf } from '../../../store/repositories/captures.ts';
import { findReadings } from '../../../store/repositories/documents.ts';
import { isIdTaken } from '../../../store/repositories/imported.ts';
import { findLink, listLinksOf } from '../../../store/repositories/links.ts';
import type { Store } from '../../../store/store.ts';
import type { Writer } from '../../../store/unit-of-work.ts';
import { keepCitations, rejoinCitations } from '../../citations/citations.ts';
import { tagOfName } from '../../annotations/tags.ts';
import type { KeptText } from './comment-of.ts';
import { findByIri, findKnown, uuidOf } from './known-ids.ts';
import type { PlacedTarget } from './placed-target.ts';
import type { PreparedEntries } from './prepare-entries.ts';
import { rangeOfWords } from './range-of-words.ts';
import { writeEvidenceOfRow } from './write-evidence.ts';
import { writeClaims } from './write-claims.ts';
import { type KnownThings, writeFacts } from './write-facts.ts';
import { writeJudgement } from './write-judgements.ts';
import type { KnownAs, PlannedAnnotation, PlannedEntry, PlannedNote } from './plan.ts';

/** What one entry became: an annotation, a note or a claim; or why it became nothing after all. */
export type Outcome = KnownAs & {
  readonly problem: string | null;
  readonly claim?: string | null;
  readonly isLeftOut?: boolean;
};

const becameNothing = (problem: string): Outcome => ({ annotation: null, note: null, problem });

/**
 * Writes what is planned, inside one step; gives what each entry became, in their order. What has come into the project since
 * it was planned is not written again, and what has gone since is told.
 */
export function writePlan(
  store: Store,
  write: Writer,
  { entries, comments }: PreparedEntries,
): readonly Outcome[] {
  const things = writeFacts(store, write, entries);
  const writer = createPlanWriter(store, write, { comments, things });
  const outcomes = entries.map((entry): Outcome => {
    switch (entry.type) {
      case 'annotation':
        return writer.writeAnnotation(entry);
      case 'note':
        return writer.writeNote(entry);
      case 'known':
        return { ...entry.is, problem: null };
      default:
        return { annotation: null, note: null, problem: null };
    }
  });
  // Comments may cite any of the annotations that came with them, and links join any two.
  writer.writeCitations();
  const claims = entries.flatMap((entry) => (entry.type === 'claim' ? [entry.claim] : []));
  const written = writeClaims(store, write, { claims, things });
  const claimIds = new Map(claims.map((claim, index) => [claim, written[index] ?? null]));
  return outcomes.map((outcome, index) => {
    const entry = entries[index];
    if (entry?.type === 'link') return writer.writeLink(entry.link);
    if (entry?.type === 'judgement') {
      return { ...outcome, problem: writeEvidenceOfRow(store, write, entry.judgement) };
    }
    if (entry?.type === 'fact') {
      return { ...outcome, problem: writeJudgement(store, write, { fact: entry.fact, things }) };
    }
    return entry?.type === 'claim' ? { ...outcome, claim: claimIds.get(entry.claim) ?? null } : outcome;
  });
}

interface PlanContext extends Pick<PreparedEntries, 'comments'> {
  readonly things: KnownThings;
}

function createPlanWriter(store: Store, write: Writer, { comments, things }: PlanContext) {
  const { reader, newId, now } = store;
  const at = now();
  const tags = new Map<string, string>();
  const written: { readonly id: string; readonly lexical: string; readonly text: string }[] = [];

  /** Ids under which annotations were in some project before. */
  const returned = new Set<string>();
  const captures = new Map<string, boolean>();

  /** A capture may have been removed since it was planned; it is asked for once. */
  function isThere(capture: string): boolean {
    const known = captures.get(capture) ?? findCapture(reader, capture) !== undefined;
    captures.set(capture, known);
    return known;
  }

  function tagNamed(name: string): string {
    const key = name.toLowerCase();
    const tag = tags.get(key) ?? tagOfName(store, write, name);
    tags.set(key, tag);
    return tag;
  }

  /** An annotation that Assay wrote keeps its id where it is free, so that what cites and links it still does. */
  function idFor(iri: string): string {
    const own = uuidOf(iri);
    return own !== null && !isIdTaken(reader, own) ? own : newId();
  }

  function insertNote(
    place: { annotation_id: string | null; document_id: string | null; source_id?: string | null },
    note: NewNote,
  ): string {
    const { id, title, comment, createdAt, modifiedAt, importedId = null, other = null } = note;
    const times = { created_at: createdAt, modified_at: modifiedAt };
    const from = { imported_id: importedId, other_properties: other };
    write.insert('note', { id, ...place, title, ...comment, ...times, ...from });
    written.push({ id, ...comment });
    return id;
  }

  function writeTarget(annotation: string, target: PlacedTarget): string {
    const { capture, exact, prefix, suffix, start, end, state, score, record } = target;
    const region = target.region === undefined ? null : JSON.stringify(target.region);
    const id = newId();
    const place = { annotation_id: annotation, capture_id: capture };
    const words = { exact, prefix, suffix };
    write.insert('annotation_target', { id, ...place, start, end, ...words, state, score, region });
    for (const placement of target.isCopy ? (record.standing?.placements ?? []) : []) {
      writePlacement(id, target, placement);
    }
    return id;
  }

  /** Only where the copy is here and holds the words at that place; else the target is carried anew. */
  function writePlacement(
    target: string,
    { document, capture }: PlacedTarget,
    placement: PlacementRecord,
  ): void {
    const { sha256, exact, position, state, score, decision, decidedAt } = placement;
    for (const there of listCapturesOf(reader, document)) {
      if (there.sha256 !== sha256 || there.id === capture) continue;
      const text = findCaptureText(reader, there.id) ?? '';
      const range = position === null ? null : rangeOfWords(text, position, exact);
      // Of one original there may be a copy as it is, and others with the words that were recognised on it.
      if (range === null ? state !== 'orphaned' || position !== null : state === 'orphaned') continue;
      const { start, end } = range ?? { start: null, end: null };
      const place = { start, end, exact, state, score, decision, decided_at: decidedAt };
      write.insert('placement', { id: newId(), target_id: target, capture_id: there.id, ...place });
      return;
    }
  }

  return {
    writeAnnotation: ({ record, targets, unplaced }: PlannedAnnotation): Outcome => {
      const known = findKnown(reader, record);
      if (known !== null) return { ...known, problem: null };
      if (!targets.every(({ capture }) => isThere(capture))) {
        return becameNothing('Its document was removed meanwhile. Import the annotations again.');
      }
      const id = idFor(record.id);
      if (id === uuidOf(record.id)) returned.add(id);
      const createdAt = record.createdAt ?? at;
      const modifiedAt = record.modifiedAt ?? createdAt;
      const ids = targets.map(() => '');
      const { motivation } = record;
      const times = { created_at: createdAt, modified_at: modifiedAt };
      write.insert('annotation', { id, motivation, ...times, imported_id: record.via ?? record.id });
      for (const [index, target] of targets.entries()) ids[index] = writeTarget(id, target);
      const other = keptProperties(
        record.other,
        targets.map(({ record: { other: kept } }, index) => [ids[index] ?? '', kept]),
        unplaced,
      );
      write.update('annotation', id, { other_properties: other });
      for (const tag of new Set(record.tags.map(tagNamed))) {
        write.insert('annotation_tag', { id: newId(), annotation_id: id, tag_id: tag });
      }
      const comment = comments.get(record) ?? null;
      if (comment !== null) {
        insertNote(
          { annotation_id: id, document_id: null },
          { id: newId(), title: '', comment, createdAt, modifiedAt },
        );
      }
      return { annotation: id, note: null, problem: null };
    },

    writeNote: ({ record, document, source, target, unplaced }: PlannedNote): Outcome => {
      const known = findKnown(reader, record);
      if (known !== null) return { ...known, problem: null };
      if (document !== null && findReadings(reader, document) === undefined) {
        return becameNothing('Its document was removed meanwhile. Import the annotations again.');
      }
      const id = idFor(record.id);
      const createdAt = record.createdAt ?? at;
      const comment = comments.get(record) ?? null;
      insertNote(
        {
          annotation_id: null,
          document_id: document,
          source_id: source === null ? null : things.sourceOf(source),
        },
        {
          id,
          title: record.title ?? '',
          comment: comment ?? { lexical: '', text: '' },
          createdAt,
          modifiedAt: record.modifiedAt ?? createdAt,
          importedId: record.via ?? record.id,
          other: keptProperties(record.other, [[id, target.other]], unplaced),
        },
      );
      return { annotation: null, note: id, problem: null };
    },

    writeLink: ({
      id,
      from,
      to,
      relation,
      label,
      reason,
      createdAt,
    }: Extract<PlannedEntry, { type: 'link' }>['link']): Outcome => {
      const one = findByIri(reader, from)?.annotation ?? null;
      const other = findByIri(reader, to)?.annotation ?? null;
      if (one === null || other === null)
        return becameNothing('One of the two annotations it links was not imported.');
      const isSaid = listLinksOf(reader, one).some(
        (link) =>
          link.from.annotation === one &&
          link.to.annotation === other &&
          link.relation === relation &&
          link.label === label,
      );
      const own = uuidOf(id);
      if (!isSaid && one !== other) {
        write.insert('link', {
          id: own !== null && findLink(reader, own) === undefined ? own : newId(),
          from_annotation_id: one,
          to_annotation_id: other,
          relation,
          label,
          reason,
          created_at: createdAt ?? at,
        });
      }
      return { annotation: one, note: null, problem: null };
    },

    writeCitations: () => {
      for (const note of written) keepCitations(store, write, note);
      rejoinCitations(store, write, returned);
    },
  };
}

interface NewNote {
  readonly id: string;
  readonly title: string;
  readonly comment: KeptText;
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly importedId?: string | null;
  readonly other?: string | null;
}

/** What is kept of a record, as the store keeps it. */
function keptProperties(
  other: OtherProperties,
  ofTargets: readonly (readonly [id: string, kept: PlacedTarget['record']['other']])[],
  unplaced: PlannedAnnotation['unplaced'],
): string | null {
  const kept = ofTargets.filter(([, properties]) => Object.keys(properties).length > 0);
  return writeOtherProperties({
    ...other,
    ...(kept.length === 0 ? {} : { ofTargets: Object.fromEntries(kept) }),
    ...(unplaced.length === 0 ? {} : { targets: unplaced }),
  });
}
