import type { ImportLimits } from '../import-limits.ts';
import { type FileToImport, type Imported, ImportRefusal } from '../imported.ts';
import { describeDocument } from '../office/document-facts.ts';
import { OfficeWriter } from '../office/office-writer.ts';
import { RemarkTally } from '../office/remark-tally.ts';
import { isKnownCodePage } from './code-pages.ts';
import type { RtfContext } from './rtf-context.ts';
import { RtfReader } from './rtf-reader.ts';
import { factsOf, RtfTables } from './rtf-tables.ts';

/**
 * Imports a Rich Text file (RTF 1.0 to 1.9.1): its notes stand behind the text and its running heads once, like those of Word documents.
 * Throws an `ImportRefusal` when it holds no words, or its groups are nested too deep.
 */
export function importRtf(file: FileToImport, limits: ImportLimits): Imported {
  if (!Buffer.from(file.bytes.subarray(0, 5)).equals(Buffer.from('{\\rtf')))
    throw new ImportRefusal(
      'malformed',
      'It is called a Rich Text file and is none. If it is plain text, give it the ending .txt and import that.',
    );
  const writer = new OfficeWriter();
  const tables = new RtfTables();
  const context: RtfContext = {
    bytes: file.bytes,
    limits,
    tables,
    writer,
    tally: new RemarkTally(),
    notes: [],
    runningHeads: [],
    comments: [],
    depth: 0,
  };
  new RtfReader(context, { start: 0, end: file.bytes.byteLength }).read();
  writer.endParagraph();
  const within = { ...context, depth: 1 };
  const notes = context.notes.toSorted((a, b) => Number(a.kind === 'endnote') - Number(b.kind === 'endnote'));
  for (const { kind, label, ...stretch } of notes)
    writer.writeAs({ type: 'note', kind, label }, () => new RtfReader(within, stretch).read());
  writeRunningHeads(within);
  writer.end();
  const built = writer.text.build();
  if (built.blocks.length === 0)
    throw new ImportRefusal(
      'empty',
      'The Rich Text file holds no words. Open it in the program that made it, and save it again.',
    );
  const comments = writer.comments.annotations(built, context.comments);
  const facts = factsOf(tables);
  const properties = {
    title: tables.info.get('title') ?? '',
    author: tables.info.get('author') ?? '',
    language: '',
    facts,
  };
  return {
    ...built,
    metadata: describeDocument(built, properties, file.name),
    images: writer.images,
    mediaType: 'application/rtf',
    encoding: null,
    extractor: 'assay-rtf/1',
    remarks: [
      ...writer.changes.remarks,
      ...(isKnownCodePage(tables.codePage)
        ? []
        : [`Its code page (${tables.codePage}) is not known; it was read as windows-1252.`]),
      ...context.tally.remarks,
      ...comments.remarks,
    ],
    annotations: comments.annotations,
    embedded: facts,
  };
}

/** What stands above and below the pages, each wording once, behind everything else. */
function writeRunningHeads(context: RtfContext): void {
  const written = new Set<string>();
  for (const stretch of context.runningHeads) {
    const own = new OfficeWriter();
    new RtfReader({ ...context, writer: own, tally: new RemarkTally() }, stretch).read();
    own.end();
    const words = own.text.build().text;
    if (!/\p{L}|\p{N}/u.test(words) || written.has(words)) continue;
    written.add(words);
    const letters = words.replace(/\P{L}/gu, '').length;
    const role = /\p{N}/u.test(words) && letters <= mostLettersOfPageNumber ? 'page-number' : 'running-head';
    context.writer.writeAs({ type: 'furniture', role }, () => new RtfReader(context, stretch).read());
  }
}

/** "Page 3 of 12", in many languages. */
const mostLettersOfPageNumber = 12;
