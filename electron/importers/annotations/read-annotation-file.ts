import { decodeText } from '../bytes/decode-text.ts';
import { type FileToImport, ImportRefusal } from '../imported.ts';
import { refuseBinary } from '../bytes/refuse-binary.ts';
import type { AnnotationFile } from './annotation-file.ts';
import { isClaimReviewJson, readClaimReview } from './read-claim-review.ts';
import { isClaimTable, readClaimTable } from './read-claim-table.ts';
import { isHypothesisJson, readHypothesis } from './read-hypothesis.ts';
import { readJson } from '../bytes/read-json.ts';
import { isKindleText } from '../../../shared/annotations/kindle-text.ts';
import { readKindle } from './read-kindle.ts';
import { isJudgementTable } from './read-judgement-table.ts';
import { isQuoteTable, readQuoteTable } from './read-quote-table.ts';
import { isReadwiseTable, readReadwise } from './read-readwise.ts';
import { readTable, type Table } from './read-table.ts';
import { isZoteroJson, readZoteroJson } from './read-zotero-json.ts';
import { isZoteroNotes, readZoteroNotes } from './read-zotero-notes.ts';
import { refuseTooMany } from './refuse-too-many.ts';
import { isW3cJson } from './w3c/find-annotations.ts';
import { readW3c } from './w3c/read-w3c.ts';

/**
 * Reads a file of annotations, its format told by its contents: W3C JSON-LD, Hypothesis, Readwise, Kindle clippings, Zotero,
 * ClaimReview, or a table with a column of quotes or claims. Throws an ImportRefusal that says why when it is none of these or cannot be read.
 */
export function readAnnotationFile({ bytes }: Pick<FileToImport, 'bytes'>): AnnotationFile {
  if (bytes.byteLength === 0) throw new ImportRefusal('empty', 'The file is empty. Export it again.');
  refuseBinary(bytes);
  const { text } = decodeText(bytes);
  const file = readText(text);
  if (file === null) {
    throw new ImportRefusal(
      'unsupported',
      'No annotations were recognised in the file. Assay reads W3C JSON-LD, Hypothesis JSON, Readwise CSV, Kindle’s My Clippings.txt, Zotero’s notes and JSON, ClaimReview JSON-LD, and CSV with a column “quote” or “claim”. Export them in one of these.',
    );
  }
  refuseTooMany(file.records.length + file.links.length + file.claims.length + file.invalid.length);
  return file;
}

function readText(text: string): AnnotationFile | null {
  if (/^\ufeff?\s*[[{]/.test(text)) return readJsonFile(text);
  if (isKindleText(text)) return readKindle(text);
  if (isZoteroNotes(text)) return readZoteroNotes(text);
  const table = readTable(text);
  if (table === null) return null;
  if (isReadwiseTable(table)) return readReadwise(table);
  if (isClaimTable(table)) return withQuotes(readClaimTable(table), table);
  return isQuoteTable(table) ? readQuoteTable(table) : null;
}

/** A table of another program may have quotes beside its claims; ours has them from annotations, which its W3C export holds. */
function withQuotes(file: AnnotationFile, table: Table): AnnotationFile {
  if (!isQuoteTable(table) || isJudgementTable(table) || table.columns.includes('guarded_columns'))
    return file;
  const quotes = readQuoteTable(table);
  return { ...file, records: quotes.records, invalid: [...file.invalid, ...quotes.invalid] };
}

function readJsonFile(text: string): AnnotationFile | null {
  const json = readJson(text);
  if (isW3cJson(json)) return readW3c(json);
  if (isHypothesisJson(json)) return readHypothesis(json);
  if (isClaimReviewJson(json)) return readClaimReview(json);
  return isZoteroJson(json) ? readZoteroJson(json) : null;
}
