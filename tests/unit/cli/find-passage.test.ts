import { describe, expect, test } from 'vitest';
import { findPassage } from '../../../electron/cli/find-passage.ts';

const text = 'The fire began at 2.14.\nThe alarm was raised at 2.14.\nThe “first” boat came at 3.';

function passage(
  exact: string,
  context: { readonly prefix?: string; readonly suffix?: string } = {},
): string {
  const { start, end } = findPassage(text, { exact, ...context });
  return `${start}: ${text.slice(start, end)}`;
}

describe('words of a document', () => {
  test('that stand there once are found', () => {
    expect(passage('The alarm was raised')).toBe('24: The alarm was raised');
  });

  test('are found with other white space and quotation marks, as the document has them', () => {
    expect(passage('The "first" boat')).toBe('54: The “first” boat');
    expect(passage('2.14. The alarm')).toBe('18: 2.14.\nThe alarm');
  });

  test('that stand there twice are told apart by the words before or after', () => {
    expect(passage('2.14', { prefix: 'raised at ' })).toBe('48: 2.14');
    expect(passage('2.14', { prefix: 'began at' })).toBe('18: 2.14');
    expect(passage('2.14', { suffix: '. The alarm' })).toBe('18: 2.14');
  });
});

describe('words that cannot be told', () => {
  test('are refused with every place they stand at', () => {
    expect(() => passage('2.14')).toThrow(
      'These words stand 2 times in the document; --prefix or --suffix (the words before or after) tells which is meant:\n' +
        '  18-22: The fire began at [2.14]. The alarm was raised at 2.14. The “fir…\n' +
        '  48-52: … began at 2.14. The alarm was raised at [2.14]. The “first” boat came at 3.',
    );
  });

  test('are refused when they stand nowhere', () => {
    expect(() => passage('the second boat')).toThrow('These words do not stand in the document.');
  });

  test('are refused when they stand only between other words', () => {
    expect(() => passage('The alarm', { suffix: ' was never raised' })).toThrow(
      /not between the given ones\. They stand here:\n {2}24-33: The fire began at 2\.14\. \[The alarm\] was raised/,
    );
  });
});
