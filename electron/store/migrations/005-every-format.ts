import { triggersOn } from '../schema/search.ts';
import type { Migration } from './migration.ts';

/**
 * What files of every format bring: originals in parts, pages and outline of a text, regions of pages, where a copy came from
 * and what its file says of its making, how words were recognised on its pages, bibliographic records, documents within documents,
 * collections, and runs of import.
 */
export const everyFormat: Migration = {
  version: 5,
  migrate: (database) => {
    database.exec(newColumns);
    // Without this, renaming looks at views that name the table which is not there for a moment.
    database.pragma('legacy_alter_table = ON');
    database.exec(targetsWithRegions);
    database.exec(placementsOfRegions);
    database.pragma('legacy_alter_table = OFF');
    database.exec(triggersOn('annotation_target'));
    database.exec(newTables);
  },
};

const newColumns = `
-- Content of several megabytes stands in parts: then "bytes" is empty and "size" says how long it is. Null: "bytes" has all.
ALTER TABLE blob ADD COLUMN size INTEGER;
CREATE TABLE blob_part (
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  part INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (sha256, part)
) STRICT;

-- The pages of the original, with where the words stand on them (JSON, deflated); null where there are no pages.
ALTER TABLE extraction ADD COLUMN pages BLOB;
-- The headings by which its reader finds places (JSON); null where the file names none.
ALTER TABLE extraction ADD COLUMN outline TEXT;
-- What is shown as the original where that is not the original's own bytes (a saved page within its archive, say).
ALTER TABLE extraction ADD COLUMN shown_sha256 TEXT REFERENCES blob (sha256);
ALTER TABLE extraction ADD COLUMN shown_media_type TEXT;
-- The container a copy was taken from, and what that says of it (JSON); null for a file of its own.
ALTER TABLE capture ADD COLUMN origin TEXT;
-- What the file says of its own making: program, dates, camera, place (JSON). Stated, never trusted.
ALTER TABLE capture ADD COLUMN embedded TEXT;
-- How words of it were recognised on pictures by machine (JSON); null where all words are the file's own.
ALTER TABLE capture ADD COLUMN recognition TEXT;
-- The bibliographic record, as CSL-JSON; null where none was imported.
ALTER TABLE document ADD COLUMN csl TEXT;
-- The id another program knows it by: a REFI-QDA GUID, a Zotero key.
ALTER TABLE document ADD COLUMN imported_id TEXT;
ALTER TABLE tag ADD COLUMN imported_id TEXT;
CREATE INDEX document_imported_id ON document (imported_id) WHERE imported_id IS NOT NULL;
`;

/** SQLite cannot change a CHECK: the table is written again. */
const targetsWithRegions = `
CREATE TABLE new_annotation_target (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  annotation_id TEXT NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
  capture_id TEXT NOT NULL REFERENCES capture (id) DEFERRABLE INITIALLY DEFERRED,
  -- Both null when, and only when, the words have no place in the capture's text.
  start INTEGER,
  "end" INTEGER,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  state TEXT NOT NULL,
  score REAL NOT NULL,
  -- A part of a page as it looks (JSON); the target has no words then, and stands where the text of its page begins.
  region TEXT,
  CHECK (start >= 0 AND "end" >= start),
  CHECK ((state = 'orphaned') = (start IS NULL) AND (start IS NULL) = ("end" IS NULL)),
  CHECK (start IS NULL OR (region IS NULL) = ("end" > start)),
  CHECK (region IS NULL OR exact = '')
) STRICT;
INSERT INTO new_annotation_target
  (number, id, annotation_id, capture_id, start, "end", exact, prefix, suffix, state, score)
SELECT number, id, annotation_id, capture_id, start, "end", exact, prefix, suffix, state, score
FROM annotation_target;
DROP TABLE annotation_target;
ALTER TABLE new_annotation_target RENAME TO annotation_target;
CREATE INDEX annotation_target_annotation ON annotation_target (annotation_id);
-- With the annotation, so that the annotations of a capture are counted without reading the passages themselves.
CREATE INDEX annotation_target_place ON annotation_target (capture_id, start, annotation_id);
CREATE INDEX annotation_target_words ON annotation_target (substr(assay_words(exact), 1, 48));
`;

