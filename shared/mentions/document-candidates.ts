import { edtfBounds } from '../dates/compare-edtf.ts';
import { parseEdtf } from '../dates/edtf.ts';
import { formatEdtf } from '../dates/format-edtf.ts';
import { foldedOnly } from '../text/folding.ts';

/** A held document that a citation may be of. */
export interface CitableDocument {
  readonly id: string;
  readonly title: string;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly source: string | null;
  /** As `pageAddress` gives them: of the document and of its copies. */
  readonly addresses: readonly string[];
}

/** What a citation says of the document it cites. */
export interface Citation {
  readonly name: string;
  /** EDTF; null where none is given. */
  readonly date: string | null;
  /** The sources that it names or may name, with their names. */
  readonly sources: readonly { readonly id: string; readonly name: string }[];
  readonly title: string | null;
  /** As `pageAddress` gives it. */
  readonly address: string | null;
}

export interface DocumentCandidate {
  readonly id: string;
  readonly title: string;
  readonly because: string;
}

/**
 * The documents that a citation may be of, the likeliest first: by address, by title, and by source and date. A document
 * whose date cannot be the cited one is none of them, unless its address or title is the cited one. Nothing is decided by it.
 */
export function documentCandidates(
  citation: Citation,
  documents: readonly CitableDocument[],
): readonly DocumentCandidate[] {
  return documents
    .flatMap((document) => {
      const match = matchDocument(citation, document);
      return match === null ? [] : [{ id: document.id, title: document.title, ...match }];
    })
    .sort((one, other) => one.rank - other.rank)
    .slice(0, mostCandidates)
    .map(({ id, title, because }) => ({ id, title, because }));
}

const mostCandidates = 50;

function matchDocument(
  citation: Citation,
  document: CitableDocument,
): { readonly rank: number; readonly because: string } | null {
  if (citation.address !== null && document.addresses.includes(citation.address))
    return { rank: 0, because: 'it came from this address' };
  const isTitle = citation.title !== null && sameTitle(citation.title, document.title);
  const agreement = datesAgree(citation.date, document.published);
  const from = whoseDocument(citation, document);
  const dated = document.published === null ? '' : formatEdtf(document.published);
  if (isTitle) return { rank: agreement === 'no' ? 5 : 1, because: 'it has this title' };
  if (from === null || agreement === 'no') return null;
  if (agreement === 'yes')
    return { rank: 2 + spanOf(document.published), because: `from ${from}, published ${dated}` };
  return citation.date === null
    ? { rank: 6, because: `from ${from}; the citation gives no date` }
    : { rank: 4, because: `from ${from}; its date is not known` };
}

/** Who a document is from, where that is whom the citation names; else null. */
function whoseDocument({ name, sources }: Citation, document: CitableDocument): string | null {
  const [source] = sources.filter(({ id }) => id === document.source);
  if (source !== undefined) return source.name;
  const names = new Set([name, ...sources.map((each) => each.name)].map(plain));
  for (const own of [document.publisher, document.author])
    if (own !== null && names.has(plain(own))) return own;
  return null;
}

/**
 * Whether two EDTF dates can be the same day: `yes` where the days that they may mean overlap, any reading of a set
 * being enough; `unknown` where one of them is missing.
 */
export function datesAgree(one: string | null, other: string | null): 'yes' | 'no' | 'unknown' {
  if (one === null || other === null) return 'unknown';
  const ones = readingsOf(one);
  const others = readingsOf(other);
  if (ones.length === 0 || others.length === 0) return 'unknown';
  const overlap = ones.some((a) => others.some((b) => a.earliest <= b.latest && b.earliest <= a.latest));
  return overlap ? 'yes' : 'no';
}

function readingsOf(edtf: string) {
  const parsed = parseEdtf(edtf);
  const dates =
    parsed?.type === 'set'
      ? edtf
          .slice(1, -1)
          .split(',')
          .map((date) => date.trim())
      : [edtf];
  return dates.flatMap((date) => edtfBounds(date) ?? []);
}

/** 0 to 1: the less exact a date is, the more; for documents of one source that all agree with a date. */
function spanOf(edtf: string | null): number {
  const bounds = edtf === null ? null : edtfBounds(edtf);
  if (bounds === null) return 1;
  return Math.min(1, (bounds.latest - bounds.earliest) / 10_000);
}

function sameTitle(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  return a !== '' && a === b;
}

/** Letters and digits only, folded. */
function plain(text: string): string {
  return foldedOnly(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
