import { decodeText } from '../bytes/decode-text.ts';
import type { FormatReader } from '../formats/format.ts';
import type { FileToImport } from '../imported.ts';
import type { ImportLimits } from '../import-limits.ts';
import { importPlainText } from '../plain-text/import-plain-text.ts';
import { importMarkdown } from './import-markdown.ts';
import { isTooIntricate } from './is-too-intricate.ts';

/** Reads Markdown, and what would take too long to be read as Markdown as plain text. */
export const markdownReader: FormatReader = {
  importFile: (file, limits) => {
    const reason = whyNotMarkdown(file, limits);
    if (reason === null) return { type: 'document', imported: importMarkdown(file) };
    const imported = importPlainText(file, limits);
    const remark = `${reason} to be read as Markdown, so it was imported as plain text.`;
    return { type: 'document', imported: { ...imported, remarks: [...imported.remarks, remark] } };
  },
};

function whyNotMarkdown({ bytes }: FileToImport, { maxMarkdownBytes }: ImportLimits): string | null {
  if (bytes.byteLength > maxMarkdownBytes) return 'It is too long';
  return isTooIntricate(decodeText(bytes).text) ? 'It nests or links too much in one place' : null;
}
