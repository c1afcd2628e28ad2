import { createHash } from 'node:crypto';
import { parseDocument } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { exportHtml } from '../../../electron/exporters/html/html.ts';
import { writeLexical } from '../../../shared/rich-text/write-lexical.ts';
import {
  aCapture,
  aDocument,
  aGrade,
  aNote,
  aPassage,
  hostileWords,
  plainComment,
  someNotes,
} from '../../support/exporting/annotated-notes.ts';

function page(...[changes]: Parameters<typeof someNotes>) {
  return parseHTML(exportHtml(someNotes(changes)).text).document;
}

function pageOfPassage(...[changes]: Parameters<typeof aPassage>) {
  return page({ documents: [aDocument({ passages: [aPassage(changes)] })] });
}

describe('quotes', () => {
  test.each(hostileWords)('%j reads back word for word', (exact) => {
    const quote = pageOfPassage({ exact }).querySelector('blockquote.quote');
    expect(quote?.textContent).toBe(exact);
  });

  test('are laid out in the direction and language of their document, else by their own letters', () => {
    const documents = [
      aDocument({ direction: 'rtl', language: 'ur' }),
      aDocument({ direction: null, language: null }),
    ];
    const quotes = page({ documents }).querySelectorAll('blockquote.quote');
    const attributes = [...quotes].map((quote) => [quote.getAttribute('dir'), quote.getAttribute('lang')]);
    expect(attributes).toEqual([
      ['rtl', 'ur'],
      ['auto', null],
    ]);
  });

  test('that do not match their capture are marked and counted', () => {
    const documents = [aDocument({ passages: [aPassage(), aPassage({ matches: false })] })];
    const exported = page({ documents });
    expect(exported.querySelector('.check')?.textContent).toBe(
      '1 of 2 quotes match their captures. The one that does not is marked.',
    );
    expect(exported.querySelectorAll('.warning')).toHaveLength(1);
  });
});

describe('the page', () => {
  test('holds no script, handler, picture, frame or form, and loads nothing, whatever the words', () => {
    for (const words of hostileWords) {
      const comment = plainComment(words);
      const exported = page({
        project: { id: 'x', title: words },
        selection: words,
        documents: [
          aDocument({
            id: words,
            title: words,
            author: words,
            publisher: words,
            place: words,
            url: words,
            language: words,
            published: { edtf: words, words },
            source: { id: words, name: words, interest: words },
            captures: [{ ...aCapture, fileName: words, sha256: words, capturedAt: words }],
            grades: [aGrade({ reason: words, topic: words, source: words })],
            passages: [aPassage({ id: words, exact: words, tags: [words], comment, grades: [aGrade()] })],
            notes: [aNote({ id: words, title: words, ...comment })],
          }),
          aDocument(),
        ],
        notes: [aNote({ title: words, ...comment })],
      });
      expect(
        [...new Set([...exported.querySelectorAll('*')].map(({ localName }) => localName))].sort(),
      ).toEqual(plainElements);
      const names = [...exported.querySelectorAll('*')].flatMap(({ attributes }) =>
        [...attributes].map(({ name }) => name),
      );
      expect(names.filter((name) => /^on|^style$|^src/.test(name))).toEqual([]);
    }
  });

  const plainElements = [
    ...new Set(
      [
        ...page({
          documents: [aDocument({ url: null, notes: [aNote()] }), aDocument()],
          notes: [aNote()],
        }).querySelectorAll('*'),
      ].map(({ localName }) => localName),
    ),
  ].sort();

  test('allows its one style sheet by hash and nothing else', () => {
    const { text } = exportHtml(someNotes());
    const style = parseHTML(text).document.querySelectorAll('style');
    const hash = createHash('sha256')
      .update(style[0]?.textContent ?? '')
      .digest('base64');
    expect(style).toHaveLength(1);
    expect(
      parseHTML(text)
        .document.querySelector('meta[http-equiv="Content-Security-Policy"]')
        ?.getAttribute('content'),
    ).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
    expect(text).not.toMatch(/url\(|@import/);
  });

  test('is well formed: every element opened is closed', () => {
    const { text } = exportHtml(someNotes({ documents: [aDocument({ notes: [aNote()] }), aDocument()] }));
    const voids = new Set(['meta', 'br']);
    const stack: string[] = [];
    for (const [, slash, name = ''] of text
      .replace(/<style>.*<\/style>/s, '')
      .matchAll(/<(\/?)([a-z]\w*)/g)) {
      if (voids.has(name)) continue;
      if (slash === '') stack.push(name);
      else expect(stack.pop()).toBe(name);
    }
    expect(stack).toEqual([]);
    expect(parseDocument(text).children.length).toBeGreaterThan(0);
  });

  test('leads to web addresses only', () => {
    const links = (url: string) => page({ documents: [aDocument({ url })] }).querySelectorAll('a[href]');
    expect([...links('https://x.example/a?b="c"')].map((link) => link.getAttribute('href'))).toEqual([
      'https://x.example/a?b="c"',
    ]);
    expect(links('javascript:alert(1)')).toHaveLength(0);
    expect(links('file:///etc/passwd')).toHaveLength(0);
  });
});

test('each passage carries all that is needed to check it', () => {
  const article = pageOfPassage({
    startUtf16: 12,
    endUtf16: 39,
    startCodePoint: 10,
    endCodePoint: 37,
  }).querySelector('article');
  const facts = [...(article?.querySelectorAll('dt') ?? [])].map((term) => [
    term.textContent,
    term.nextElementSibling?.textContent,
  ]);
  expect(article?.querySelector('.comment')?.textContent.trim()).toBe('Highest figure so far.');
  expect([...(article?.querySelectorAll('.tags li') ?? [])].map((tag) => tag.textContent)).toEqual([
    'Casualty figure',
  ]);
  expect(facts).toEqual([
    [
      'Document',
      'Inquiry told of two warnings before harbour fire, Daily Courier, 9 March 1998 (1998-03-09)',
    ],
    ['Source', 'Daily Courier (B, usually reliable)'],
    ['Capture', 'SHA-256 1f3a5c9e0d12, captured 14 June 2024'],
    ['Position', '12 to 39 in UTF-16 code units, 10 to 37 in code points'],
    ['Annotated', '14 June 2024'],
  ]);
});

test('a comment keeps its formatting', () => {
  const lexical = writeLexical([
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'a<b', formats: ['bold', 'italic', 'strikethrough', 'code'] },
        { type: 'line-break' },
        {
          type: 'link',
          url: 'https://x.example/?a=1&b=2',
          children: [{ type: 'text', text: 'there', formats: [] }],
        },
      ],
    },
    {
      type: 'list',
      ordered: true,
      start: 3,
      items: [{ children: [{ type: 'text', text: 'third', formats: [] }], nested: null }],
    },
  ]);
  const passages = [aPassage({ comment: { lexical, text: '' } })];
  expect(exportHtml(someNotes({ documents: [aDocument({ passages })] })).text).toContain(
    '<p dir="auto"><strong><em><s><code>a&lt;b</code></s></em></strong><br>' +
      '<a href="https://x.example/?a=1&amp;b=2" rel="noopener noreferrer">there</a></p>\n' +
      '<ol start="3"><li dir="auto">third</li></ol>\n',
  );
});

test('the same notes give the same bytes', () => {
  expect(exportHtml(someNotes()).text).toBe(exportHtml(structuredClone(someNotes())).text);
});
