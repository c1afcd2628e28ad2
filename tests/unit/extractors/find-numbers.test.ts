import { describe, expect, test } from 'vitest';
import { findNumbers } from '../../../electron/extractors/numbers/find-numbers.ts';
import { extract } from '../../support/extract.ts';

function numbersIn(text: string) {
  return extract(findNumbers, text).map(({ exact, value }) => ({ exact, ...value }));
}

describe('numbers with what they count', () => {
  test.each([
    ['178 people were killed in June 1998 alone', '178 people', 178, 178, 'people', 'killed'],
    ['with over 3600 people killed', 'over 3600 people', 3600, null, 'people', 'killed'],
    ['more than 1,800 had been killed', 'more than 1,800', 1800, null, '', 'killed'],
    [
      'hundreds of MQM workers were arrested',
      'hundreds of MQM workers',
      200,
      null,
      'MQM workers',
      'arrested',
    ],
    ['dozens of members', 'dozens of members', 24, null, 'members', ''],
    ['in about 175 deaths', 'about 175 deaths', 175, 175, 'deaths', ''],
    ['an average of ten per day', 'an average of ten per day', 10, 10, 'per day', ''],
    ['three hundred and twelve civilians', 'three hundred and twelve civilians', 312, 312, 'civilians', ''],
    ['Half a million refugees', 'Half a million refugees', 500_000, 500_000, 'refugees', ''],
    ['1,00,000 homes', '1,00,000 homes', 100_000, 100_000, 'homes', ''],
    ['2.5 lakh voters', '2.5 lakh voters', 250_000, 250_000, 'voters', ''],
    ['between 20 and 30 people', 'between 20 and 30 people', 20, 30, 'people', ''],
    ['5,000 to 6,000 fighters', '5,000 to 6,000 fighters', 5000, 6000, 'fighters', ''],
    ['data from 200 companies', '200 companies', 200, 200, 'companies', ''],
    ['arrested 14 suspects, seized', '14 suspects', 14, 14, 'suspects', 'arrested'],
    ['The death toll rose to 31, they said', '31', 31, 31, '', 'death toll'],
    ['five Rangers personnel', 'five Rangers personnel', 5, 5, 'Rangers personnel', ''],
    ['3–4 men', '3–4 men', 3, 4, 'men', ''],
    ['up to 40 houses', 'up to 40 houses', 0, 40, 'houses', ''],
    ['60 or more protesters', '60 or more protesters', 60, null, 'protesters', ''],
    ['12 unidentified gunmen', '12 unidentified gunmen', 12, 12, 'unidentified gunmen', ''],
    ['seven serving police officers', 'seven serving police officers', 7, 7, 'serving police officers', ''],
    ['One man was shot', 'One man', 1, 1, 'man', 'shot'],
    [
      'arrested 40 human rights activists',
      '40 human rights activists',
      40,
      40,
      'human rights activists',
      'arrested',
    ],
    ['The bomb killed 14 and', '14', 14, 14, '', 'killed'],
    ['leaving 5 dead', '5 dead', 5, 5, 'dead', 'leaving'],
    ['45% of voters', '45%', 45, 45, '%', ''],
    ['12.5 per cent', '12.5 per cent', 12.5, 12.5, 'per cent', ''],
    ['$2.5 million was lost', '$2.5 million', 2_500_000, 2_500_000, '$', 'lost'],
    ['کم از کم ۲۷ افراد ہلاک', 'کم از کم ۲۷ افراد', 27, null, 'افراد', 'ہلاک'],
    ['۱۴۰ سے زائد زخمی ہوئے', '۱۴۰ سے زائد زخمی', 140, null, 'زخمی', ''],
    ['پانچ ہزار خیمے', 'پانچ ہزار خیمے', 5000, 5000, 'خیمے', ''],
    ['سینکڑوں افراد', 'سینکڑوں افراد', 200, null, 'افراد', ''],
    ['أكثر من ٣٠ مدنيا', 'أكثر من ٣٠ مدنيا', 30, null, 'مدنيا', ''],
  ])('%s', (text, exact, least, most, unit, matter) => {
    expect(numbersIn(text)).toMatchObject([{ exact, least, most, unit, matter }]);
  });

  test('"about", "some" and "dozens of" are approximate, "at least" is not', () => {
    const approximate = ['about 40 men', 'some 40 men', '40 or so men', 'dozens of men'];
    expect(approximate.map((text) => numbersIn(text)[0]?.isApproximate)).toEqual([true, true, true, true]);
    expect(numbersIn('at least 40 men')[0]?.isApproximate).toBe(false);
  });
});

test('of a part and its whole, each is a number of the same unit', () => {
  expect(numbersIn('Twenty-one of the 34 detainees were released')).toMatchObject([
    { exact: 'Twenty-one', least: 21, unit: 'detainees' },
    { exact: 'the 34 detainees', least: 34, unit: 'detainees' },
  ]);
});

describe('what is no number that counts', () => {
  test.each([
    'on page 12 of section 7, Table 2',
    'in May 2015, on 12 May, in 1998',
    'the 45-year-old man, aged 45, is 45 years old',
    'for three years, within 25 minutes, two weeks ago',
    'at 10.40 am, at 9 pm',
    'the 21st century, the second man',
    'version 2.0.17, call 021-345678',
    'one of them left, on the one hand',
    '1. Introduction',
    '10 Downing Street',
    'Someone said so, and left about fifteen minutes later',
    'even if 0.17 becomes stable',
  ])('%s', (text) => {
    expect(numbersIn(text)).toEqual([]);
  });

  test('a number that could be a year is a count where a noun says so', () => {
    expect(numbersIn('In 1998 1998 people came')).toMatchObject([{ exact: '1998 people', least: 1998 }]);
  });
});
