import { describe, expect, it } from 'vitest';
import { anchorQuote } from '../../../shared/anchoring/anchor-quote.ts';
import type { Quote } from '../../../shared/anchoring/quote.ts';
import { indexText } from '../../../shared/anchoring/text-index.ts';
import { arabicReport, quoteOf, report } from './passages.ts';

const text = report.join('\n');

/** What is found in a text: its state and its words. */
function found(now: string, quote: Quote): string {
  const anchoring = anchorQuote(indexText(now), quote);
  if (anchoring.state === 'orphaned') return anchoring.reason;
  return `${anchoring.state}: ${now.slice(anchoring.start, anchoring.end)}`;
}

describe('a quote whose words are the same', () => {
  const words = 'the roof was already alight';

  it('is exact where it stood', () => {
    const quote = quoteOf(text, words);
    expect(anchorQuote(indexText(text), quote)).toEqual({
      state: 'exact',
      start: quote.start,
      end: quote.end,
      score: 1,
    });
  });

  it('is exact where it stood although all around it has changed', () => {
    const quote = quoteOf(text, words);
    const now = `${'x'.repeat(quote.start)}${words}${'y'.repeat(40)}`;
    expect(found(now, quote)).toBe(`exact: ${words}`);
  });

  it('has moved when text was put in before it', () => {
    expect(found(`A correction.\n${text}`, quoteOf(text, words))).toBe(`moved: ${words}`);
  });

  it('has moved with its paragraph', () => {
    const now = [...report.slice(2), ...report.slice(0, 2)].join('\n');
    expect(found(now, quoteOf(text, words))).toBe(`moved: ${words}`);
  });

  it('is exact when it is not known where it stood', () => {
    expect(found(text, { exact: words })).toBe(`exact: ${words}`);
  });

  it.each([
    ['white space', 'the  roof\u00a0was\nalready alight', words],
    ['quotation marks', '"no bell was ringing anywhere"', '“no bell was ringing anywhere”'],
    [
      'dashes and apostrophes',
      "one o'clock - against the standing order -",
      'one o’clock – against the standing order –',
    ],
    ['ligatures', 'the oﬃcial gates had been chained', 'the official gates had been chained'],
    [
      'hyphens at line ends',
      'too late to save the jute, but in time to tow two light-\ners',
      'too late to save the jute, but in time to tow two lighters',
    ],
  ])('has moved when only %s differ', (_, now, before) => {
    expect(found(`Page 1\n${text.replace(before, now)}`, quoteOf(text, before))).toBe(`moved: ${now}`);
  });
});

describe('a quote whose words have changed', () => {
  it.each([
    ['typing errors', 'the roof was alraedy alihgt', 'the roof was already alight'],
    ['other words', 'the roof was by then ablaze', 'the roof was already alight'],
    ['case', 'Counsel For The Union', 'Counsel for the union'],
    ['accents', 'a tàlly clérk', 'a tally clerk'],
    [
      'words put in',
      'four of them, all stevedores, died in the first week',
      'four of them died in the first week',
    ],
    [
      'words taken out',
      'had left his post – against the standing order',
      'had left his post at one o’clock – against the standing order',
    ],
    ['lost spaces', 'the chain hadbeen there sincethe autumn', 'the chain had been there since the autumn'],
  ])('by %s is the range of the new words', (_, now, before) => {
    expect(found(text.replace(before, now), quoteOf(text, before))).toBe(`approximate: ${now}`);
  });

  it('scores below 1, the lower the more has changed', () => {
    const quote = quoteOf(text, 'The tug Constance arrived at three, too late to save the jute');
    const scores = [
      'at three, too late',
      'at three, to late',
      'at four, much too late',
      'after dawn, far too late',
    ].map((now) => anchorQuote(indexText(text.replace('at three, too late', now)), quote).score);
    expect(scores[0]).toBe(1);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect(new Set(scores).size).toBe(4);
  });

  it('keeps the words on both sides of a paragraph that was put into it', () => {
    const [first = '', second = '', ...others] = report;
    const quote = quoteOf(text, `${first}\n${second}`);
    const now = [first, 'A bell was heard at Saint Orrin.', second, ...others].join('\n');
    expect(found(now, quote)).toBe(`approximate: ${first}\nA bell was heard at Saint Orrin.\n${second}`);
  });

  it('is what is left of it when its beginning or its end is gone', () => {
    const [first = '', second = '', third = '', fourth = ''] = report;
    const quote = quoteOf(text, `${second}\n${third}\n${fourth}`);
    expect(found(report.toSpliced(1, 1).join('\n'), quote)).toBe(`approximate: ${third}\n${fourth}`);
    expect(found(report.toSpliced(3, 1).join('\n'), quote)).toBe(`approximate: ${second}\n${third}`);
    expect(found(`${first}\n${fourth}`, quote)).toBe('absent');
  });

  it('is found through the hyphens, lines and running heads of a page', () => {
    const before =
      'He told the inquiry that the roof was already alight, and that “no bell was ringing anywhere”';
    const now =
      'He told the inquiry that the roof was al-\nready alight, and that “no\nHarbour inquiry 12\nbell was ringing any-\nwhere”';
    expect(found(text.replace(before, now), quoteOf(text, before))).toBe(`approximate: ${now}`);
  });

  it('is found among noise', () => {
    const now = text.replaceAll(/(?<=[a-z]{3})[aeiou](?=[a-z])/g, 'x').replaceAll('th', 'h');
    expect(found(now, quoteOf(text, 'wrote in the register that he had smelled nothing'))).toBe(
      'approximate: wrote in he regxstxr hat he had smellxd nohxng',
    );
  });

  it('never cuts marks from the letter that they stand on', () => {
    const hindi = 'आग सबसे पहले उत्तरी घाट के गोदाम में दिखी। छत पहले से जल रही थी और कोई घंटी नहीं बज रही थी।';
    const quote = quoteOf(hindi, 'छत पहले से जल रही थी');
    expect(found(hindi.replace('छत पहले से', 'छतें तब तक'), quote)).toBe('approximate: छतें तब तक जल रही थी');
  });
});

