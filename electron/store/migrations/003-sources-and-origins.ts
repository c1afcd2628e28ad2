import type { Migration } from './migration.ts';

/**
 * What is known of sources beyond their names, findings and what a person said to them, sources cited in passing,
 * and what documents are derived from.
 */
export const sourcesAndOrigins: Migration = {
  version: 3,
  migrate: (database) => {
    database.exec(newColumns);
    database.exec(sourceTables);
    database.exec(findingTables);
    database.exec(mentionTables);
    database.exec(derivationTables);
  },
};

const newColumns = `
-- The scale of reliability that grades of this project are given on; null: the first one, Admiralty.
ALTER TABLE project ADD COLUMN reliability_scale TEXT;
-- What the grade holds for: an EDTF interval or date; null: any time.
ALTER TABLE grade ADD COLUMN period TEXT;
-- A free-standing note about a source.
ALTER TABLE note ADD COLUMN source_id TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX note_source ON note (source_id) WHERE source_id IS NOT NULL;
`;

const sourceTables = `
-- What one source is to another, and when (EDTF): owned by, part of, works for, affiliated with.
CREATE TABLE affiliation (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source_id TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  to_source_id TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  relation TEXT NOT NULL,
  since TEXT,
  until TEXT,
  reason TEXT,
  created_at TEXT NOT NULL,
  CHECK (source_id <> to_source_id)
) STRICT;
CREATE INDEX affiliation_source ON affiliation (source_id);
CREATE INDEX affiliation_to ON affiliation (to_source_id);

-- A web domain that a source speaks from, in lower case, without "www.".
CREATE TABLE source_domain (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source_id TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  domain TEXT NOT NULL
) STRICT;
CREATE INDEX source_domain_source ON source_domain (source_id);
CREATE INDEX source_domain_domain ON source_domain (domain);

-- What a source has at stake in one topic.
CREATE TABLE topic_interest (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source_id TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  topic TEXT NOT NULL,
  interest TEXT NOT NULL,
  reason TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX topic_interest_source ON topic_interest (source_id);

-- What somebody else says of a source, such as a rating site: dated, linked, never a grade.
CREATE TABLE opinion (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source_id TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  held_by TEXT NOT NULL,
  words TEXT NOT NULL,
  url TEXT,
  -- EDTF.
  dated TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX opinion_source ON opinion (source_id);

-- What a person said is not the same source: two sources, in the order of their ids, or a source and a name in texts.
CREATE TABLE distinct_sources (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source_id TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  other_source_id TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  other_name TEXT,
  reason TEXT,
  created_at TEXT NOT NULL,
  CHECK ((other_source_id IS NULL) <> (other_name IS NULL)),
  CHECK (source_id <> other_source_id)
) STRICT;
CREATE INDEX distinct_sources_source ON distinct_sources (source_id);
CREATE INDEX distinct_sources_other ON distinct_sources (other_source_id) WHERE other_source_id IS NOT NULL;

-- How a passage knows what it says. Superseded by a later one, never edited.
CREATE TABLE directness (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  annotation_id TEXT NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
  level TEXT NOT NULL,
  reason TEXT,
  -- Through whom it was reported (JSON, the nearest first): {"source": id or null, "words": name as written}.
  via TEXT NOT NULL,
  judged_at TEXT NOT NULL,
  superseded_at TEXT
) STRICT;
CREATE INDEX directness_annotation ON directness (annotation_id);
`;

const findingTables = `
-- What the extractors found in a text; made anew when they, or what the text is read with, change; outside undo.
CREATE TABLE finding_set (
  extraction INTEGER PRIMARY KEY REFERENCES extraction (number),
  extractors TEXT NOT NULL,
  -- EDTF: the document's own date, which "last month" is counted from.
  reference_date TEXT,
  language TEXT,
  -- JSON, deflated (RFC 1951), since it is several times as long as the text: assay_inflated() gives it.
  findings BLOB NOT NULL
) STRICT;

-- A date, number or name that a person took over from the findings, as found or corrected. "value" is JSON.
CREATE TABLE accepted_finding (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  capture_id TEXT NOT NULL REFERENCES capture (id) DEFERRABLE INITIALLY DEFERRED,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  value TEXT NOT NULL,
  -- Whom a name names.
  source_id TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  accepted_at TEXT NOT NULL,
  CHECK (start >= 0 AND "end" > start)
) STRICT;
CREATE INDEX accepted_finding_place ON accepted_finding (capture_id, start);
CREATE INDEX accepted_finding_source ON accepted_finding (source_id) WHERE source_id IS NOT NULL;

-- What a person does not want suggested again: at one place (with the words around it), in a document, or anywhere.
CREATE TABLE rejected_finding (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  scope TEXT NOT NULL,
  -- Null when, and only when, the scope is the project.
  document_id TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  reason TEXT,
  rejected_at TEXT NOT NULL,
  CHECK ((scope = 'project') = (document_id IS NULL))
) STRICT;
CREATE INDEX rejected_finding_document ON rejected_finding (document_id);
`;

