import { describe, expect, test } from 'vitest';
import { page, placeOf, quote, readW3c, w3cAnnotation } from '../../../support/importing/read-w3c.ts';

describe('selectors', () => {
  const words = { exact: 'at least 31', prefix: 'heard that ', suffix: ' people' };

  test('of one place complete each other: the words count, the position helps', () => {
    expect(placeOf([{ type: 'TextPositionSelector', start: 10, end: 21 }, quote])).toEqual({
      type: 'quote',
      quote: words,
      position: { start: 10, end: 21, unit: 'code points' },
    });
  });

  test('one of which is broken are read by the others', () => {
    expect(placeOf([{ type: 'TextPositionSelector', start: 21, end: 10 }, quote])).toMatchObject({
      type: 'quote',
    });
  });

  test.each([
    ['XPathSelector', '/html/body/p[2]', { language: 'xpath', value: '/html/body/p[2]' }],
    ['CssSelector', '#main > p', { language: 'css', value: '#main > p' }],
    ['FragmentSelector', 'main', { language: 'id', value: 'main' }],
  ])('of the type %s name a part of the page, or lead through what refines it', (type, value, selector) => {
    const outer = { type, value };
    expect(placeOf(outer)).toEqual({ type: 'element', name: type, selector, within: null });
    expect(placeOf({ ...outer, refinedBy: quote })).toEqual({ type: 'quote', quote: words, position: null });
    expect(placeOf({ ...outer, refinedBy: { type: 'TextPositionSelector', start: 2, end: 4 } })).toEqual({
      type: 'element',
      name: type,
      selector,
      within: { start: 2, end: 4, unit: 'code points' },
    });
  });

  test('of other kinds name no words, whatever refines them by position', () => {
    const svg = { type: 'SvgSelector', value: '<svg/>' };
    const refinedBy = { type: 'TextPositionSelector', start: 2, end: 4 };
    expect(placeOf(svg)).toMatchObject({
      type: 'no words',
      reason: expect.stringContaining('“SvgSelector”'),
    });
    expect(placeOf({ ...svg, refinedBy })).toMatchObject({ type: 'no words' });
  });

  test('that refine a quote choose words inside of it, with the rest as their context', () => {
    const outer = {
      type: 'TextQuoteSelector',
      exact: 'heard 🔥 that at least 31 people',
      prefix: 'The inquiry ',
    };
    const inner = { exact: '31', prefix: 'The inquiry heard 🔥 that at least ', suffix: ' people' };
    expect(placeOf({ ...outer, refinedBy: { type: 'TextQuoteSelector', exact: '31' } })).toEqual({
      type: 'quote',
      quote: inner,
      position: null,
    });
    expect(placeOf({ ...outer, refinedBy: { type: 'TextPositionSelector', start: 22, end: 24 } })).toEqual({
      type: 'quote',
      quote: inner,
      position: null,
    });
  });

  test('that refine a position count from its start', () => {
    expect(
      placeOf({
        type: 'TextPositionSelector',
        start: 100,
        end: 200,
        refinedBy: { type: 'TextPositionSelector', start: 5, end: 9 },
      }),
    ).toEqual({ type: 'position', position: { start: 105, end: 109, unit: 'code points' } });
  });

  test('of a range go from its first words to the beginning of its last', () => {
    const end = { type: 'TextQuoteSelector', exact: 'in the fire' };
    expect(placeOf({ type: 'RangeSelector', startSelector: quote, endSelector: end })).toEqual({
      type: 'range',
      from: words,
      to: { exact: 'in the fire', prefix: '', suffix: '' },
      includesTo: false,
    });
    expect(
      placeOf({
        type: 'RangeSelector',
        startSelector: { type: 'XPathSelector', value: '//p[1]', refinedBy: quote },
        endSelector: { type: 'XPathSelector', value: '//p[2]', refinedBy: end },
      }),
    ).toMatchObject({ type: 'range' });
  });

  test.each([
    ['char=10,21', { type: 'position', position: { start: 10, end: 21, unit: 'code points' } }],
    ['char=10,21;length=500', { type: 'position', position: { start: 10, end: 21, unit: 'code points' } }],
    [
      ':~:text=at%20least%2031',
      { type: 'quote', quote: { exact: 'at least 31', prefix: '', suffix: '' }, position: null },
    ],
    [
      ':~:text=heard%20that-,at%20least%2031,-people',
      {
        type: 'quote',
        quote: { exact: 'at least 31', prefix: 'heard that', suffix: 'people' },
        position: null,
      },
    ],
    [
      ':~:text=at%20least,in%20the%20fire',
      {
        type: 'range',
        from: { exact: 'at least', prefix: '', suffix: '' },
        to: { exact: 'in the fire', prefix: '', suffix: '' },
        includesTo: true,
      },
    ],
  ])('of the fragment %s', (value, expected) => {
    expect(placeOf({ type: 'FragmentSelector', value })).toEqual(expected);
    const { records } = readW3c(w3cAnnotation({ target: `${page}#${value}` }));
    expect(records[0]?.targets[0]).toMatchObject({ document: { urls: [page] }, place: expected });
  });

  test.each([
    'char=9',
    'char=21,10',
    'xywh=0,0',
    'page=0&viewrect=1,1,2,2',
    ':~:text=',
    'page=10',
    't=30,60',
  ])('of the fragment %s name no words', (value) => {
    expect(placeOf({ type: 'FragmentSelector', value })).toMatchObject({ type: 'no words' });
  });
});

test.each([
  ['page=3&viewrect=10,20,30.5,40', 2, { unit: 'page', x: 10, y: 20, width: 30.5, height: 40 }],
  ['viewrect=10,20,30,40&page=1', 0, { unit: 'page', x: 10, y: 20, width: 30, height: 40 }],
  ['xywh=0,0,10,10', 0, { unit: 'page', x: 0, y: 0, width: 10, height: 10 }],
  ['xywh=pixel:1,2,3,4', 0, { unit: 'page', x: 1, y: 2, width: 3, height: 4 }],
  ['xywh=percent:25,50,12.5,25', 0, { unit: 'percent', x: 25, y: 50, width: 12.5, height: 25 }],
])('the fragment %s names a part of a page', (value, page, rectangle) => {
  expect(placeOf({ type: 'FragmentSelector', value })).toEqual({
    type: 'region',
    part: { page, rectangle },
    boxes: null,
  });
});
