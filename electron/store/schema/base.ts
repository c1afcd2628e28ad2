/**
 * The tables of version 1. Every table that people change has `number`, an integer key that undo restores with the
 * row, beside its text id (UUIDv7). Times are UTC ISO 8601 with milliseconds, offsets UTF-16 code units, dates EDTF.
 * Foreign keys are checked at commit, so that a step may write its rows in any order.
 */
export const baseSchema = `
CREATE TABLE project (
  number INTEGER PRIMARY KEY CHECK (number = 1),
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- Original bytes and embedded images, once per SHA-256; immutable, outside undo.
CREATE TABLE blob (
  sha256 TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

-- What one version of an extractor made of one original; immutable, outside undo.
CREATE TABLE extraction (
  number INTEGER PRIMARY KEY,
  original_sha256 TEXT NOT NULL REFERENCES blob (sha256),
  extractor TEXT NOT NULL,
  media_type TEXT NOT NULL,
  encoding TEXT,
  text TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  -- Length of the text in UTF-16 code units.
  characters INTEGER NOT NULL,
  blocks TEXT NOT NULL,
  marks TEXT NOT NULL,
  UNIQUE (original_sha256, extractor)
) STRICT;
CREATE INDEX extraction_text ON extraction (text_sha256);

CREATE TABLE extraction_image (
  extraction INTEGER NOT NULL REFERENCES extraction (number),
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  media_type TEXT NOT NULL,
  PRIMARY KEY (extraction, sha256)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  interest TEXT,
  interest_reason TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE source_alias (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source_id TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL
) STRICT;
CREATE INDEX source_alias_source ON source_alias (source_id);

CREATE TABLE document (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source_id TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  author TEXT,
  publisher TEXT,
  published TEXT,
  url TEXT,
  place TEXT,
  language TEXT,
  direction TEXT,
  -- Metadata readings (JSON, name to reading): where each value was read from.
  readings TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX document_source ON document (source_id);

CREATE TABLE capture (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document_id TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  extraction INTEGER NOT NULL REFERENCES extraction (number) DEFERRABLE INITIALLY DEFERRED,
  file_name TEXT,
  captured_at TEXT NOT NULL
) STRICT;
CREATE INDEX capture_document ON capture (document_id);
CREATE INDEX capture_extraction ON capture (extraction);

CREATE TABLE annotation (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  motivation TEXT NOT NULL,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL
) STRICT;

CREATE TABLE annotation_target (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  annotation_id TEXT NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
  capture_id TEXT NOT NULL REFERENCES capture (id) DEFERRABLE INITIALLY DEFERRED,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  state TEXT NOT NULL,
  score REAL NOT NULL,
  CHECK (start >= 0 AND "end" > start)
) STRICT;
CREATE INDEX annotation_target_annotation ON annotation_target (annotation_id);
CREATE INDEX annotation_target_place ON annotation_target (capture_id, start);

CREATE TABLE tag (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  definition TEXT NOT NULL,
  parent_id TEXT REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
  colour TEXT NOT NULL,
  pattern TEXT NOT NULL,
  letter TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX tag_parent ON tag (parent_id);

CREATE TABLE annotation_tag (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  annotation_id TEXT NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
  tag_id TEXT NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX annotation_tag_pair ON annotation_tag (annotation_id, tag_id);
CREATE INDEX annotation_tag_tag ON annotation_tag (tag_id);

-- A comment belongs to an annotation; a free-standing note to a document or to none.
CREATE TABLE note (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  annotation_id TEXT REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
  document_id TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  lexical TEXT NOT NULL,
  text TEXT NOT NULL,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX note_annotation ON note (annotation_id) WHERE annotation_id IS NOT NULL;
CREATE INDEX note_document ON note (document_id);

-- A null code is the level "cannot be judged": missing, not middling.
CREATE TABLE grade (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source_id TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  scale TEXT NOT NULL,
  code TEXT,
  topic TEXT,
  document_id TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  annotation_id TEXT REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT,
  graded_at TEXT NOT NULL,
  superseded_at TEXT
) STRICT;
CREATE INDEX grade_source ON grade (source_id);
CREATE INDEX grade_document ON grade (document_id);
CREATE INDEX grade_annotation ON grade (annotation_id);

-- Where reading stopped; view state, outside undo.
CREATE TABLE reading_position (
  capture_id TEXT PRIMARY KEY,
  "offset" INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- When the bytes of an original were last hashed, and whether they still matched; outside undo.
CREATE TABLE integrity_check (
  sha256 TEXT PRIMARY KEY,
  is_intact INTEGER NOT NULL,
  checked_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Undo: one step per command, with every row it changed before and after, as JSON.
CREATE TABLE step (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  merge_key TEXT,
  is_undone INTEGER NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX step_undone ON step (number) WHERE is_undone = 1;

CREATE TABLE change (
  step INTEGER NOT NULL REFERENCES step (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_number INTEGER NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (step, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_row ON change (step, table_name, row_number);

-- The append-only log of judgements; each hash covers the one before it.
CREATE TABLE event (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  type TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  payload TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE TRIGGER event_is_never_updated BEFORE UPDATE ON event
BEGIN
  SELECT RAISE (ABORT, 'events are never changed');
END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN
  SELECT RAISE (ABORT, 'events are never removed');
END;
`;