const mentionTables = `
-- A source cited in passing inside a text, which a person accepted or marked.
CREATE TABLE mention (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  capture_id TEXT NOT NULL REFERENCES capture (id) DEFERRABLE INITIALLY DEFERRED,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  -- The words of the same text that rest on it; null: the paragraph it stands in.
  scope_start INTEGER,
  scope_end INTEGER,
  form TEXT NOT NULL,
  -- The source's name as written there.
  name TEXT NOT NULL,
  is_anonymous INTEGER NOT NULL,
  use TEXT NOT NULL,
  -- EDTF; a set where it can be read in several ways; with the words it was read from.
  date TEXT,
  date_words TEXT,
  source_id TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  -- The cited document: as described, and as held in this project.
  cited_title TEXT,
  cited_url TEXT,
  document_id TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  created_at TEXT NOT NULL,
  CHECK (start >= 0 AND "end" > start),
  CHECK ((scope_start IS NULL) = (scope_end IS NULL) AND scope_end > scope_start)
) STRICT;
CREATE INDEX mention_place ON mention (capture_id, start);
CREATE INDEX mention_source ON mention (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX mention_document ON mention (document_id) WHERE document_id IS NOT NULL;

-- A cited document was sought, where and when, and was not to be had.
CREATE TABLE mention_search (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  mention_id TEXT NOT NULL REFERENCES mention (id) DEFERRABLE INITIALLY DEFERRED,
  -- 'not found' or 'unobtainable'.
  outcome TEXT NOT NULL,
  place TEXT NOT NULL,
  -- EDTF.
  searched TEXT NOT NULL,
  reason TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX mention_search_mention ON mention_search (mention_id);

-- Does the cited document say this? Superseded by a later answer, never edited.
CREATE TABLE fidelity (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  mention_id TEXT NOT NULL REFERENCES mention (id) DEFERRABLE INITIALLY DEFERRED,
  answer TEXT NOT NULL,
  reason TEXT,
  -- The passage of the cited document that the answer rests on; all null where nothing was found.
  capture_id TEXT REFERENCES capture (id) DEFERRABLE INITIALLY DEFERRED,
  start INTEGER,
  "end" INTEGER,
  exact TEXT,
  judged_at TEXT NOT NULL,
  superseded_at TEXT,
  CHECK ((capture_id IS NULL) = (start IS NULL) AND (start IS NULL) = ("end" IS NULL))
) STRICT;
CREATE INDEX fidelity_mention ON fidelity (mention_id);
CREATE INDEX fidelity_capture ON fidelity (capture_id) WHERE capture_id IS NOT NULL;
`;

const derivationTables = `
-- A document is derived from another one, or from a source whose document is not held.
CREATE TABLE derivation (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document_id TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  to_document_id TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  to_source_id TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  relation TEXT NOT NULL,
  reason TEXT,
  -- The words it shows in, in the derived document and in the other one; null: the documents as wholes.
  capture_id TEXT REFERENCES capture (id) DEFERRABLE INITIALLY DEFERRED,
  start INTEGER,
  "end" INTEGER,
  exact TEXT,
  to_capture_id TEXT REFERENCES capture (id) DEFERRABLE INITIALLY DEFERRED,
  to_start INTEGER,
  to_end INTEGER,
  to_exact TEXT,
  created_at TEXT NOT NULL,
  CHECK ((to_document_id IS NULL) <> (to_source_id IS NULL)),
  CHECK (document_id <> to_document_id)
) STRICT;
CREATE INDEX derivation_document ON derivation (document_id);
CREATE INDEX derivation_to_document ON derivation (to_document_id) WHERE to_document_id IS NOT NULL;
CREATE INDEX derivation_to_source ON derivation (to_source_id) WHERE to_source_id IS NOT NULL;

-- Two documents with shared wording that a person does not take for derived, in the order of their ids.
CREATE TABLE rejected_derivation (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document_id TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  other_document_id TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT,
  rejected_at TEXT NOT NULL
) STRICT;
CREATE INDEX rejected_derivation_document ON rejected_derivation (document_id);
CREATE INDEX rejected_derivation_other ON rejected_derivation (other_document_id);

-- Chosen hashes of runs of words, by which texts with shared wording are found; outside undo.
CREATE TABLE fingerprint (
  hash INTEGER NOT NULL,
  extraction INTEGER NOT NULL REFERENCES extraction (number),
  PRIMARY KEY (hash, extraction)
) STRICT, WITHOUT ROWID;
CREATE TABLE fingerprint_set (
  extraction INTEGER PRIMARY KEY REFERENCES extraction (number),
  maker TEXT NOT NULL,
  words INTEGER NOT NULL,
  -- 1 once it was compared with all texts whose fingerprints were there before.
  is_compared INTEGER NOT NULL
) STRICT;

-- How many words of each of two texts stand in the other one too; outside undo.
CREATE TABLE shared_wording (
  one INTEGER NOT NULL REFERENCES extraction (number),
  other INTEGER NOT NULL REFERENCES extraction (number),
  one_words INTEGER NOT NULL,
  other_words INTEGER NOT NULL,
  PRIMARY KEY (one, other),
  CHECK (one < other)
) STRICT, WITHOUT ROWID;
CREATE INDEX shared_wording_other ON shared_wording (other);
`;
