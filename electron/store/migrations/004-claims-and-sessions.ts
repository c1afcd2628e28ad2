import { claimSearchSchema } from '../schema/search.ts';
import type { Migration } from './migration.ts';

/** Claims with their evidence and conclusions, competing hypotheses, and fact-checking sessions. */
export const claimsAndSessions: Migration = {
  version: 4,
  migrate: (database) => {
    database.exec(newColumns);
    database.exec(claimTables);
    database.exec(hypothesisTables);
    database.exec(sessionTables);
    database.exec(claimSearchSchema);
  },
};

const newColumns = `
-- The yardstick that likelihoods of this project are put in; null: the first one, ICD 203.
ALTER TABLE project ADD COLUMN yardstick TEXT;
-- Who judges, as the event log states it; null: nobody is named.
ALTER TABLE project ADD COLUMN analyst TEXT;
-- What was told of one thing.
CREATE INDEX event_subject ON event (subject_id);
`;

const claimTables = `
CREATE TABLE question (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  words TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- One checkable statement.
CREATE TABLE claim (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  statement TEXT NOT NULL,
  -- 'what happened' or 'what was said'.
  asserts TEXT NOT NULL,
  -- Who said it, and when (EDTF, with the words it was read from).
  speaker_id TEXT REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  said TEXT,
  said_words TEXT,
  -- When and where what it asserts took place (EDTF, with the words it was read from).
  event_date TEXT,
  event_words TEXT,
  event_place TEXT,
  question_id TEXT REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED,
  parent_id TEXT REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  -- The passage it was made from.
  annotation_id TEXT REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
  -- Of what was imported: its own id, and the properties that Assay has no place for (JSON).
  imported_id TEXT,
  other_properties TEXT,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  CHECK (id <> parent_id)
) STRICT;
CREATE INDEX claim_question ON claim (question_id) WHERE question_id IS NOT NULL;
CREATE INDEX claim_speaker ON claim (speaker_id) WHERE speaker_id IS NOT NULL;
CREATE INDEX claim_parent ON claim (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX claim_annotation ON claim (annotation_id) WHERE annotation_id IS NOT NULL;
CREATE INDEX claim_imported ON claim (imported_id) WHERE imported_id IS NOT NULL;

CREATE TABLE claim_tag (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  claim_id TEXT NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  tag_id TEXT NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (claim_id, tag_id)
) STRICT;
CREATE INDEX claim_tag_tag ON claim_tag (tag_id);

-- What a passage is to a claim. Superseded by a later judgement or withdrawn, never edited.
CREATE TABLE evidence (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  claim_id TEXT NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  annotation_id TEXT NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
  stance TEXT NOT NULL,
  -- 1 to 5; null: it cannot be judged (level 6), or nobody judged it yet.
  credibility INTEGER CHECK (credibility BETWEEN 1 AND 5),
  is_credibility_judged INTEGER NOT NULL,
  -- 'what happened' or 'what was said': a party's statement is taken as a record of its position.
  taken_as TEXT NOT NULL,
  -- What the passage gives as the value in question, such as "214 dead".
  value TEXT,
  reason TEXT,
  judged_at TEXT NOT NULL,
  superseded_at TEXT,
  -- Why it was withdrawn without a later judgement; empty where no reason was given.
  withdrawal TEXT,
  CHECK (credibility IS NULL OR is_credibility_judged = 1)
) STRICT;
CREATE INDEX evidence_claim ON evidence (claim_id);
CREATE INDEX evidence_annotation ON evidence (annotation_id);
-- One judgement of a passage for a claim is in force.
CREATE UNIQUE INDEX evidence_in_force ON evidence (claim_id, annotation_id) WHERE superseded_at IS NULL;

-- What a person concludes about a claim. Superseded by a later one, never edited.
CREATE TABLE conclusion (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  claim_id TEXT NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  yardstick TEXT NOT NULL,
  -- A level of the yardstick; null: it cannot be judged.
  likelihood TEXT,
  -- 'low', 'moderate' or 'high'; null: not stated.
  confidence TEXT,
  -- The reasoning: Lexical's serialised editor state, and its words.
  lexical TEXT NOT NULL,
  text TEXT NOT NULL,
  -- What it rested on (JSON): {"evidence": ids, "grades": ids, "origins": {passages, publishers, independent, unknown}}.
  basis TEXT NOT NULL,
  concluded_at TEXT NOT NULL,
  superseded_at TEXT
) STRICT;
CREATE INDEX conclusion_claim ON conclusion (claim_id);
CREATE UNIQUE INDEX conclusion_in_force ON conclusion (claim_id) WHERE superseded_at IS NULL;

-- A conclusion that is being written; outside undo, and kept for a claim that comes back by undo.
CREATE TABLE conclusion_draft (
  claim_id TEXT PRIMARY KEY,
  -- JSON, the page's own affair.
  draft TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What was sought and not found: absence is an observation.
CREATE TABLE observation (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  claim_id TEXT REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  question_id TEXT REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED,
  query TEXT NOT NULL,
  -- Where it was sought; null: in this project.
  place TEXT,
  -- The documents that were searched and say nothing (JSON, ids); null: all that were held then.
  documents TEXT,
  -- How many documents were searched, and how many say something.
  searched INTEGER NOT NULL,
  found INTEGER NOT NULL,
  reason TEXT,
  -- EDTF.
  observed TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX observation_claim ON observation (claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX observation_question ON observation (question_id) WHERE question_id IS NOT NULL;
`;

