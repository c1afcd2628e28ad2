import { describe, expect, test } from 'vitest';
import { isSiteAddress, pageAddress } from '../../../electron/core/import/page-address.ts';

const page = 'https://www.courier.example/news/harbour-fire?page=2';

describe('two addresses are of the same page', () => {
  test.each([
    ['the fragment', 'https://www.courier.example/news/harbour-fire?page=2#comments'],
    ['a slash at the end', 'https://www.courier.example/news/harbour-fire/?page=2'],
    ['http or https', 'http://www.courier.example/news/harbour-fire?page=2'],
    ['the default port', 'https://www.courier.example:443/news/harbour-fire?page=2'],
    ['a leading www', 'https://courier.example/news/harbour-fire?page=2'],
    ['capitals in the host', 'https://WWW.Courier.Example/news/harbour-fire?page=2'],
    ['tracking parameters', `${page}&utm_source=letter&utm_medium=mail&fbclid=x&gclid=y`],
    ['how escapes are written', 'https://www.courier.example/news/h%61rbour%2Dfire?page=2'],
    ['the AMP path', 'https://www.courier.example/news/harbour-fire/amp/?page=2'],
    ['the AMP parameter', `${page}&amp=1`],
  ])('%s aside', (_what, address) => {
    expect(pageAddress(address)).toBe(pageAddress(page));
  });

  test('the order of parameters aside', () => {
    expect(pageAddress('https://a.example/?b=2&a=1')).toBe(pageAddress('https://a.example/?a=1&b=2'));
  });

  test('the ending of AMP files aside', () => {
    expect(pageAddress('https://a.example/fire.amp.html')).toBe(pageAddress('https://a.example/fire.html'));
    expect(pageAddress('https://a.example/fire.amp')).toBe(pageAddress('https://a.example/fire'));
  });

  test('capital or small letters in the escapes of an Urdu address aside', () => {
    expect(pageAddress('https://a.example/%d8%a2%da%af')).toBe(pageAddress('https://a.example/آگ'));
  });
});

describe('two addresses are of different pages', () => {
  test.each([
    ['the path', 'https://www.courier.example/news/harbour-fire-2?page=2'],
    ['capitals in the path', 'https://www.courier.example/News/harbour-fire?page=2'],
    ['a parameter that may name the page', 'https://www.courier.example/news/harbour-fire?page=3'],
    ['a parameter more', `${page}&id=7`],
    ['the host', 'https://m.courier.example/news/harbour-fire?page=2'],
    ['a port', 'https://www.courier.example:8080/news/harbour-fire?page=2'],
  ])('by %s', (_what, address) => {
    expect(pageAddress(address)).not.toBe(pageAddress(page));
  });

  test('when one is called "amp"', () => {
    expect(pageAddress('https://a.example/amp')).not.toBe(pageAddress('https://a.example/'));
    expect(pageAddress('https://a.example/?amp=12')).not.toBe(pageAddress('https://a.example/'));
  });
});

test.each(['file:///home/reader/page.html', 'about:blank', 'courier.example/news', ''])(
  '“%s” is no address of a page',
  (address) => {
    expect(pageAddress(address)).toBeNull();
  },
);

test('the address of a whole site is told from that of a page', () => {
  const isSite = (address: string) => isSiteAddress(pageAddress(address) ?? '');
  expect(isSite('https://www.courier.example/')).toBe(true);
  expect(isSite('https://www.courier.example/#top')).toBe(true);
  expect(isSite('https://www.courier.example/?p=12')).toBe(false);
  expect(isSite('https://www.courier.example/news')).toBe(false);
});
