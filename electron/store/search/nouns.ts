import type { SearchScope } from '../../../shared/contract/search.ts';
import type { SearchIndexName } from '../schema/search.ts';
import type { Cited } from './cited.ts';
import type { ComesFrom } from './comes-from.ts';
import type { Graded } from './graded.ts';
import type { Judged } from './judged.ts';

/** How one kind of thing is found: its index, its table, and what the filters of a query mean for it. */
export interface Noun {
  readonly scope: SearchScope;
  readonly index: SearchIndexName;
  /** The table with `number`, and with the time its rows were made in `madeAt`. */
  readonly table: string;
  readonly madeAt: string;
  /** What is found of the table at all; for queries that look at no index. */
  readonly isFindable: string;
  /** bm25 weights of the index's columns. */
  readonly weights: string;
  /** Whether a row is found though a newer one for the same thing is found as well; `?` is what both match. Null: always. */
  readonly isNewestFound: string | null;
  /** Conditions over a row of the table; every `?` is the same JSON array of ids; null where it never holds. */
  readonly hasTagOf: string | null;
  readonly hasSourceOf: string | null;
  /** The condition's `?` are JSON arrays of what `of` names, in order. */
  readonly hasGradeOf: { readonly condition: string; readonly of: readonly (keyof Graded)[] } | null;
  /** As the others; `?` is a JSON array of what `of` names. */
  readonly cites: { readonly condition: string; readonly of: keyof Cited } | null;
  readonly comesFrom: { readonly condition: string; readonly of: keyof ComesFrom } | null;
  readonly isAbout: { readonly condition: string; readonly of: keyof Judged } | null;
  readonly isInCollection: string | null;
  readonly hasComment: string | null;
  readonly hasTag: string | null;
}

const ids = '(SELECT value FROM json_each(?))';
const documentsInCollection = `(SELECT document_id FROM collection_member
  WHERE document_id IS NOT NULL AND collection_id IN ${ids})`;
const documentsOfSource = `(SELECT id FROM document WHERE source_id IN ${ids})`;

const captures: Noun = {
  scope: 'documents',
  index: 'search_document',
  table: 'capture',
  madeAt: 'captured_at',
  isFindable: '1',
  // Words that stand in several copies of a document are found in the newest of these.
  isNewestFound: `capture.number NOT IN (
    SELECT older.number FROM (SELECT document_id FROM capture GROUP BY document_id HAVING count(*) > 1) AS several
    JOIN capture AS older ON older.document_id = several.document_id
    JOIN capture AS newer ON newer.document_id = several.document_id
      AND (newer.captured_at, newer.number) > (older.captured_at, older.number)
    WHERE newer.number IN (SELECT rowid FROM search_document WHERE search_document MATCH ?))`,
  weights: '4, 1',
  // Of the document as a whole, or of a passage in it.
  hasTagOf: `(capture.document_id IN (SELECT document_id FROM document_tag WHERE tag_id IN ${ids})
    OR capture.id IN (SELECT capture_id FROM annotation_target
      JOIN annotation_tag USING (annotation_id) WHERE tag_id IN ${ids}))`,
  hasSourceOf: `capture.document_id IN ${documentsOfSource}`,
  hasGradeOf: { condition: `capture.document_id IN ${ids}`, of: ['documents'] },
  cites: { condition: `capture.id IN ${ids}`, of: 'captures' },
  comesFrom: { condition: `capture.document_id IN ${ids}`, of: 'documents' },
  isAbout: {
    condition: `capture.id IN (SELECT capture_id FROM annotation_target WHERE annotation_id IN ${ids})`,
    of: 'annotations',
  },
  isInCollection: `capture.document_id IN ${documentsInCollection}`,
  hasComment: 'capture.id IN (SELECT capture_id FROM annotation_target JOIN note USING (annotation_id))',
  hasTag: `(capture.document_id IN (SELECT document_id FROM document_tag) OR
    capture.id IN (SELECT capture_id FROM annotation_target JOIN annotation_tag USING (annotation_id)))`,
};

const annotations: Noun = {
  scope: 'annotations',
  index: 'search_annotation',
  table: 'annotation',
  madeAt: 'created_at',
  isFindable: '1',
  isNewestFound: null,
  weights: '1, 1',
  hasTagOf: `annotation.id IN (SELECT annotation_id FROM annotation_tag WHERE tag_id IN ${ids})`,
  hasSourceOf: `annotation.id IN (SELECT annotation_id FROM annotation_target
    JOIN capture ON capture.id = capture_id WHERE document_id IN ${documentsOfSource})`,
  // A grade given for one passage counts there instead of the document's.
  hasGradeOf: {
    condition: `(annotation.id IN ${ids} OR (annotation.id NOT IN ${ids} AND annotation.id IN
      (SELECT annotation_id FROM annotation_target JOIN capture ON capture.id = capture_id WHERE document_id IN ${ids})))`,
    of: ['passages', 'passagesOfTheirOwn', 'documents'],
  },
  cites: { condition: `annotation.id IN ${ids}`, of: 'annotations' },
  comesFrom: { condition: `annotation.id IN ${ids}`, of: 'annotations' },
  isAbout: { condition: `annotation.id IN ${ids}`, of: 'annotations' },
  isInCollection: `annotation.id IN (SELECT annotation_id FROM annotation_target
    JOIN capture ON capture.id = capture_id WHERE document_id IN ${documentsInCollection})`,
  hasComment: 'annotation.id IN (SELECT annotation_id FROM note WHERE annotation_id IS NOT NULL)',
  hasTag: 'annotation.id IN (SELECT annotation_id FROM annotation_tag)',
};