const hypothesisTables = `
-- One of several answers to a question that exclude each other (analysis of competing hypotheses).
CREATE TABLE hypothesis (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  question_id TEXT NOT NULL REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED,
  words TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX hypothesis_question ON hypothesis (question_id);

-- A passage that the hypotheses of a question are held against.
CREATE TABLE hypothesis_item (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  question_id TEXT NOT NULL REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED,
  annotation_id TEXT NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
  -- What it comes to, in the analyst's words.
  words TEXT,
  created_at TEXT NOT NULL,
  UNIQUE (question_id, annotation_id)
) STRICT;
CREATE INDEX hypothesis_item_annotation ON hypothesis_item (annotation_id);

-- How an item agrees with a hypothesis. Superseded by a later mark, never edited.
CREATE TABLE consistency (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  hypothesis_id TEXT NOT NULL REFERENCES hypothesis (id) DEFERRABLE INITIALLY DEFERRED,
  item_id TEXT NOT NULL REFERENCES hypothesis_item (id) DEFERRABLE INITIALLY DEFERRED,
  mark TEXT NOT NULL,
  reason TEXT,
  marked_at TEXT NOT NULL,
  superseded_at TEXT
) STRICT;
CREATE INDEX consistency_hypothesis ON consistency (hypothesis_id);
CREATE INDEX consistency_item ON consistency (item_id);
CREATE UNIQUE INDEX consistency_in_force ON consistency (hypothesis_id, item_id) WHERE superseded_at IS NULL;
`;

const sessionTables = `
-- A fact-checking session.
CREATE TABLE session (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  question_id TEXT REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED,
  -- JSON: {"documents": ids, "tags": ids, "query": words or null}; all empty: the whole project.
  scope TEXT NOT NULL,
  -- JSON: {"name": words, "steps": [{"id", "words", "help"}]}; null: none.
  method TEXT,
  -- Its notes: Lexical's serialised editor state, and its words.
  lexical TEXT NOT NULL,
  text TEXT NOT NULL,
  created_at TEXT NOT NULL,
  closed_at TEXT,
  -- The project it came from for a second person to judge without seeing the first judgements; null: it is judged here first.
  first_project TEXT
) STRICT;

-- One claim or document of a session's queue.
CREATE TABLE session_item (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session_id TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  claim_id TEXT REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  document_id TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  -- 'waiting', 'judged' or 'set aside'.
  state TEXT NOT NULL,
  -- Of a document: what it is to the session's question; 'silent' where it says nothing.
  stance TEXT,
  reason TEXT,
  -- The method's steps that were taken (JSON): [{"step", "words", "at"}].
  steps TEXT NOT NULL,
  decided_at TEXT,
  CHECK ((claim_id IS NULL) <> (document_id IS NULL))
) STRICT;
CREATE INDEX session_item_session ON session_item (session_id, position);
CREATE INDEX session_item_claim ON session_item (claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX session_item_document ON session_item (document_id) WHERE document_id IS NOT NULL;

-- A passage that a second person is asked to judge for the claim of an item, without what the first person judged of it.
CREATE TABLE session_passage (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  item_id TEXT NOT NULL REFERENCES session_item (id) DEFERRABLE INITIALLY DEFERRED,
  annotation_id TEXT NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (item_id, annotation_id)
) STRICT;
CREATE INDEX session_passage_annotation ON session_passage (annotation_id);

-- Where a person was and what stood in the form; outside undo, and kept for a session that comes back by undo.
CREATE TABLE session_place (
  session_id TEXT PRIMARY KEY,
  item_id TEXT,
  -- JSON, the page's own affair.
  draft TEXT,
  saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What another person judged in a session without seeing the first judgements.
CREATE TABLE second_judgement (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session_id TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  -- As the other person's file states it; null: nobody is named.
  analyst TEXT,
  claim_id TEXT REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  document_id TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  -- With a claim: the judgement of this passage for it; else of the claim as a whole.
  annotation_id TEXT REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
  -- JSON: likelihood and confidence of a claim, stance and credibility of a passage, stance of a document.
  judged TEXT NOT NULL,
  reason TEXT,
  -- What the first person had judged of the same when it was brought back (JSON): {"values", "reason"}; null: nothing.
  first TEXT,
  judged_at TEXT NOT NULL,
  brought_at TEXT NOT NULL
) STRICT;
CREATE INDEX second_judgement_session ON second_judgement (session_id);
CREATE INDEX second_judgement_claim ON second_judgement (claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX second_judgement_document ON second_judgement (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX second_judgement_annotation ON second_judgement (annotation_id) WHERE annotation_id IS NOT NULL;

-- How a disagreement was resolved; the judgement that holds from then on is written beside it.
CREATE TABLE resolution (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  second_judgement_id TEXT NOT NULL REFERENCES second_judgement (id) DEFERRABLE INITIALLY DEFERRED,
  -- 'first', 'second' or 'other'.
  outcome TEXT NOT NULL,
  reason TEXT NOT NULL,
  resolved_at TEXT NOT NULL
) STRICT;
CREATE INDEX resolution_second_judgement ON resolution (second_judgement_id);

-- Reports that were made of a session, for "changes since the last report"; outside undo.
CREATE TABLE session_report (
  number INTEGER PRIMARY KEY,
  session_id TEXT NOT NULL,
  -- The hash of the newest judgement in the event log that it states.
  head TEXT NOT NULL,
  made_at TEXT NOT NULL,
  -- What it said (JSON), deflated (RFC 1951).
  snapshot BLOB NOT NULL,
  UNIQUE (session_id, head)
) STRICT;
`;
