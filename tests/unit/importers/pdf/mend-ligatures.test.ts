import { expect, test } from 'vitest';
import { mendLigatures } from '../../../../electron/importers/pdf/reading/mend-ligatures.ts';

/** The signs of a line as they are drawn: from the left, ligatures as one sign. */
const drawn = (line: string) =>
  [...line.replaceAll('لا', '\ufefb')].reverse().map((sign) => (sign === '\ufefb' ? 'لا' : sign));

test('the letters of a ligature are read in their order, those of others stay', () => {
  expect(mendLigatures(['بال ضوء قبل الحريق'], drawn('بلا ضوء قبل الحريق'))).toEqual(['بلا ضوء قبل الحريق']);
});

test('numbers and names among them do not count', () => {
  const line = 'قال 15 وال Merlin ثم كال';
  expect(mendLigatures([line], drawn('قال 15 ولا Merlin ثم كلا'))).toEqual(['قال 15 ولا Merlin ثم كلا']);
});

test('texts that do not fit to what is drawn stay as they are', () => {
  expect(mendLigatures(['بال ضوء'], drawn('تلا ضوء'))).toEqual(['بال ضوء']);
  expect(mendLigatures(['بال ضوء'], [])).toEqual(['بال ضوء']);
});