const notes: Noun = {
  scope: 'notes',
  index: 'search_note',
  table: 'note',
  madeAt: 'created_at',
  isFindable: 'note.annotation_id IS NULL',
  isNewestFound: null,
  weights: '3, 1',
  hasTagOf: null,
  // Of a document that comes from it, or about the source itself.
  hasSourceOf: `EXISTS (SELECT 1 FROM json_each(?) AS wanted WHERE wanted.value = note.source_id
    OR note.document_id IN (SELECT id FROM document WHERE source_id = wanted.value))`,
  hasGradeOf: { condition: `coalesce(note.document_id, '') IN ${ids}`, of: ['documents'] },
  cites: null,
  comesFrom: null,
  isAbout: null,
  isInCollection: `coalesce(note.document_id, '') IN ${documentsInCollection}`,
  hasComment: null,
  hasTag: null,
};

const tags: Noun = {
  scope: 'tags',
  index: 'search_tag',
  table: 'tag',
  madeAt: 'created_at',
  isFindable: '1',
  isNewestFound: null,
  weights: '3, 1',
  hasTagOf: `tag.id IN ${ids}`,
  hasSourceOf: null,
  hasGradeOf: null,
  cites: null,
  comesFrom: null,
  isAbout: null,
  isInCollection: `tag.id IN (SELECT tag_id FROM collection_member WHERE tag_id IS NOT NULL AND collection_id IN ${ids})`,
  hasComment: null,
  hasTag: null,
};

const sources: Noun = {
  scope: 'sources',
  index: 'search_source',
  table: 'source',
  madeAt: 'created_at',
  isFindable: '1',
  isNewestFound: null,
  weights: '2, 1',
  hasTagOf: null,
  hasSourceOf: `source.id IN ${ids}`,
  hasGradeOf: { condition: `source.id IN ${ids}`, of: ['sources'] },
  cites: { condition: `source.id IN ${ids}`, of: 'sources' },
  comesFrom: null,
  isAbout: null,
  isInCollection: null,
  hasComment: null,
  hasTag: null,
};

/** A claim is of a source that said it, or whose passages are evidence for it. */
const claims: Noun = {
  scope: 'claims',
  index: 'search_claim',
  table: 'claim',
  madeAt: 'created_at',
  isFindable: '1',
  isNewestFound: null,
  weights: '2, 1',
  hasTagOf: `claim.id IN (SELECT claim_id FROM claim_tag WHERE tag_id IN ${ids})`,
  hasSourceOf: `EXISTS (SELECT 1 FROM json_each(?) AS wanted WHERE wanted.value = claim.speaker_id
    OR claim.id IN (SELECT claim_id FROM evidence JOIN annotation_target AS target USING (annotation_id)
      JOIN capture ON capture.id = target.capture_id JOIN document ON document.id = capture.document_id
      WHERE evidence.superseded_at IS NULL AND document.source_id = wanted.value))`,
  hasGradeOf: {
    condition: `claim.id IN (SELECT claim_id FROM evidence WHERE superseded_at IS NULL AND
      (annotation_id IN ${ids} OR (annotation_id NOT IN ${ids} AND annotation_id IN
        (SELECT annotation_id FROM annotation_target JOIN capture ON capture.id = capture_id WHERE document_id IN ${ids}))))`,
    of: ['passages', 'passagesOfTheirOwn', 'documents'],
  },
  cites: {
    condition: `claim.id IN (SELECT claim_id FROM evidence WHERE superseded_at IS NULL AND annotation_id IN ${ids})`,
    of: 'annotations',
  },
  comesFrom: {
    condition: `claim.id IN (SELECT claim_id FROM evidence WHERE superseded_at IS NULL AND annotation_id IN ${ids})`,
    of: 'annotations',
  },
  isAbout: { condition: `claim.id IN ${ids}`, of: 'claims' },
  isInCollection: null,
  hasComment: null,
  hasTag: 'claim.id IN (SELECT claim_id FROM claim_tag)',
};

/** Everything that search finds. A document is found by each of its captures. */
export const nouns: readonly Noun[] = [captures, annotations, notes, tags, sources, claims];
export const annotationNoun = annotations;
