import { describe, expect, test } from 'vitest';
import { mixedSentences } from '../../../shared/likelihood/mixed-sentences.ts';
import { mixedSentencesOfNote } from '../../../shared/likelihood/mixed-rich-text.ts';
import { yardsticks } from '../../../shared/likelihood/yardstick.ts';
import { analystConfidences } from '../../../shared/reliability/confidence.ts';

const mixed = [
  'We assess with high confidence that the bridge was very likely destroyed by shelling.',
  'It is likely, with moderate confidence.',
  'We have low confidence that this is probable.',
  'Our confidence is low that it was almost certainly the ferry.',
  'It probably happened (confidence: moderate).',
  'The claim is almost certain; our confidence is high.',
  'Confidence in this judgement remains moderate, though the fire was unlikely to be an accident.',
  'There is a realistic possibility, low confidence, that two boats met.',
  'I am highly confident that it is improbable.',
  'We are fairly confident the count is probably right.',
  'There is a remote chance of error and analytic confidence is high.',
  'A 70% chance is assigned at medium confidence.',
  'It is highly improbable, and we judge with great confidence that nobody saw it.',
  'A moderate-to-high confidence judgement: roughly even chance.',
  'The odds are even, so we hold it with little confidence.',
  'We judge it “very likely” with high confidence.',
  'With HIGH CONFIDENCE we say it is VERY LIKELY.',
  'A low-confidence finding is that the letter was nearly certainly forged.',
  'The likelihood is high and so is the confidence level.',
  'It is likely that the harbour was closed, as the analysts are confident it was.',
  'The probability of a second shot is small (moderate confidence).',
  'Confidence in the count is low: the dead were likely more.',
];

const unmixed = [
  'It is very likely that the bridge was shelled.',
  'Our confidence is moderate, since two of the three accounts have one origin.',
  'It is likely. Our confidence is low.',
  'Confidence-building measures were likely discussed.',
  'The minister was likely to lose a vote of no confidence.',
  'He told us in confidence that the ferry was probably late.',
  'Public confidence is low and likely to fall.',
  'Confidence in the government was low, and an early election was likely.',
  'The document is confidential and probably genuine.',
  'Certain people in a remote village saw high water.',
  'The high-level meeting on confidence measures was held on Monday.',
  'We have high confidence in the count, since the register names each of the dead.',
  'The ministry stated with “high confidence that an attack was very likely” what it later withdrew.',
  'We have moderate confidence that the spokesman said “it is likely that our units were there”.',
  '60 percent of the boats were lost, we say with high confidence.',
  'The chances of the crew are not known.',
  'اعتماد زیاد ہے اور امکان ہے۔',
  '',
];

describe('sentences that state a likelihood and a confidence at once', () => {
  test.each(mixed)('are found: %s', (sentence) => {
    expect(mixedSentences(sentence).map(({ words }) => words)).toEqual([sentence]);
  });

  test.each(unmixed)('are not seen in: %s', (sentence) => {
    expect(mixedSentences(sentence)).toEqual([]);
  });

  test('every phrase of every yardstick beside every level of confidence is found', () => {
    const missed = Object.values(yardsticks).flatMap(({ levels }) =>
      levels
        .flatMap(({ words, alsoCalled }) => [words, ...alsoCalled.filter((each) => each !== 'remote')])
        .flatMap((phrase) =>
          analystConfidences.levels
            .map(({ words }) => `We say with ${words} confidence that it is ${phrase}.`)
            .filter((sentence) => mixedSentences(sentence).length !== 1),
        ),
    );
    expect(missed).toEqual([]);
  });

  test('are told with the places of their words, in the text they stand in', () => {
    const text = 'Two boats met. It is likely, with moderate confidence. The rest is open.';
    const [found, ...others] = mixedSentences(text);
    expect(others).toEqual([]);
    expect(text.slice(found?.start, found?.end)).toBe('It is likely, with moderate confidence.');
    expect(found?.likelihood.map(({ start, end }) => text.slice(start, end))).toEqual(['likely']);
    expect(found?.confidence.map(({ start, end }) => text.slice(start, end))).toEqual([
      'moderate confidence',
    ]);
  });

  test('do not go over the end of a paragraph', () => {
    expect(mixedSentences('Likely\nHigh confidence')).toEqual([]);
  });

  test('take no time over long texts without an end', () => {
    const text = 'confidence in the high remote possibility '.repeat(4_000);
    expect(mixedSentences(text).length).toBeLessThanOrEqual(1);
  });
});

describe('sentences of a note', () => {
  const words = (text: string) => [{ type: 'text' as const, text, formats: [] }];
  const sentence = 'It is likely, with high confidence.';

  test('are looked at in paragraphs and lists, not in what is quoted', () => {
    const found = mixedSentencesOfNote([
      { type: 'quote', children: words(sentence) },
      { type: 'citation', annotation: 'a', passages: [{ exact: sentence, reference: 'Harbour Watch' }] },
      { type: 'paragraph', children: words(`First. ${sentence}`) },
      {
        type: 'list',
        ordered: false,
        start: 1,
        items: [
          {
            children: words('Nothing here'),
            nested: {
              type: 'list',
              ordered: true,
              start: 1,
              items: [{ children: words(sentence), nested: null }],
            },
          },
        ],
      },
    ]);
    expect(found.map((each) => each.words)).toEqual([sentence, sentence]);
  });
});
