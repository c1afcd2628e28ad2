import type { FormatReader } from '../format.ts';
import { importPlainText } from '../plain-text/import-plain-text.ts';
import { importMarkdown } from './import-markdown.ts';

/** Reads Markdown, and what is too long to be read as Markdown as plain text. */
export const markdownReader: FormatReader = {
  importFile: (file, limits) => {
    if (file.bytes.byteLength <= limits.maxMarkdownBytes)
      return { type: 'document', imported: importMarkdown(file) };
    const imported = importPlainText(file, limits);
    const remark = 'It is too long to be read as Markdown, so it was imported as plain text.';
    return { type: 'document', imported: { ...imported, remarks: [...imported.remarks, remark] } };
  },
};
