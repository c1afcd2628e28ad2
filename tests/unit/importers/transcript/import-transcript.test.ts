import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRepository } from '../../../../tools/repository.ts';
import { captureProblems } from '../../../support/importing/capture-invariants.ts';
import {
  blocksOf,
  describe as describeImported,
  importBytes,
  importText,
  marksOf,
  refusalOf,
} from '../../../support/importing/import-builder.ts';

const fixture = (name: string) =>
  importBytes(
    name,
    new Uint8Array(readFileSync(inRepository('tests', 'fixtures', 'formats', ...name.split('/')))),
  );

/** Cues as "from-to speaker: words". */
async function cuesOf(importing: ReturnType<typeof importText>) {
  const imported = await importing;
  expect(captureProblems(imported)).toEqual([]);
  return blocksOf(imported).map(({ type, startMs, endMs, speaker, words }) =>
    type === 'cue' ? `${startMs}-${endMs} ${speaker ?? '?'}: ${words}` : `${type}: ${words}`,
  );
}

describe('a transcript of SubRip', () => {
  test('is a cue for each stretch, with its times; what stands after an empty line belongs to it', async () => {
    expect(await cuesOf(fixture('srt/interview.srt'))).toEqual([
      '1000-4500 ?: Where were you when it began?',
      '4500-9000 ?: On the quay. The gate was open, and the lights were out.',
      '8000-12250 ?: - Who closed it? - I did not see.',
      '20000-20000 ?: میں نے نہیں دیکھا۔',
    ]);
  });

  test('keeps how words are set, and says which times cannot be', async () => {
    const imported = await fixture('srt/interview.srt');
    expect(marksOf(imported).filter(([type]) => type !== 'line-break')).toEqual([
      ['emphasis', 'Where were you'],
      ['strong', 'open'],
    ]);
    expect(imported.remarks).toEqual([
      'One cue ends before it begins.',
      'One cue begins before the one above it has ended.',
    ]);
    expect(describeImported(imported)).toMatchObject({ title: 'srt/interview | file name | uncertain' });
    expect([imported.mediaType, imported.extractor]).toEqual(['application/x-subrip', 'assay-transcript/1']);
  });

  test('keeps words whose times cannot be read, and words before the first times', async () => {
    const srt =
      'By hand\n\n1\n00:00:02.5 --> 00:00:03\nOne\n\n2\n-- --> 0:x\nTwo\n\n3\n00:00:01,000-->00:00:02,000\nThree';
    expect(await cuesOf(importText('a.srt', srt))).toEqual([
      'paragraph: By hand',
      '2500-3000 ?: One',
      '3000-3000 ?: Two',
      '1000-2000 ?: Three',
    ]);
    expect((await importText('a.srt', srt)).remarks).toEqual([
      'One cue has times that cannot be read; it stands after the one before it.',
      'One cue begins before the one above it; the order of the file was kept.',
    ]);
  });

  test('is told by its first lines', async () => {
    const { mediaType } = await importText('a.txt', '\ufeff1\r\n00:00:01,000 --> 00:00:02,000\r\nOne\r\n');
    expect(mediaType).toBe('application/x-subrip');
  });
});

describe('a transcript of WebVTT', () => {
  test('is its cues with who speaks; notes, styles, tags and times within are no words', async () => {
    const imported = await fixture('vtt/hearing.vtt');
    expect(await cuesOf(Promise.resolve(imported))).toEqual([
      '1000-6000 The Chair: We hear the clerk.',
      '3607000-3610500 The Chair: What did you see?',
      '3607000-3610500 Night Clerk: A light & then nothing. 2 < 3.',
      '3611000-3614000 ?: It was بند.',
    ]);
    expect(imported.remarks).toEqual([]);
    expect(describeImported(imported)['language']).toBe('en-GB | Language line | certain');
  });

  test('is told by its first line, and read without empty lines between its cues', async () => {
    const vtt =
      'WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n2\n00:02.000 --> 00:03.000\n00:03.000 --> 00:04.000\nThree';
    expect(await cuesOf(importText('a.txt', vtt))).toEqual(['1000-2000 ?: One', '3000-4000 ?: Three']);
  });
});

describe('a transcript is refused', () => {
  test.each([
    ['a.srt', 'No times at all.', 'malformed', 'extension .txt'],
    ['a.vtt', 'WEBVTT\n\nNOTE nothing\n', 'malformed', 'no times'],
    ['a.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<i></i>\n', 'empty', 'Nothing is said'],
  ])('%s: %j', async (name, text, reason, words) => {
    const refusal = await refusalOf(importText(name, text));
    expect([refusal.reason, refusal.message]).toEqual([reason, expect.stringContaining(words)]);
  });

  test('when it has too many lines', async () => {
    const refusal = await refusalOf(importText('a.srt', '\n'.repeat(20), { maxLines: 10 }));
    expect(refusal.reason).toBe('too large');
  });
});

test.each([
  ['<'.repeat(200_000), 200_000],
  ['{'.repeat(200_000), 200_000],
  [`${'<i>'.repeat(50_000)}x`, 1],
  [`${'<v A>x'.repeat(20_000)}`, 39_999],
  ['0:0:0-->'.repeat(50_000), 400_000],
])('a line made to stall (%#) is read in one go', async (line, length) => {
  const { text } = await importText(
    'a.srt',
    `1\n00:00:01,000 --> 00:00:02,000\nx\n\n2\n00:00:02,000 --> 00:00:03,000\n${line}`,
  );
  expect(text.length - 2).toBeLessThanOrEqual(length);
});
