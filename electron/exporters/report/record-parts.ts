import { recognitionInFull } from '../../../shared/recognition/recognition-words.ts';
import { quotedPassage } from '../../../shared/annotations/region-words.ts';
import { dayInWords, quoteCheck } from '../wording.ts';
import {
  code,
  facts,
  heading,
  joined,
  type Line,
  list,
  ours,
  paragraph,
  type ReportBlock,
  say,
  theirs,
} from './blocks.ts';
import { quotesOfReport } from './quotes-of-report.ts';
import { counted, headLine, momentInWords, placeLine } from './report-words.ts';
import type { ReportCapture, ReportScale, SessionReport } from './session-report.ts';

/** What differs from the last report of another state of the log. */
export function changesPart(changes: SessionReport['changes']): readonly ReportBlock[] {
  const title = heading(2, ours('Changes since the last report'));
  if (changes === null) return [title, paragraph(ours('No report of an earlier state was made.'))];
  return [
    title,
    paragraph(say`The last report states ${headLine(changes.since)}.`, 'small'),
    ...(changes.words.length === 0
      ? [paragraph(ours('Nothing that this report tells has changed since.'))]
      : list(changes.words.map(theirs))),
  ];
}

/** The words of the scales that the report uses, with their written definitions. */
export function scalesPart(scales: readonly ReportScale[]): readonly ReportBlock[] {
  return [
    heading(2, ours('What the words mean'), { onNewPage: true }),
    ...scales.flatMap(({ title, reference, levels }): readonly ReportBlock[] => [
      heading(3, ours(title)),
      paragraph(ours(reference), 'small'),
      ...facts(levels.map(({ words, definition }) => [words, ours(definition)])),
    ]),
  ];
}

/** The captures that the report rests on, each hashed again when it was written. */
export function capturesPart(captures: readonly ReportCapture[]): readonly ReportBlock[] {
  const intact = captures.filter(({ isIntact }) => isIntact).length;
  return [
    heading(2, ours('Captures'), { onNewPage: true }),
    paragraph(
      ours(
        captures.length === 0
          ? 'This report rests on no capture.'
          : `${intact} of ${counted(captures.length, 'capture')} ${captures.length === 1 ? 'hashes to its' : 'hash to their'} SHA-256.`,
      ),
      intact === captures.length ? 'plain' : 'warning',
    ),
    ...(captures.length === 0
      ? []
      : [
          {
            type: 'table' as const,
            label: 'Captures',
            heads: ['Document', 'Captured', 'SHA-256'],
            rows: captures.map(captureRow),
          },
        ]),
  ];
}

function captureRow({
  document,
  fileName,
  capturedAt,
  sha256,
  recognition,
  isIntact,
}: ReportCapture): readonly Line[] {
  return [
    [
      ...joined([theirs(document), ...(fileName === null ? [] : [theirs(fileName)])], ', '),
      ...ours(recognitionInFull(recognition)),
    ],
    ours(dayInWords(capturedAt)),
    say`${code(sha256)}${ours(isIntact ? '' : ' The bytes that are kept do not hash to it.')}`,
  ];
}

/** That every quote was compared with its capture; those that do not match, by name. */
export function quotesPart(report: SessionReport): readonly ReportBlock[] {
  const quotes = quotesOfReport(report);
  const mismatches = quotes.filter(({ matches }) => !matches);
  return [
    heading(2, ours('Quotes')),
    paragraph(ours(quoteCheck(quotes)), mismatches.length === 0 ? 'strong' : 'warning'),
    paragraph(
      ours(
        'Each was compared, character by character, with the text of its capture when this report was written. Positions count from 0 in UTF-16 code units.',
      ),
      'small',
    ),
    ...list(
      mismatches.map(
        (quote) =>
          say`${quotedPassage({ ...quote, exact: shortened(quote.exact) })}, ${quote.reference}; ${placeLine(quote)}`,
      ),
    ),
  ];
}

/** What the event log was when the report was made, so that anyone can check it. */
export function logPart(head: SessionReport['head']): readonly ReportBlock[] {
  return [
    heading(2, ours('Event log')),
    ...(head === null
      ? [paragraph(ours('The event log has no entry.'))]
      : [
          ...facts([
            ['Entry', ours(String(head.number))],
            ['Written', ours(momentInWords(head.at))],
            ['SHA-256', code(head.hash)],
          ]),
          paragraph(
            ours(
              'This report states the project as of this entry, the newest that is not an export. Every entry holds the SHA-256 of the one before it: “assay verify” recomputes the chain, and the entry of this number has this SHA-256 unless the log was changed.',
            ),
            'small',
          ),
        ]),
  ];
}

const longestShown = 160;

function shortened(words: string): string {
  const characters = [...words.replaceAll(/\s+/g, ' ')];
  return characters.length > longestShown
    ? `${characters.slice(0, longestShown).join('')}…`
    : characters.join('');
}