/** A region is carried to copies of the same original, where it has no words either. */
const placementsOfRegions = `
CREATE TABLE new_placement (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  target_id TEXT NOT NULL REFERENCES annotation_target (id) DEFERRABLE INITIALLY DEFERRED,
  capture_id TEXT NOT NULL REFERENCES capture (id) DEFERRABLE INITIALLY DEFERRED,
  -- Both null when, and only when, the words have no place there; the words are those found there, none for a region.
  start INTEGER,
  "end" INTEGER,
  exact TEXT NOT NULL,
  state TEXT NOT NULL,
  score REAL NOT NULL,
  decision TEXT NOT NULL,
  decided_at TEXT,
  CHECK (start >= 0 AND "end" >= start),
  CHECK (("end" > start) = (exact <> '')),
  CHECK ((state = 'orphaned') = (start IS NULL) AND (start IS NULL) = ("end" IS NULL))
) STRICT;
INSERT INTO new_placement
  (number, id, target_id, capture_id, start, "end", exact, state, score, decision, decided_at)
SELECT number, id, target_id, capture_id, start, "end", exact, state, score, decision, decided_at FROM placement;
DROP TABLE placement;
ALTER TABLE new_placement RENAME TO placement;
CREATE UNIQUE INDEX placement_pair ON placement (target_id, capture_id);
CREATE INDEX placement_capture ON placement (capture_id);
`;

const newTables = `
-- A document that came within another: an attachment of a message, say.
CREATE TABLE document_part (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  whole_id TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  part_id TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  relation TEXT NOT NULL,
  position INTEGER NOT NULL,
  -- What the whole calls the part: a file name, mostly.
  label TEXT NOT NULL,
  CHECK (whole_id <> part_id)
) STRICT;
CREATE UNIQUE INDEX document_part_pair ON document_part (whole_id, part_id);
CREATE INDEX document_part_part ON document_part (part_id);

-- A tag that a document is given as a whole.
CREATE TABLE document_tag (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document_id TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  tag_id TEXT NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX document_tag_pair ON document_tag (document_id, tag_id);
CREATE INDEX document_tag_tag ON document_tag (tag_id);

-- Documents, or tags, kept together under a name: a collection of Zotero, a set of a REFI-QDA project.
CREATE TABLE collection (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  parent_id TEXT REFERENCES collection (id) DEFERRABLE INITIALLY DEFERRED,
  description TEXT NOT NULL,
  imported_id TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX collection_parent ON collection (parent_id);

CREATE TABLE collection_member (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  collection_id TEXT NOT NULL REFERENCES collection (id) DEFERRABLE INITIALLY DEFERRED,
  document_id TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  tag_id TEXT REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((document_id IS NULL) <> (tag_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX collection_member_document ON collection_member (collection_id, document_id) WHERE document_id IS NOT NULL;
CREATE UNIQUE INDEX collection_member_tag ON collection_member (collection_id, tag_id) WHERE tag_id IS NOT NULL;
CREATE INDEX collection_member_of_document ON collection_member (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX collection_member_of_tag ON collection_member (tag_id) WHERE tag_id IS NOT NULL;

-- One gesture of importing, with what became of each file; outside undo.
CREATE TABLE import_run (
  id TEXT PRIMARY KEY,
  started_at TEXT NOT NULL,
  -- Null while it runs, and when the program ended before it did.
  ended_at TEXT,
  state TEXT NOT NULL,
  -- What the person chose (JSON).
  options TEXT NOT NULL,
  -- All that a run adds is one step of undo.
  merge_key TEXT NOT NULL
) STRICT;

CREATE TABLE import_item (
  run TEXT NOT NULL REFERENCES import_run (id),
  position INTEGER NOT NULL,
  -- With the folders below the one chosen, or the containers it was found in.
  name TEXT NOT NULL,
  size INTEGER,
  modified_at TEXT,
  sha256 TEXT,
  format TEXT,
  status TEXT NOT NULL,
  -- Why it was refused, by a short word, and what the report says.
  reason TEXT,
  message TEXT,
  document_id TEXT,
  capture_id TEXT,
  same_text_as TEXT,
  -- How annotations stand in a newer copy (JSON); null for what is none.
  carried TEXT,
  milliseconds INTEGER,
  PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_item_status ON import_item (run, status);
`;
