import type { Region } from '../../../shared/model/page.ts';
import { passageReference } from '../../../shared/citations/passage-reference.ts';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { AnchorState, AnnotationTarget } from '../../../shared/model/annotation.ts';
import type { LivePassage } from '../../../shared/model/citation.ts';
import { recognitionNote } from '../../../shared/recognition/recognition-words.ts';
import { readLexical } from '../../../shared/rich-text/read-lexical.ts';
import { type CodePointOffsets, createCodePointOffsets } from '../../../shared/text/code-points.ts';
import type { ReportQuote, ReportText } from '../../exporters/report/session-report.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { findCapture, findCaptureText } from '../../store/repositories/captures.ts';
import { findCitedDocuments } from '../../store/repositories/citations.ts';
import type { StoredMention } from '../../store/repositories/mentions.ts';
import { recognitionAt } from '../../store/repositories/recognised-ranges.ts';
import { liveCitations } from '../citations/live-citations.ts';

/** Makes the quotes of one report: each is compared with the canonical text of its capture. */
export interface ReportQuotes {
  /** The passages of an annotation; none where it is not in the project any more. */
  ofAnnotation(annotation: string): readonly ReportQuote[];
  /** One passage of an annotation. */
  ofPassage(target: AnnotationTarget, passage: LivePassage): ReportQuote;
  ofMention(mention: StoredMention): ReportQuote;
  /** A rich text with its citations as quotes; what was cited of a removed annotation stays, and matches nothing. */
  ofText(stored: { readonly lexical: string; readonly text: string }): ReportText;
  /** Ids of the captures that words were quoted from so far. */
  captures(): readonly string[];
}

/** So many texts are kept at hand: quotes of a few documents come in any order. */
const mostTexts = 16;

/** Reads quotes with the words around them, a few texts kept at a time. */
export function createReportQuotes(reader: ReadonlyDatabase): ReportQuotes {
  const used = new Set<string>();
  const texts = new Map<string, CaptureText>();

  function textOf(capture: string): CaptureText {
    const kept = texts.get(capture);
    if (kept !== undefined) return kept;
    if (texts.size === mostTexts) texts.clear();
    const text = findCaptureText(reader, capture) ?? '';
    const made = { text, offsets: createCodePointOffsets(text) };
    texts.set(capture, made);
    return made;
  }

  function quoteAt({
    capture: id,
    start,
    end,
    exact,
    region = null,
  }: Place): Pick<ReportQuote, 'exact' | 'region' | 'capture' | 'place' | 'matches'> {
    const capture = findCapture(reader, id);
    used.add(id);
    const { text, offsets } = textOf(id);
    return {
      exact,
      region,
      capture: capture === undefined ? null : { sha256: capture.sha256, capturedAt: capture.capturedAt },
      place:
        start === null || end === null
          ? null
          : {
              startUtf16: start,
              endUtf16: end,
              startCodePoint: offsets.fromUtf16(start),
              endCodePoint: offsets.fromUtf16(end),
            },
      matches:
        capture !== undefined &&
        start !== null &&
        end !== null &&
        text.slice(start, end) === exact &&
        exact.isWellFormed(),
    };
  }

  const quotes: ReportQuotes = {
    ofPassage: (target, { reference, direction, language, newerCopy }) => ({
      ...quoteAt(target),
      reference,
      direction,
      language,
      newerCopy: newerCopy && newerCopyInWords(target, newerCopy),
    }),

    ofAnnotation: (id) =>
      liveCitations(reader, [id]).flatMap(({ annotation, passages }) =>
        passages.flatMap((passage) => {
          const target = annotation.targets.find((each) => each.id === passage.target);
          return target === undefined ? [] : [quotes.ofPassage(target, passage)];
        }),
      ),

    ofMention: (mention) => {
      const document = findCitedDocuments(reader, [mention.document]).get(mention.document);
      return {
        ...quoteAt(mention),
        reference:
          document === undefined
            ? ''
            : `${passageReference(document)}${recognitionNote(recognitionAt(reader, mention))}`,
        direction: document?.direction ?? null,
        language: document?.language ?? null,
        newerCopy: null,
      };
    },

    ofText: ({ lexical, text }) =>
      readLexical(lexical, text).map((block) => {
        if (block.type !== 'citation') return block;
        const live = quotes.ofAnnotation(block.annotation);
        return { type: 'quotes', quotes: live.length > 0 ? live : block.passages.map(asRemoved) };
      }),

    captures: () => [...used],
  };
  return quotes;
}

interface CaptureText {
  readonly text: string;
  readonly offsets: CodePointOffsets;
}

interface Place {
  readonly capture: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly exact: string;
  readonly region?: Region | null;
}

function asRemoved({
  exact,
  reference,
}: {
  readonly exact: string;
  readonly reference: string;
}): ReportQuote {
  return {
    exact,
    reference: reference === '' ? 'a passage of a document' : reference,
    direction: null,
    language: null,
    capture: null,
    place: null,
    matches: false,
    newerCopy: null,
  };
}

const newerStates: Readonly<Record<AnchorState, string>> = {
  exact: 'the same words stand there',
  moved: 'the same words stand there, elsewhere in the text',
  approximate: 'changed words stand there',
  orphaned: 'these words are not there',
};

/** `captured 3 May 2025: the same words stand there`. */
function newerCopyInWords(
  { placements, region }: AnnotationTarget,
  { capture, capturedAt }: NonNullable<LivePassage['newerCopy']>,
): string {
  const state = placements.find((placement) => placement.capture === capture)?.state;
  const day = formatEdtf(capturedAt.slice(0, 10));
  if (region !== null)
    return `captured ${day}: ${state === undefined ? 'its pages are others' : 'the same page stands there'}`;
  return `captured ${day}: ${state === undefined ? 'these words were not looked for there' : newerStates[state]}`;
}
