import { describe, expect, test } from 'vitest';
import { readElementWords } from '../../../electron/importers/html/element-words.ts';
import type { ElementSelector } from '../../../electron/importers/html/find-element.ts';
import { ImportRefusal } from '../../../electron/importers/imported.ts';

const page = `<!doctype html><html><head><title>Not text</title></head><body>
<h1 id="top">Two warnings</h1>
<div class="story main"><p>The inquiry <b>heard</b> that 31 had died 🔥.</p><p id="second">Two warnings
  were sent.</p></div>
<table><tr><td>2 March</td><td>11</td></tr><tr><td>9 March</td><td><span>31</span></td></tr></table>
<script>never()</script></body></html>`;

const wordsOf = readElementWords(new TextEncoder().encode(page));

function exact(
  language: ElementSelector['language'],
  value: string,
  within: { start: number; end: number } | null = null,
) {
  return wordsOf({ language, value }, within)?.exact ?? null;
}

describe('the words of an element', () => {
  test.each([
    ['id', 'top', 'Two warnings'],
    ['css', '#second', 'Two warnings were sent.'],
    ['css', 'div.story > p:nth-of-type(1)', 'The inquiry heard that 31 had died 🔥.'],
    ['css', '.main', 'The inquiry heard that 31 had died 🔥. Two warnings were sent.'],
    ['xpath', '/html/body/div/p[2]', 'Two warnings were sent.'],
    ['xpath', '/html[1]/body[1]/div[1]/p[1]/b[1]', 'heard'],
    ['xpath', '/html/body/div/p[1]/text()[2]', 'that 31 had died 🔥.'],
    ['xpath', '//p[@id="second"]', 'Two warnings were sent.'],
    ['xpath', "id('second')", 'Two warnings were sent.'],
    ['xpath', './/*[@id="top"]', 'Two warnings'],
    ['xpath', '/html/body/table/tbody/tr[2]/td[2]/span', '31'],
    ['xpath', '/html/body/table/tr[1]', '2 March 11'],
    ['xpath', '/xhtml:html/xhtml:body/xhtml:h1', 'Two warnings'],
  ] as const)('are found by %s %s', (language, value, expected) => {
    expect(exact(language, value)).toBe(expected);
  });

  test.each([
    ['css', 'p['],
    ['css', 'p:has(b)'],
    ['css', '.nowhere'],
    ['id', 'nowhere'],
    ['xpath', '/html/body/p[9]'],
    ['xpath', '/html/head/title'],
    ['xpath', '//script'],
    ['xpath', 'count(//p)'],
    ['xpath', '//p[contains(., "x")]'],
    ['xpath', '//*//*//*//*'],
    ['xpath', ''],
    ['xpath', '/html'.repeat(1_000)],
  ] as const)('are none for %s %s', (language, value) => {
    expect(exact(language, value)).toBeNull();
  });

  test('are cut by positions in code points of the element’s text', () => {
    expect(exact('xpath', '/html/body/div/p[1]', { start: 23, end: 36 })).toBe('31 had died 🔥');
    expect(exact('css', '#second', { start: 900, end: 910 })).toBeNull();
  });

  test('come with the words around them', () => {
    expect(wordsOf({ language: 'css', value: '#second' }, null)).toEqual({
      exact: 'Two warnings were sent.',
      prefix: expect.stringMatching(/had died 🔥\.$/),
      suffix: expect.stringMatching(/^ 2 March 11/),
    });
    expect(
      wordsOf({ language: 'xpath', value: '/html/body/div/p[1]' }, { start: 12, end: 17 }),
    ).toMatchObject({
      exact: 'heard',
      prefix: expect.stringMatching(/The inquiry $/),
      suffix: expect.stringMatching(/^ that 31/),
    });
  });
});

test('markup that is not read at all is refused', () => {
  expect(() => readElementWords(new TextEncoder().encode('<div>'.repeat(2_000)))).toThrow(ImportRefusal);
});