describe('a quote in Arabic script', () => {
  const arabic = arabicReport.join('\n');
  const words = 'الحارس الليلي الذي ترك موقعه في الساعة الواحدة';

  it.each([
    [
      'letter variants',
      (each: string) => each.replaceAll('ي', 'ی').replaceAll('ك', 'ک').replaceAll('ة', 'ه'),
    ],
    ['vowel signs', (each: string) => each.replaceAll('ر', 'رَ')],
    ['typing errors', (each: string) => each.replace('الليلي', 'اليلي').replace('موقعه', 'موفعه')],
  ])('is found through other %s', (_, change) => {
    expect(found(change(arabic), quoteOf(arabic, words))).toBe(`approximate: ${change(words)}`);
  });

  it('has the same words with ligatures and drawn-out letters', () => {
    const change = (each: string) => each.replaceAll('لا', 'ﻻ').replaceAll('سج', 'ســج');
    const quote = quoteOf(arabic, 'بالسلاسل، فأجاب الكاتب بأن السلسلة كانت هناك');
    expect(found(`1\n${change(arabic)}`, quote)).toBe('moved: بالسﻻسل، فأجاب الكاتب بأن السلسلة كانت هناك');
  });
});

describe('a quote that is not there', () => {
  it('is orphaned when its paragraph was deleted', () => {
    const now = report.toSpliced(2, 1).join('\n');
    for (const words of [
      'The night watchman',
      'against the standing order',
      'that he had smelled nothing',
      report[2] ?? '',
    ])
      expect(found(now, quoteOf(text, words))).toBe('absent');
  });

  it('is orphaned when only the words around it are left', () => {
    const now = text.replace('the roof was already alight, and that ', '');
    expect(found(now, quoteOf(text, 'the roof was already alight'))).toBe('absent');
  });

  it('is orphaned in another text', () => {
    const other = arabicReport
      .concat('The ferry to Ostrand runs twice a day in winter, and hourly in July.')
      .join('\n');
    for (const words of ['at fourteen minutes past two', 'in April', report[5] ?? ''])
      expect(found(other, quoteOf(text, words))).toBe('absent');
  });

  it('is orphaned in an empty text, and when it is empty itself', () => {
    expect(found('', quoteOf(text, 'the roof was already alight'))).toBe('absent');
    expect(found(text, { exact: '' })).toBe('absent');
    expect(found(text, { exact: '\u200f' })).toBe('absent');
  });
});

describe('a short quote', () => {
  it('is found in its context', () => {
    expect(found(`A correction.\n${text}`, quoteOf(text, 'April'))).toBe('moved: April');
    expect(found(text.replace('a tally clerk, in', 'a talley clerk, on 3'), quoteOf(text, 'April'))).toBe(
      'moved: April',
    );
  });

  it('is orphaned when a letter has changed, whatever stands around it', () => {
    expect(found(text.replace('April', 'Aprils').replace('in Apr', 'in Abr'), quoteOf(text, 'April'))).toBe(
      'absent',
    );
  });

  it('is orphaned when it only stands between other words', () => {
    expect(found('Rain fell all through April and May over the hills.', quoteOf(text, 'April'))).toBe(
      'absent',
    );
  });

  it('without context is found only where it stands once', () => {
    expect(found(text, { exact: 'Constance' })).toBe('exact: Constance');
    expect(found(text, { exact: 'clerk' })).toBe('ambiguous');
    expect(found(text, { exact: 'Konstance' })).toBe('absent');
  });
});

describe('a repeated quote', () => {
  const rows = [
    'Monday: none reported, none confirmed.',
    'Tuesday: none reported, none confirmed.',
    'Friday: none seen.',
  ];
  const table = rows.join('\n');

  it('is told apart by its context', () => {
    const quote = { exact: 'none reported', prefix: 'Tuesday: ', suffix: ', none confirmed.' };
    expect(anchorQuote(indexText(table), quote)).toMatchObject({ state: 'exact', start: 48 });
  });

  it('is told apart by how near it is to where it stood', () => {
    const copies = 'The quay is shut.\n'.repeat(20);
    const quote = { exact: 'quay is shut', prefix: 'The ', suffix: '.', start: 7 * 18 + 5, end: 7 * 18 + 17 };
    expect(anchorQuote(indexText(copies), quote)).toMatchObject({ state: 'moved', start: 7 * 18 + 4 });
  });

  it('is orphaned as ambiguous where nothing tells', () => {
    expect(found(`${table}\n${table}`, { exact: 'none confirmed' })).toBe('ambiguous');
  });
});
