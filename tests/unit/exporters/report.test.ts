import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportToDocx } from '../../../electron/exporters/report/docx/report-docx.ts';
import { reportToHtml } from '../../../electron/exporters/report/report-html.ts';
import { reportToMarkdown } from '../../../electron/exporters/report/report-markdown.ts';
import type { SessionReport } from '../../../electron/exporters/report/session-report.ts';
import { type ReportFormat, reportFormat } from '../../../shared/contract/sessions.ts';
import { aClaim, aConclusion, anEvidence, aQuote, aReport } from '../../support/exporting/a-report.ts';
import { hostileWords } from '../../support/exporting/annotated-notes.ts';
import { partsOfDocx, readReport } from '../../support/exporting/read-report.ts';

async function bytesOf(report: SessionReport, format: ReportFormat): Promise<Uint8Array> {
  switch (format) {
    case 'html':
      return new TextEncoder().encode(reportToHtml(report));
    case 'docx':
      return reportToDocx(report);
    case 'markdown':
      return new TextEncoder().encode(reportToMarkdown(report));
  }
}

async function read(report: SessionReport, format: ReportFormat) {
  return readReport(format, await bytesOf(report, format));
}

/** The lines of a report without the signs that isolate names. */
async function wordsOf(report: SessionReport, format: ReportFormat = 'markdown'): Promise<string> {
  return (await read(report, format)).lines.join('\n').replaceAll(/[\u{2068}\u{2069}]/gu, '');
}

/** A report with these words as quotes of its evidence. */
function quoting(words: readonly string[]): SessionReport {
  const evidence = words.map((exact, index) =>
    anEvidence({
      annotation: String(index),
      passages: anEvidence().passages.map(({ from }) => ({ quote: aQuote({ exact }), from })),
    }),
  );
  return aReport({ claims: [aClaim({ evidence })] });
}

