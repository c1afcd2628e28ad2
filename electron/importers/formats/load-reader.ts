import type { Format, FormatReader } from './format.ts';
import { ImportRefusal } from '../imported.ts';

/** What reads each format, by the format's name. Only the importer process has it: core tells formats, and parses nothing. */
const readers: Readonly<Record<string, () => Promise<FormatReader>>> = {
  docx: async () => (await import('../office/docx/docx-format.ts')).docxReader,
  odt: async () => (await import('../office/odt/odt-format.ts')).odtReader,
  rtf: async () => (await import('../rtf/rtf-format.ts')).rtfReader,
  pdf: async () => (await import('../pdf/pdf-format.ts')).pdfReader,
  qdpx: async () => (await import('../refi/import-refi.ts')).refiProjectReader,
  qdc: async () => (await import('../refi/import-refi.ts')).refiCodebookReader,
  ris: async () => (await import('../bibliography/bibliography-format.ts')).risReader,
  bibtex: async () => (await import('../bibliography/bibliography-format.ts')).bibtexReader,
  'csl-json': async () => (await import('../bibliography/bibliography-format.ts')).cslJsonReader,
  'endnote-xml': async () => (await import('../bibliography/bibliography-format.ts')).endNoteXmlReader,
  'zotero-rdf': async () => (await import('../bibliography/bibliography-format.ts')).zoteroRdfReader,
  wacz: async () => (await import('../warc/warc-format.ts')).waczReader,
  warc: async () => (await import('../warc/warc-format.ts')).warcReader,
  'warc record': async () => (await import('../warc/warc-format.ts')).warcRecordReader,
  mhtml: async () => (await import('../web-archive/web-archive-format.ts')).mhtmlReader,
  webarchive: async () => (await import('../web-archive/web-archive-format.ts')).webarchiveReader,
  eml: async () => (await import('../mail/message-format.ts')).messageReader,
  mbox: async () => (await import('../mail/mailbox-format.ts')).mailboxReader,
  html: async () => (await import('../html/html-format.ts')).htmlReader,
  markdown: async () => (await import('../markdown/markdown-format.ts')).markdownReader,
  'plain text': async () => (await import('../plain-text/plain-text-format.ts')).plainTextReader,
  csv: async () => (await import('../table/table-format.ts')).tableReader,
  vtt: async () => (await import('../transcript/transcript-format.ts')).vttReader,
  srt: async () => (await import('../transcript/transcript-format.ts')).srtReader,
  png: async () => (await import('../image/image-format.ts')).imageReader,
  jpeg: async () => (await import('../image/image-format.ts')).imageReader,
  webp: async () => (await import('../image/image-format.ts')).imageReader,
  gif: async () => (await import('../image/image-format.ts')).imageReader,
  epub: async () => (await import('../epub/epub-format.ts')).epubReader,
  zip: async () => (await import('../zip/zip-format.ts')).zipReader,
};

/** Loads what reads a format, when it is first needed. Throws an `ImportRefusal` for a format that nothing reads. */
export function loadReader({ name, description }: Format): Promise<FormatReader> {
  const load = readers[name];
  if (load === undefined)
    throw new ImportRefusal(
      'unsupported',
      `This is ${description}, which cannot be imported. Save its words as plain text.`,
    );
  return load();
}
