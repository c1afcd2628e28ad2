import type { AnnotationFileItem } from '../../../../shared/contract/annotation-import.ts';
import type { CallContext } from '../../../../shared/rpc/server.ts';
import type { AnnotationFile } from '../../../importers/annotations/annotation-file.ts';
import type { AnnotationRecord, TargetRecord } from '../../../importers/annotations/annotation-record.ts';
import { listCaptures } from '../../../store/repositories/captures.ts';
import { isClaimIdTaken } from '../../../store/repositories/imported.ts';
import { listLinks } from '../../../store/repositories/links.ts';
import { getProject } from '../../../store/repositories/project.ts';
import { findSource } from '../../../store/repositories/sources.ts';
import type { Store } from '../../../store/store.ts';
import { nextTask } from '../../next-task.ts';
import { createDocumentFinder, type DocumentFinder, type FoundDocument } from './find-documents.ts';
import { findByIri, findClaimByIri, findKnown, uuidOf } from './known-ids.ts';
import { placeTargets, type SoughtTarget } from './place-targets.ts';
import { type Attempt, quoteOf } from './placed-target.ts';
import { planFact } from './plan-facts.ts';
import type { PlannedEntry } from './plan.ts';
import { settle } from './settle.ts';
import { wordByWord } from './word-by-word.ts';

/** A file with what was read from it. */
export interface ReadFile {
  readonly item: AnnotationFileItem;
  /** Null when it could not be read. */
  readonly content: AnnotationFile | null;
}

/** How many records are matched before others get their turn. */
const recordsAtOnce = 50;

/**
 * Finds out what is to become of everything in the files: which documents it is about and where in them it stands.
 * Writes nothing. Throws the signal's reason when it is aborted.
 */
export async function makePlan(
  store: Store,
  files: readonly ReadFile[],
  { signal, report }: CallContext,
): Promise<readonly PlannedEntry[]> {
  const { reader } = store;
  const finder = createDocumentFinder(reader);
  const attemptsOf = createAttempts(store);
  const seen = new Map<string, PlannedEntry>();
  const drafts: {
    readonly file: number;
    readonly record: AnnotationRecord;
    readonly sought: readonly (SoughtTarget | null)[];
  }[] = [];
  const entries: PlannedEntry[][] = files.map(() => []);
  let looked = 0;
  for (const [file, { item, content }] of files.entries()) {
    const own = entries[file] ?? [];
    for (const record of content?.records ?? []) {
      looked += 1;
      if (looked % recordsAtOnce === 0) {
        report({ done: looked, total: null, doing: 'Finding the documents' });
        await nextTask();
        signal.throwIfAborted();
      }
      const is = findKnown(reader, record);
      if (is !== null)
        own.push({ file: item.name, where: record.where, type: 'known', record, is, reason: null });
      else if (seen.has(record.id))
        own.push({
          file: item.name,
          where: record.where,
          type: 'known',
          record,
          is: nothingYet,
          reason: 'It stands earlier in the files too.',
        });
      else {
        const sought = record.targets.map((target) => soughtTarget(target, { file, finder, attemptsOf }));
        drafts.push({ file, record, sought });
        // Its place in the order is kept until it is known where it stands.
        const entry: PlannedEntry = {
          file: item.name,
          where: record.where,
          type: 'unmatched',
          record,
          reason: '',
        };
        seen.set(record.id, entry);
        own.push(entry);
      }
    }
  }

  const sought = drafts.flatMap((draft) => draft.sought.filter((target) => target !== null));
  const placed = await placeTargets(reader, sought, {
    signal,
    onSettled: (done) => report({ done, total: sought.length, doing: 'Finding the passages' }),
  });
  const placesOf = new Map(sought.map((target, index) => [target, placed[index] ?? []]));
  const project = getProject(reader).id;
  const isSource = sourcesThere(store, files);
  for (const { record, sought: targets } of drafts) {
    const entry = seen.get(record.id);
    const places = targets.map((target) => (target === null ? null : (placesOf.get(target) ?? [])));
    if (entry !== undefined)
      seen.set(record.id, {
        ...entry,
        ...settle(record, places, { project, finder, isSource }),
      } as PlannedEntry);
  }

  const settled = entries.flatMap((own, file) => [
    ...own
      .map((entry) => (entry.type === 'unmatched' ? (seen.get(entry.record.id) ?? entry) : entry))
      .map((entry) => ({ ...entry, ...wordByWord(reader, entry) }) as PlannedEntry),
    ...invalidOf(files[file]),
  ]);
  const isThere = annotationsThere(store, settled);
  return [
    ...settled,
    ...linkEntries(store, files, isThere),
    ...claimEntries(store, files, isThere),
    ...judgementEntries(store, files, isThere),
    ...factEntries(store, files, finder),
  ];
}

const nothingYet = { annotation: null, note: null };

type AttemptsOf = (found: readonly FoundDocument[]) => readonly Attempt[];

/** The captures of documents to look in: the very copy first where it is named, then the newest. */
function createAttempts({ reader }: Store): AttemptsOf {
  const captures = Map.groupBy(listCaptures(reader), ({ document }) => document);
  return (found) =>
    found.flatMap(({ document, foundBy, capture }) => {
      const newestFirst = (captures.get(document) ?? []).map(({ id }) => id).toReversed();
      const order = capture === null ? newestFirst : [capture, ...newestFirst.filter((id) => id !== capture)];
      return order.map((id) => ({ document, capture: id, foundBy, isCopy: id === capture }));
    });
}

