import { passageWords } from '../../../shared/annotations/region-words.ts';
import type { AnnotatedNotes, ExportedDocument, ExportedFile, ExportedPassage } from '../annotated-notes.ts';
import { type CsvCell, csvTable } from './csv-cells.ts';
import type { ExportedClaim, ExportedEvidence } from '../exported-claim.ts';
import { allPassages, gradeOfPassage, shownHashLength } from '../wording.ts';

const columns = [
  'claim_id',
  'claim',
  'asserts',
  'speaker',
  'said',
  'said_words',
  'event_date',
  'event_words',
  'event_place',
  'question',
  'parent_id',
  'claim_tags',
  'claim_created_at',
  'likelihood',
  'yardstick',
  'confidence',
  'concluded_at',
  'supporting_passages',
  'supporting_publishers',
  'independent_origins',
  'unknown_origins',
  'evidence_id',
  'annotation_id',
  'stance',
  'credibility',
  'credibility_words',
  'taken_as',
  'value',
  'reason',
  'judged_at',
  'superseded_at',
  'state',
  'withdrawal',
  'directness',
  'quote',
  'prefix',
  'suffix',
  'start_code_point',
  'end_code_point',
  'document',
  'document_id',
  'published',
  'url',
  'source',
  'grade_code',
  'grade_words',
  'grade_reason',
  'capture_sha256_prefix',
  'recognised_by_machine',
  'quote_matches_capture',
] as const;
type Row = Readonly<Partial<Record<(typeof columns)[number], CsvCell>>>;

/**
 * Writes evidence as a table (see `csvTable`): a row for each passage of each judgement, superseded and withdrawn ones too, with its
 * claim, and one row for each claim without any.
 */
export function exportEvidenceCsv(notes: AnnotatedNotes): ExportedFile {
  const places = notes.documents.flatMap((document) =>
    document.passages.map((passage) => ({ document, passage })),
  );
  const placesOf = Map.groupBy(places, ({ passage }) => passage.id);
  const rows = notes.claims.flatMap((claim): readonly Row[] => {
    const own = claimCells(claim);
    const judged = claim.evidence.flatMap((evidence) =>
      (placesOf.get(evidence.annotation) ?? []).map((place) => ({
        ...own,
        ...evidenceCells(evidence),
        ...placeCells(place),
      })),
    );
    return judged.length === 0 ? [own] : judged;
  });
  const judged = new Set(
    notes.claims.flatMap(({ evidence }) => evidence.map(({ annotation }) => annotation)),
  );
  return {
    text: csvTable(columns, rows),
    leftOut: [],
    quoted: allPassages(notes).filter(({ id }) => judged.has(id)),
  };
}

function claimCells(claim: ExportedClaim): Row {
  const { origins } = claim;
  const conclusion = claim.conclusions.find(({ supersededAt }) => supersededAt === null);
  return {
    claim_id: claim.id,
    claim: claim.statement,
    asserts: claim.asserts,
    speaker: claim.speaker?.name ?? null,
    said: claim.said,
    said_words: claim.saidWords,
    event_date: claim.eventDate,
    event_words: claim.eventWords,
    event_place: claim.eventPlace,
    question: claim.question?.words ?? null,
    parent_id: claim.parent?.id ?? null,
    claim_tags: claim.tags.join('\n'),
    claim_created_at: claim.createdAt,
    likelihood: conclusion?.likelihoodWords ?? null,
    yardstick: conclusion?.yardstick ?? null,
    confidence: conclusion?.confidence ?? null,
    concluded_at: conclusion?.concludedAt ?? null,
    supporting_passages: origins.passages,
    supporting_publishers: origins.publishers,
    independent_origins: origins.independent,
    unknown_origins: origins.unknown,
  };
}

function evidenceCells(evidence: ExportedEvidence): Row {
  return {
    evidence_id: evidence.id,
    annotation_id: evidence.annotation,
    stance: evidence.stance,
    credibility: evidence.credibility,
    credibility_words: evidence.credibilityWords,
    taken_as: evidence.takenAs,
    value: evidence.value,
    reason: evidence.reason,
    judged_at: evidence.judgedAt,
    superseded_at: evidence.supersededAt,
    state:
      evidence.supersededAt === null ? 'in force' : evidence.withdrawal === null ? 'superseded' : 'withdrawn',
    withdrawal: evidence.withdrawal,
  };
}

function placeCells({
  document,
  passage,
}: {
  readonly document: ExportedDocument;
  readonly passage: ExportedPassage;
}): Row {
  const grade = gradeOfPassage(document, passage);
  const isPlaced = passage.state !== 'orphaned' && passage.region === null;
  return {
    directness: passage.directness?.level ?? null,
    quote: passageWords(passage),
    prefix: passage.prefix,
    suffix: passage.suffix,
    start_code_point: isPlaced ? passage.startCodePoint : null,
    end_code_point: isPlaced ? passage.endCodePoint : null,
    document: document.title,
    document_id: document.id,
    published: document.published?.edtf ?? null,
    url: document.url,
    source: grade?.source ?? document.source?.name ?? null,
    grade_code: grade?.code ?? null,
    grade_words: grade?.words ?? null,
    grade_reason: grade?.reason ?? null,
    capture_sha256_prefix: passage.capture.sha256.slice(0, shownHashLength),
    // Said of words only: a region has none.
    recognised_by_machine:
      passage.region !== null ? null : passage.capture.recognition === null ? 'no' : 'yes',
    quote_matches_capture: passage.matches ? 'yes' : 'no',
  };
}
