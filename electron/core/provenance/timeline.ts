import { compareEdtf } from '../../../shared/dates/compare-edtf.ts';
import type { DateRole, Finding, TextRange } from '../../../shared/model/finding.ts';
import type { TimelineEntry } from '../../../shared/model/provenance-graph.ts';
import { sentencesIn } from '../../../shared/text/sentences.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { findCaptureText } from '../../store/repositories/captures.ts';
import { listClaims } from '../../store/repositories/claims.ts';
import { listEvidence } from '../../store/repositories/evidence.ts';
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
 * `suggested` the dates and dated mentions that were found in the newest copies and not decided on; and what claims assert.
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
  const passageOf = passageReader(reader);
  const inText = (words: PinnedWords, lane: Lane, date: string): TimelineEntry[] => {
    const document = byId.get(words.document);
    return document === undefined ? [] : [placedEntry(document, words, { lane, date, passageOf })];
  };
  const entries = [
    ...dated.flatMap(ownDates),
    ...claimDates(reader, documents),
    ...listAcceptedFindings(reader).flatMap(({ finding, ...words }) =>
      finding.kind === 'date' ? inText(words, lanes[finding.value.role], finding.value.edtf) : [],
    ),
    ...listMentions(reader).flatMap((mention) =>
      mention.date === null ? [] : inText(mention, 'publication', mention.date),
    ),
  ];
  if (suggested)
    for (const { id: document, captures } of dated) {
      const capture = captures.at(-1)?.id;
      if (capture === undefined) continue;
      const { findings } = await onCapture.list(capture);
      for (const { key, finding, state } of findings) {
        const dateOf = state === 'suggested' ? laneAndDate(finding) : null;
        if (dateOf === null) continue;
        const words = { ...finding, id: `${capture}:${key}`, document, capture };
        const found = inText(words, dateOf.lane, dateOf.date);
        entries.push(...found.map((entry) => ({ ...entry, isAccepted: false })));
      }
      await nextTask();
    }
  return entries.sort((one, other) => compareEdtf(one.date, other.date));
}

function ownDates({ id, title, published, captures }: DatedDocument): TimelineEntry[] {
  const own = {
    words: title,
    passage: null,
    document: { id, title },
    claim: null,
    place: null,
    isAccepted: true,
  };
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

/** When what claims assert took place; with documents, only claims that a passage of theirs is evidence for. */
function claimDates(reader: ReadonlyDatabase, documents: readonly string[] | undefined): TimelineEntry[] {
  const judged =
    documents === undefined
      ? null
      : new Set(
          documents.flatMap((document) => listEvidence(reader, { document }).map(({ claim }) => claim)),
        );
  return listClaims(reader).flatMap(({ id, statement, eventDate, eventPlace, evidence }) =>
    eventDate === null || judged?.has(id) === false
      ? []
      : [
          {
            id: `claim:${id}`,
            lane: 'claim' as const,
            date: eventDate,
            words: statement,
            passage: null,
            document: null,
            claim: { id, place: eventPlace, supports: evidence.supports, disputes: evidence.disputes },
            capture: null,
            place: null,
            isAccepted: true,
          },
        ],
  );
}

interface PinnedWords extends TextRange {
  readonly id: string;
  readonly document: string;
  readonly capture: string;
  readonly exact: string;
}

interface Dated {
  readonly lane: Lane;
  readonly date: string;
}

type Passage = TimelineEntry['passage'];

function placedEntry(
  { id: document, title }: DatedDocument,
  { id, capture, start, end, exact }: PinnedWords,
  { lane, date, passageOf }: Dated & { readonly passageOf: (capture: string, range: TextRange) => Passage },
): TimelineEntry {
  return {
    id,
    lane,
    date,
    words: exact,
    passage: passageOf(capture, { start, end }),
    document: { id: document, title },
    claim: null,
    capture,
    place: { start, end },
    isAccepted: true,
  };
}

/** What a finding says that can stand on the timeline; null where it has no date. */
function laneAndDate(finding: Finding): Dated | null {
  if (finding.kind === 'date') return { lane: lanes[finding.value.role], date: finding.value.edtf };
  if (finding.kind !== 'mention' || finding.value.date === null) return null;
  return { lane: 'publication', date: finding.value.date };
}

/** Gives the words around a date; the text of a copy is read once while its dates follow each other. */
function passageReader(reader: ReadonlyDatabase): (capture: string, range: TextRange) => Passage {
  let last: { readonly capture: string; readonly text: string } | undefined;
  return (capture, range) => {
    if (last?.capture !== capture) last = { capture, text: findCaptureText(reader, capture) ?? '' };
    return aroundIn(last.text, range);
  };
}

/** The rest of the sentence that a range stands in, cut to some words on each side. */
function aroundIn(text: string, { start, end }: TextRange): Passage {
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
    // The cut may go through a word.
    before: before.length > reach ? `…${before.slice(-reach).replace(/^\S*/, '')}` : before,
    after: after.length > reach ? `${after.slice(0, reach).replace(/\S*$/, '')}…` : after,
  };
}