describe.each(reportFormat.options)('%s', (format) => {
  test('gives back every text that a capture can hold, word for word', async () => {
    const piece = fc.oneof(
      fc.constantFrom(...'*_#<>|`~[]()!\\&;:.-+=$^%{}"\'@/ \n\t'),
      fc.constantFrom(
        '1.',
        'http://',
        'www.',
        '&#10;',
        '\u{202e}',
        '\u{2069}',
        '\u{200c}',
        'آگ',
        '👍🏽',
        '&amp;',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    // Captures hold no control characters but tab and line feed.
    const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) =>
      pieces
        .join('')
        .toWellFormed()
        .replaceAll(/[\p{Cc}--[\t\n]]|[\u{fffe}\u{ffff}]/gv, ''),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          text.filter((words) => words.trim() !== ''),
          { minLength: 1, maxLength: 8 },
        ),
        async (words) => {
          expect((await read(quoting(words), format)).quotes).toEqual(words);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('writes equal reports as equal bytes, also after others', async () => {
    const report = aReport({
      claims: [aClaim({ conclusion: aConclusion({ changes: ['One.', 'Two.'] }), evidence: [anEvidence()] })],
      method: { name: 'SIFT', steps: [{ id: 'stop', words: 'Stop', help: '' }] },
    });
    const one = await bytesOf(report, format);
    await bytesOf(quoting(['other words']), format);
    expect(Buffer.from(await bytesOf(report, format)).equals(Buffer.from(one))).toBe(true);
  });

  test('keeps hostile words in titles, names and reasons as words', async () => {
    for (const words of hostileWords.filter((each) => each.trim() !== '')) {
      const report = aReport({
        title: words,
        project: words,
        question: words,
        analyst: words,
        scope: { documents: [words], tags: [words], query: words },
        claims: [
          aClaim({
            statement: words,
            speaker: words,
            warnings: [words],
            tags: [words],
            evidence: [anEvidence({ reason: words, value: words })],
          }),
        ],
        captures: [
          {
            document: words,
            fileName: words,
            capturedAt: '2024-06-14T10:02:00.000Z',
            sha256: words,
            recognition: null,
            isIntact: true,
          },
        ],
      });
      const { quotes, lines } = await read(report, format);
      expect(quotes).toEqual([aQuote().exact]);
      const seen = lines.map(letters);
      expect(seen.some((each) => each.includes(letters(words)))).toBe(true);
    }
  });
});

/** What is left of words when everything that lays out or orders a line is taken out. */
function letters(words: string): string {
  return words.toWellFormed().replaceAll(/[\s\p{Cc}\u{fffd}\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu, '');
}

describe('what a report says', () => {
  test('names passages of several documents that are judged as one', async () => {
    const [passage] = anEvidence().passages;
    if (passage === undefined) throw new Error('no passage');
    const words = await wordsOf(
      aReport({
        claims: [aClaim({ evidence: [anEvidence({ passages: [passage, passage], reason: 'They agree.' })] })],
      }),
    );
    expect(words).toContain('1.1, 2 passages of one annotation');
    expect(words).toContain('Judged as one:');
    expect(words).toContain('Reason: They agree.');
  });

  test('lists what is not recorded of a passage', async () => {
    const words = await wordsOf(aReport({ claims: [aClaim({ evidence: [anEvidence()] })] }));
    expect(words).toContain(
      'Not recorded: published, source, source reliability, interest, directness, credibility for this claim, reason',
    );
  });

  test('tells how the words stand in a newer copy, and code points where they differ', async () => {
    const quote = aQuote({
      newerCopy: 'captured 3 May 2025: these words are not there',
      place: { startUtf16: 4, endUtf16: 9, startCodePoint: 3, endCodePoint: 8 },
    });
    const passages = anEvidence().passages.map(({ from }) => ({ quote, from }));
    const words = await wordsOf(aReport({ claims: [aClaim({ evidence: [anEvidence({ passages })] })] }));
    expect(words).toContain('Newer copy: captured 3 May 2025: these words are not there');
    expect(words).toContain('characters 4 to 9 (3 to 8 in code points)');
  });

  test('tells a capture whose bytes have changed', async () => {
    const capture = {
      document: 'Log',
      fileName: null,
      capturedAt: '2024-06-14T10:02:00.000Z',
      sha256: 'abc',
    };
    const words = await wordsOf(
      aReport({
        captures: [
          { ...capture, recognition: null, isIntact: true },
          { ...capture, recognition: null, isIntact: false },
        ],
      }),
    );
    expect(words).toContain('1 of 2 captures hash to their SHA-256.');
    expect(words).toContain('abc The bytes that are kept do not hash to it.');
  });

  test('tells how far two judges agree, what they differ in and how that was resolved', async () => {
    const first = {
      values: { yardstick: 'icd-203', likelihood: '6', confidence: 'high' },
      reason: 'The log.',
    } as const;
    const second = {
      values: { yardstick: 'icd-203', likelihood: null, confidence: 'low' },
      reason: null,
    } as const;
    const judgement = {
      id: 'one',
      kind: 'claim',
      claim: 'claim',
      document: null,
      annotation: null,
      label: 'At least 31 people died.',
      first,
      second,
      differsIn: ['likelihood', 'confidence'],
      resolution: {
        outcome: 'second',
        reason: 'The log was copied.',
        resolvedAt: '2024-06-15T10:00:00.000Z',
      },
    } as const;
    const words = await wordsOf(
      aReport({
        second: {
          analysts: ['Mara Quill'],
          agreement: [{ of: 'likelihood', units: 4, agreeing: 3, alpha: 0.714, metric: 'ordinal' }],
          judgements: [judgement, { ...judgement, id: 'two', differsIn: [], resolution: null }],
        },
      }),
    );
    expect(words).toContain(
      '2 judgements of a second person, made without seeing the first ones: Mara Quill.',
    );
    expect(words).toContain('likelihood\n4\n3\n75\n0.71 (ordinal)');
    expect(words).toContain('1 disagreement, 0 not resolved.');
    expect(words).toContain('First judge, likelihood: very likely');
    expect(words).toContain('First judge, confidence: high');
    expect(words).toContain('Second judge, likelihood: cannot be judged');
    expect(words).toContain('Resolved: the second judgement holds, 15 June 2024: The log was copied.');
  });
});

test('a Word file lays quotes out in their direction and language', async () => {
  const passages = anEvidence().passages.map(({ from }) => ({
    quote: aQuote({ exact: 'آگ لگ گئی', language: 'ur' }),
    from,
  }));
  const xml = partsOfDocx(
    await reportToDocx(aReport({ claims: [aClaim({ evidence: [anEvidence({ passages })] })] })),
  );
  expect(xml.get('word/document.xml')).toMatch(
    /<w:pStyle w:val="ReportQuote"\/>.*?<w:bidi\/>.*?<w:rtl\/>.*?<w:lang w:bidi="ur"\/>/,
  );
});
