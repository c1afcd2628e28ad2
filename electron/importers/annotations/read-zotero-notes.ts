import type { AnnotationFile } from './annotation-file.ts';
import type { AnnotationRecord, InvalidRecord } from './annotation-record.ts';
import { madeId } from './made-id.ts';
import { quoteRecord } from './quote-record.ts';
import { sortRecords } from './sort-records.ts';

const openingMarks = '“"«„';
const closingMarks = '”"»';
const annotationLink = /\(\[[^\]]{0,200}\]\(zotero:\/\/open(?:-pdf)?\/[^)\s]{1,500}\)\)/;

/** Whether a text is a note of annotations that Zotero exported as Markdown, by its links back into Zotero. */
export function isZoteroNotes(text: string): boolean {
  return /\]\(zotero:\/\/(?:open|select)/.test(text.slice(0, 200_000));
}

/**
 * Reads the annotations of a note that Zotero exported as Markdown: paragraphs of a quote in quotation marks, its citation
 * and its page as links, and after them the comment. The title of the work is the note's first heading that is not Zotero's own.
 */
export function readZoteroNotes(text: string): AnnotationFile {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const title = titleOf(lines);
  const made: (AnnotationRecord | InvalidRecord)[] = [];
  for (const [index, line] of lines.entries()) {
    const read = readLine(line, { where: `line ${index + 1}`, title });
    if (read !== null) made.push(read);
  }
  return { format: 'Zotero', links: [], claims: [], ...sortRecords(made) };
}

/** A note is headed “Annotations”, with the day on which it was made, or by the title of the work. */
function titleOf(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, 50)) {
    const heading = /^#{1,6}\s+(.{1,500})$/.exec(line)?.[1]?.replaceAll(/[*_]/g, '').trim();
    if (heading === undefined || /^(?:annotations|anmerkungen|notes?)\b/i.test(heading)) continue;
    return unescaped(heading);
  }
  return null;
}

function readLine(
  line: string,
  { where, title }: { readonly where: string; readonly title: string | null },
): AnnotationRecord | InvalidRecord | null {
  const link = annotationLink.exec(line);
  if (link === null) return null;
  const key = /[?&]annotation=([A-Z0-9]{4,20})/.exec(link[0])?.[1] ?? null;
  const page = /[?&]page=([^&)]{1,20})/.exec(link[0])?.[1] ?? '';
  const comment = unescaped(line.slice(link.index + link[0].length).trim());
  const before = line.slice(0, link.index).trim();
  const quote = quotedIn(before);
  if (quote === null) {
    return {
      where,
      quote: comment.slice(0, 500),
      reason: 'There is no quote in quotation marks before its link, so there are no words to find.',
    };
  }
  return quoteRecord({
    where,
    id: key === null ? madeId('zotero', [title, quote, page]) : `urn:assay:zotero:${key}`,
    quote: unescaped(quote),
    title: title ?? titleOfCitation(before),
    comment,
    facts: { 'assay:page': page },
  });
}

/** The words between the first opening and the last closing quotation mark. */
function quotedIn(text: string): string | null {
  const citation = text.indexOf(' ([');
  const quoted = (citation === -1 ? text : text.slice(0, citation)).replace(/^[\s>*+-]+/, '').trim();
  const inner = quoted.replace(/^<[^>]{1,300}>/, '').replace(/<\/[a-z]{1,10}>$/i, '');
  if (!openingMarks.includes(inner.charAt(0)) || inner.length < 3) return null;
  const end = Math.max(...[...closingMarks].map((mark) => inner.lastIndexOf(mark)));
  return end > 1 ? inner.slice(1, end) : null;
}

function titleOfCitation(text: string): string | null {
  return (
    /\(\[([^\]]{1,200})\]\(zotero:\/\/select/.exec(text)?.[1]?.replace(/,\s*(?:p|S|pp)\.\s*\S+$/, '') ?? null
  );
}

/** Backslashes before signs of Markdown taken off. */
function unescaped(words: string): string {
  return words.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}