interface Means {
  readonly file: number;
  readonly finder: DocumentFinder;
  readonly attemptsOf: AttemptsOf;
}

/** Null for a target that is not a passage, or of which no document is there. */
function soughtTarget(record: TargetRecord, { file, finder, attemptsOf }: Means): SoughtTarget | null {
  if (record.place.type === 'whole document' || record.place.type === 'no words') return null;
  const hinted = finder.byHint(record.document);
  const found = hinted.length > 0 ? hinted : finder.byWords(quoteOf(record));
  return found.length === 0
    ? null
    : { record, file, attempts: attemptsOf(found), triesAll: hinted.length === 0 };
}

function invalidOf(file: ReadFile | undefined): readonly PlannedEntry[] {
  return (file?.content?.invalid ?? []).map((invalid) => ({
    file: file?.item.name ?? '',
    where: invalid.where,
    type: 'invalid',
    invalid,
  }));
}

/** Whether an IRI is of a source that is in the project, or comes with the files. */
function sourcesThere({ reader }: Store, files: readonly ReadFile[]): (iri: string) => boolean {
  const coming = new Set(
    files.flatMap(({ content }) =>
      (content?.facts ?? []).flatMap((fact) => (fact.type === 'source' ? fact.fact.id : [])),
    ),
  );
  return (iri) => coming.has(iri) || findSource(reader, uuidOf(iri) ?? '') !== undefined;
}

/** Whether the annotation of an IRI is in the project, or comes with the files. */
type IsThere = (iri: string) => boolean;

function annotationsThere({ reader }: Store, settled: readonly PlannedEntry[]): IsThere {
  const coming = new Set(settled.flatMap((entry) => (entry.type === 'annotation' ? iris(entry.record) : [])));
  return (iri) => coming.has(iri) || (findByIri(reader, iri)?.annotation ?? null) !== null;
}

/** Claims, each once; those that are in the project already are known. */
function claimEntries(
  { reader }: Store,
  files: readonly ReadFile[],
  isThere: IsThere,
): readonly PlannedEntry[] {
  const seen = new Set<string>();
  return files.flatMap(({ item, content }) =>
    (content?.claims ?? []).flatMap((claim): readonly PlannedEntry[] => {
      if (seen.has(claim.id)) return [];
      seen.add(claim.id);
      const entry = { file: item.name, where: claim.where };
      const is = findClaimByIri(reader, claim.id);
      if (is !== null) return [{ ...entry, type: 'known claim', claim, is }];
      const lost = claim.evidence.filter(({ annotation }) => !isThere(annotation)).length;
      return [{ ...entry, type: 'claim', claim, lost }];
    }),
  );
}

/** Judgements of tables, row by row; each once. */
function judgementEntries(
  { reader }: Store,
  files: readonly ReadFile[],
  isThere: IsThere,
): readonly PlannedEntry[] {
  return files.flatMap(({ item, content }) =>
    (content?.judgements ?? []).map((judgement): PlannedEntry => {
      const entry = { file: item.name, where: judgement.where, judgement };
      const { id, annotation } = judgement.evidence;
      if (isClaimIdTaken(reader, 'evidence', uuidOf(id) ?? '')) return { ...entry, type: 'known judgement' };
      if (isThere(annotation)) return { ...entry, type: 'judgement' };
      const reason = 'The passage that it judges was not found, so that it is not imported.';
      return { ...entry, type: 'unplaced judgement', reason };
    }),
  );
}

/** What files that Assay wrote know beside their annotations, each once. */
function factEntries(
  { reader }: Store,
  files: readonly ReadFile[],
  finder: DocumentFinder,
): readonly PlannedEntry[] {
  const seen = new Set<string>();
  return files.flatMap(({ item, content }) =>
    (content?.facts ?? []).flatMap((fact): readonly PlannedEntry[] => {
      if (seen.has(fact.fact.id)) return [];
      seen.add(fact.fact.id);
      return [planFact(reader, finder, { file: item.name, fact })];
    }),
  );
}

/** Links whose two annotations are in the project, or come with the files; those that are said already are known. */
function linkEntries(
  { reader }: Store,
  files: readonly ReadFile[],
  isThere: IsThere,
): readonly PlannedEntry[] {
  const knownLinks = new Set(listLinks(reader).map(({ id }) => id));
  return files.flatMap(({ item, content }) =>
    (content?.links ?? []).flatMap((link): readonly PlannedEntry[] => {
      const entry = { file: item.name, where: link.where };
      if (knownLinks.has(uuidOf(link.id) ?? '')) return [{ ...entry, type: 'known link', link }];
      if (isThere(link.from) && isThere(link.to)) return [{ ...entry, type: 'link', link }];
      const reason =
        'One of the two annotations it links is not in the project and does not come with the file.';
      return [{ ...entry, type: 'invalid', invalid: { where: link.where, quote: '', reason } }];
    }),
  );
}

function iris({ id, via }: AnnotationRecord): readonly string[] {
  return via === null ? [id] : [id, via];
}
