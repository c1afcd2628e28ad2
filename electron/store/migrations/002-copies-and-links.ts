import { triggersOn } from '../schema/search.ts';
import type { Migration } from './migration.ts';

/**
 * Targets that have no place in a text, where targets stand in other copies of their document, links between
 * annotations, passages cited in notes, saved searches, number keys of tags, and what other programs said of an
 * annotation that has no place here.
 */
export const copiesAndLinks: Migration = {
  version: 2,
  migrate: (database) => {
    // Without this, renaming looks at views that name the table which is not there for a moment.
    database.pragma('legacy_alter_table = ON');
    database.exec(targetsWithoutPlace);
    database.pragma('legacy_alter_table = OFF');
    database.exec(triggersOn('annotation_target'));
    database.exec(newTables);
    database.exec(newColumns);
    database.exec(sortedWords);
  },
};

/** SQLite cannot take NOT NULL from a column: the table is written again. */
const targetsWithoutPlace = `
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
  CHECK (start >= 0 AND "end" > start),
  CHECK ((state = 'orphaned') = (start IS NULL) AND (start IS NULL) = ("end" IS NULL))
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
`;

const newTables = `
-- Where a target stands in another capture of its document, and what the person says to it.
CREATE TABLE placement (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  target_id TEXT NOT NULL REFERENCES annotation_target (id) DEFERRABLE INITIALLY DEFERRED,
  capture_id TEXT NOT NULL REFERENCES capture (id) DEFERRABLE INITIALLY DEFERRED,
  -- Both null when, and only when, the words have no place there; the words are those found there.
  start INTEGER,
  "end" INTEGER,
  exact TEXT NOT NULL,
  state TEXT NOT NULL,
  score REAL NOT NULL,
  decision TEXT NOT NULL,
  decided_at TEXT,
  CHECK (start >= 0 AND "end" > start),
  CHECK ((state = 'orphaned') = (start IS NULL) AND (start IS NULL) = ("end" IS NULL))
) STRICT;
CREATE UNIQUE INDEX placement_pair ON placement (target_id, capture_id);
CREATE INDEX placement_capture ON placement (capture_id);

-- What one passage is to another: confirms, contradicts, and so on.
CREATE TABLE link (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  from_annotation_id TEXT NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
  to_annotation_id TEXT NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
  relation TEXT NOT NULL,
  -- The person's own word, for the relation "custom" only.
  label TEXT,
  reason TEXT,
  created_at TEXT NOT NULL,
  CHECK (from_annotation_id <> to_annotation_id),
  CHECK ((relation = 'custom') = (label IS NOT NULL))
) STRICT;
CREATE INDEX link_from ON link (from_annotation_id);
CREATE INDEX link_to ON link (to_annotation_id);

-- Passages that a note or comment cites, read from its text when it is written.
CREATE TABLE note_citation (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  note_id TEXT NOT NULL REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
  annotation_id TEXT NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX note_citation_pair ON note_citation (note_id, annotation_id);
CREATE INDEX note_citation_annotation ON note_citation (annotation_id);

-- A query kept under a name: a list that fills itself.
CREATE TABLE saved_search (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  -- Where it opens: 'search' or 'table'.
  view TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
`;

const newColumns = `
-- The number key, 1 to 9, that gives the tag.
ALTER TABLE tag ADD COLUMN digit INTEGER CHECK (digit BETWEEN 1 AND 9);
-- The address this copy came from, where it is not the document's own.
ALTER TABLE capture ADD COLUMN url TEXT;
-- Metadata readings of this very copy (JSON, name to reading); null for copies made before they were kept.
ALTER TABLE capture ADD COLUMN readings TEXT;
-- The IRI an imported annotation had, and its properties that have no place here (a JSON object).
ALTER TABLE annotation ADD COLUMN imported_id TEXT;
ALTER TABLE annotation ADD COLUMN other_properties TEXT;
CREATE INDEX annotation_imported_id ON annotation (imported_id) WHERE imported_id IS NOT NULL;
-- The same of an imported annotation of a document as a whole, which is a note here.
ALTER TABLE note ADD COLUMN imported_id TEXT;
ALTER TABLE note ADD COLUMN other_properties TEXT;
CREATE INDEX note_imported_id ON note (imported_id) WHERE imported_id IS NOT NULL;
`;

/** The first words of quotes and comments as they are sorted by; making them for 100,000 rows takes long. */
const sortedWords = `
CREATE INDEX annotation_target_words ON annotation_target (substr(assay_words(exact), 1, 48));
CREATE INDEX note_words ON note (substr(assay_words(text), 1, 48)) WHERE annotation_id IS NOT NULL;
`;
