import { expect, test } from 'vitest';
import { findFindings } from '../../../electron/extractors/find-findings.ts';
import { paragraphsOf } from '../../support/extract.ts';

function mentionDates(text: string, referenceDate: string | null): (string | null)[] {
  const found = findFindings({ text, blocks: paragraphsOf(text), language: null, referenceDate });
  return found.flatMap((each) => (each.kind === 'mention' ? [each.value.date] : []));
}

test('the year of the day on which something was said is told by the document’s date', () => {
  expect(mentionDates('On 2 July the Board told the court that it was so.', '2021-03-04')).toEqual([
    '2020-07-02',
  ]);
});

test('words within an Urdu attribution say when', () => {
  expect(mentionDates('وارو نے پیر کو صحافیوں کو بتایا کہ بارش ہو گی۔', '2022-08-23')).toEqual([
    '2022-08-22',
  ]);
});

test('what stays unknown stays open', () => {
  expect(mentionDates('The Board said on Friday that it was so.', null)).toEqual([null]);
});
