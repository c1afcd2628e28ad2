/** What a program notes in a comment of a page that it saves. */
export interface SavedNote {
  /** The address the page was saved from; null where none is noted. */
  readonly address: string | null;
  /** When it was saved: UTC, ISO 8601 with milliseconds. Null where that is not noted. */
  readonly date: string | null;
}

/** Reads a comment as browsers ("saved from url=(0025)https://…") and SingleFile ("Page saved with SingleFile", url and date) write it. */
export function readSavedNote(comment: string): SavedNote {
  const head = comment.slice(0, 8_192);
  const byBrowser = /^\s*saved from url=\(\d+\)(\S+)/.exec(head);
  if (byBrowser?.[1]) return { address: byBrowser[1], date: null };
  if (!/^\s*Page saved with SingleFile\b/.test(head)) return { address: null, date: null };
  return {
    address: /^[ \t]*url: *(\S+)/m.exec(head)?.[1] ?? null,
    date: instantOf(/^[ \t]*saved date: *(\S[^\n]*)/m.exec(head)?.[1] ?? ''),
  };
}

/** Reads a moment in any form that `Date` reads (RFC 5322, ISO 8601, what `Date` itself prints); null for other words. */
export function instantOf(words: string): string | null {
  const time = Date.parse(words.slice(0, 100).trim());
  if (Number.isNaN(time)) return null;
  const { [0]: year } = new Date(time).toISOString();
  return year === '+' || year === '-' ? null : new Date(time).toISOString();
}
