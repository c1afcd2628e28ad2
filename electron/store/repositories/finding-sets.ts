import type { Block } from '../../../shared/model/capture.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { type ReadonlyDatabase, statement, type WritableDatabase } from '../database.ts';
import { deflated, inflated } from '../deflate.ts';

/** What extractors read of a capture, and under which number its text is kept. */
export interface TextToSearch {
  readonly extraction: number;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly language: string | null;
  /** EDTF: when the document was published. */
  readonly referenceDate: string | null;
}

/** A set of findings is of use while the extractors and what its text is read with are these still. */
const isCurrent = `finding_set.extractors = @extractors AND finding_set.reference_date IS document.published
  AND finding_set.language IS document.language`;

/** What was found in a capture's text, by extractors of this version, with its document's present date and language; undefined where that was not looked for. */
export function findFindingSet(
  database: ReadonlyDatabase,
  capture: string,
  extractors: string,
): readonly Finding[] | undefined {
  const row = statement<{ findings: Uint8Array }>(
    database,
    `SELECT finding_set.findings
     FROM capture
     JOIN document ON document.id = capture.document_id
     JOIN finding_set ON finding_set.extraction = capture.extraction
     WHERE capture.id = @capture AND ${isCurrent}`,
  ).get({ capture, extractors });
  // Written by `keepFindingSet` from values of this type.
  return row && (JSON.parse(inflated(row.findings)) as readonly Finding[]);
}

/**
 * Ids of the newest captures of documents in which findings were not looked for yet, the last added documents first; of all
 * documents where none are named.
 */
export function capturesToSearch(
  database: ReadonlyDatabase,
  extractors: string,
  documents: readonly string[] | undefined,
): string[] {
  return statement<{ id: string }>(
    database,
    `SELECT capture.id FROM capture
     JOIN document ON document.id = capture.document_id
     LEFT JOIN finding_set ON finding_set.extraction = capture.extraction AND ${isCurrent}
     WHERE finding_set.extraction IS NULL
       AND (@documents IS NULL OR document.id IN (SELECT value FROM json_each(@documents)))
       AND NOT EXISTS (
         SELECT 1 FROM capture AS newer WHERE newer.document_id = capture.document_id
           AND (newer.captured_at, newer.number) > (capture.captured_at, capture.number))
     ORDER BY document.number DESC`,
  )
    .all({ extractors, documents: documents === undefined ? null : JSON.stringify(documents) })
    .map(({ id }) => id);
}

/** What extractors read of a capture; undefined when it is not there any more. */
export function textToSearch(database: ReadonlyDatabase, capture: string): TextToSearch | undefined {
  const row = statement<Omit<TextToSearch, 'blocks'> & { blocks: string }>(
    database,
    `SELECT extraction.number AS extraction, extraction.text, extraction.blocks, document.language,
       document.published AS referenceDate
     FROM capture
     JOIN extraction ON extraction.number = capture.extraction
     JOIN document ON document.id = capture.document_id
     WHERE capture.id = ?`,
  ).get(capture);
  // Written by `keepExtraction` from values of this type.
  return row && { ...row, blocks: JSON.parse(row.blocks) as readonly Block[] };
}

/** Keeps what was found in a text, in place of what was found before. */
export function keepFindingSet(
  database: WritableDatabase,
  { extraction, language, referenceDate }: Omit<TextToSearch, 'text' | 'blocks'>,
  found: { readonly extractors: string; readonly findings: readonly Finding[] },
): void {
  statement(
    database,
    `INSERT INTO finding_set (extraction, extractors, reference_date, language, findings)
     VALUES (@extraction, @extractors, @referenceDate, @language, @findings)
     ON CONFLICT (extraction) DO UPDATE SET extractors = excluded.extractors,
       reference_date = excluded.reference_date, language = excluded.language, findings = excluded.findings`,
  ).run({
    extraction,
    extractors: found.extractors,
    referenceDate,
    language,
    findings: deflated(JSON.stringify(found.findings)),
  });
}
