import { compareEdtf } from '../../../shared/dates/compare-edtf.ts';
import type { TextQuoteSelector } from '../../../shared/model/annotation.ts';
import type { DateRole, FindingOf, ShownFinding, TextRange } from '../../../shared/model/finding.ts';
import type { TimelineEntry } from '../../../shared/model/provenance-graph.ts';
import { sentencesIn } from '../../../shared/text/sentences.ts';
import { findCaptureText } from '../../store/repositories/captures.ts';
import { listAcceptedFindings } from '../../store/repositories/findings.ts';
import { listMentions } from '../../store/repositories/mentions.ts';
import { type DatedDocument, listDatedDocuments } from '../../store/repositories/timeline.ts';
import type { Store } from '../../store/store.ts';
import type { FindingsOnCapture } from '../findings/findings-on-capture.ts';
import { nextTask } from '../next-task.ts';

type Lane = TimelineEntry['lane'];
const lanes: Readonly<Record<DateRole, Lane>> = {
  event: 'event',
  dateline: 'publication',
  publication: 'publication',
  modification: 'publication',
  access: 'capture',
};
/** How much of a sentence is given on each side of a date, in UTF-16 units. */
const reach = 120;

/**
 * What has a date, the earliest first: documents and their copies, the dates and mentions that were accepted in texts, and with
 * `suggested` the dates and dated mentions that were found in the newest copies and not decided on.
 */
export async function readTimeline(
  { reader }: Store,
  onCapture: FindingsOnCapture,
  {
    documents,
    suggested,
  }: { readonly documents: readonly string[] | undefined; readonly suggested: boolean },
): Promise<TimelineEntry[]> {
  const dated = listDatedDocuments(reader, documents);
  const byId = new Map(dated.map((document) => [document.id, document]));
  const entries = [
    ...dated.flatMap(ownDates),
    ...listAcceptedFindings(reader).flatMap(({ finding, ...accepted }) =>
      finding.kind === 'date' ? inText(byId, accepted, lanes[finding.value.role], finding.value.edtf) : [],
    ),
    ...listMentions(reader).flatMap((mention) =>
      mention.date === null ? [] : inText(byId, mention, 'publication', mention.date),
    ),
  ];
  if (suggested)
    for (const document of dated) {
      const newest = document.captures.at(-1);
      if (newest === undefined) continue;
      const { findings } = await onCapture.list(newest.id);
      const open = findings.filter(({ state }) => state === 'suggested').flatMap(datedFinding);
      if (open.length === 0) continue;
      const text = findCaptureText(reader, newest.id) ?? '';
      entries.push(...open.map((found) => suggestedIn(document, newest.id, text, found)));
      await nextTask();
    }
  return entries.sort((one, other) => compareEdtf(one.date, other.date));
}

function ownDates({ id, title, published, captures }: DatedDocument): TimelineEntry[] {
  const own = { words: title, passage: null, document: { id, title }, place: null, isAccepted: true };
  const publication = { ...own, id: `publication:${id}`, lane: 'publication' as const, capture: null };
  return [
    ...(published === null ? [] : [{ ...publication, date: published }]),
    ...captures.map(({ id: capture, capturedAt }) => ({
      ...own,
      id: `capture:${capture}`,
      lane: 'capture' as const,
      // EDTF knows no fractions of a second.
      date: capturedAt.replace(/\.\d+/, ''),
      capture,
    })),
  ];
}

interface PinnedWords extends TextRange, TextQuoteSelector {
  readonly id: string;
  readonly document: string;
  readonly capture: string;
}

function inText(
  documents: ReadonlyMap<string, DatedDocument>,
  { id, document: documentId, capture, start, end, exact, prefix, suffix }: PinnedWords,
  lane: Lane,
  date: string,
): TimelineEntry[] {
  const document = documents.get(documentId);
  if (document === undefined) return [];
  // Words at the beginning of the text are not cut.
  const before = start === prefix.length ? prefix : wholeWordsBefore(prefix);
  const passage = { before, after: wholeWordsAfter(suffix) };
  return [
    {
      id,
      lane,
      date,
      words: exact,
      passage,
      document: { id: document.id, title: document.title },
      capture,
      place: { start, end },
      isAccepted: true,
    },
  ];
}

type DatedFinding = FindingOf<'date'> | FindingOf<'mention'>;
interface Found {
  readonly key: string;
  readonly finding: DatedFinding;
  readonly lane: Lane;
  readonly date: string;
}

function datedFinding({ key, finding }: ShownFinding): Found[] {
  if (finding.kind === 'date')
    return [{ key, finding, lane: lanes[finding.value.role], date: finding.value.edtf }];
  if (finding.kind !== 'mention' || finding.value.date === null) return [];
  return [{ key, finding, lane: 'publication', date: finding.value.date }];
}

function suggestedIn(
  { id, title }: DatedDocument,
  capture: string,
  text: string,
  { key, finding: { start, end, exact }, lane, date }: Found,
): TimelineEntry {
  return {
    id: `${capture}:${key}`,
    lane,
    date,
    words: exact,
    passage: aroundIn(text, { start, end }),
    document: { id, title },
    capture,
    place: { start, end },
    isAccepted: false,
  };
}

/** The rest of the sentence that a date stands in, cut to some words on each side. */
function aroundIn(text: string, { start, end }: TextRange): { before: string; after: string } {
  const stretch = {
    start: Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 2 * reach),
    end: Math.min(...[text.indexOf('\n', end), text.length].filter((at) => at >= 0), end + 2 * reach),
  };
  const sentences = sentencesIn(text, stretch);
  const first = sentences.find((sentence) => sentence.end > start) ?? stretch;
  const last = sentences.findLast((sentence) => sentence.start < end) ?? stretch;
  const before = text.slice(Math.min(first.start, start), start);
  const after = text.slice(end, Math.max(last.end, end));
  return {
    before: before.length > reach ? wholeWordsBefore(before.slice(-reach)) : before,
    after: after.length > reach ? wholeWordsAfter(after.slice(0, reach)) : after,
  };
}

/** Without the word that the cut may have gone through, and what stands in an earlier paragraph. */
function wholeWordsBefore(words: string): string {
  const line = words.slice(words.lastIndexOf('\n') + 1);
  return line.length < words.length ? line : line.replace(/^\S*\s/, '');
}

function wholeWordsAfter(words: string): string {
  const [line = ''] = words.split('\n');
  return line.length < words.length ? line : line.replace(/\s\S*$/, '');
}
