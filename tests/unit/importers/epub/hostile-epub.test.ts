import { describe, expect, test } from 'vitest';
import { bookStart } from '../../../../tools/fixtures/books.ts';
import { pngFile } from '../../../../tools/fixtures/png-file.ts';
import { type ZipMember, zipFile } from '../../../../tools/fixtures/zip-file.ts';
import { captureProblems } from '../../../support/importing/capture-invariants.ts';
import { importBytes, refusalOf } from '../../../support/importing/import-builder.ts';

interface BookParts {
  readonly items?: string;
  readonly spine?: string;
  readonly metadata?: string;
  readonly members?: readonly ZipMember[];
}

const item = (id: string, href: string, more = '') =>
  `<item id="${id}" href="${href}" media-type="application/xhtml+xml" ${more}/>`;
const html = (body: string) => `<html xmlns:epub="http://www.idpf.org/2007/ops"><body>${body}</body></html>`;

/** A book of one page, but for what is given. */
function book({ items = '', spine = '', metadata = '', members = [] }: BookParts = {}): Uint8Array {
  const opf = `<package version="3.0"><metadata><dc:title>Fire</dc:title>${metadata}</metadata>
    <manifest>${item('one', 'one.xhtml')}${items}</manifest><spine><itemref idref="one"/>${spine}</spine></package>`;
  return zipFile([
    ...bookStart('book.opf'),
    { name: 'book.opf', content: opf },
    { name: 'one.xhtml', content: html('<p>The quay is closed.</p>') },
    ...members,
  ]);
}

const importBook = (bytes: Uint8Array, limits = {}) => importBytes('book.epub', bytes, limits);

describe('a broken book', () => {
  test('whose container says nothing is found by its package document', async () => {
    const bytes = zipFile([
      { name: 'META-INF/container.xml', content: '<container/>' },
      { name: 'x/book.opf', content: `<package><manifest>${item('a', 'a.xhtml')}</manifest></package>` },
      { name: 'x/a.xhtml', content: html('<p>The quay.</p>') },
    ]);
    const { text, remarks, metadata } = await importBook(bytes);
    expect(text).toBe('The quay.');
    expect(metadata.title?.value).toBe('book');
    expect(remarks).toEqual([
      'The book does not say where it begins; its description was searched for.',
      'The book does not say in which order it is read; the order of its files was kept.',
    ]);
  });

  test('names the pages that are missing, damaged or no text, and keeps the others', async () => {
    const { text, remarks } = await importBook(
      book({
        items: `${item('two', 'two.xhtml')}${item('three', 'three.xhtml')}<item id="film" href="film.mp4" media-type="video/mp4"/>`,
        spine:
          '<itemref idref="two"/><itemref idref="three"/><itemref idref="film"/><itemref idref="none"/><itemref idref="one"/>',
        members: [{ name: 'three.xhtml', content: html('<p>changed</p>'), says: { checksum: 1 } }],
      }),
    );
    expect(text).toBe('The quay is closed.');
    expect(remarks).toEqual([
      'A part that the book lists is not described in it and was left out.',
      'Missing or damaged in the book, and left out: two.xhtml, three.xhtml.',
      'A page of the book that is no text was left out.',
    ]);
  });

  test('shows a page of another type by what stands for it, and goes round no circle', async () => {
    const { text } = await importBook(
      book({
        items: `<item id="a" href="a.xyz" media-type="x/y" fallback="two"/>${item('two', 'two.xhtml')}
          <item id="b" href="b.xyz" media-type="x/y" fallback="c"/><item id="c" href="c.xyz" media-type="x/y" fallback="b"/>`,
        spine: '<itemref idref="a"/><itemref idref="b"/>',
        members: [{ name: 'two.xhtml', content: html('<p>The pier too.</p>') }],
      }),
    );
    expect(text).toBe('The quay is closed.\nThe pier too.');
  });

  test('without a table of contents that can be read has no outline', async () => {
    const withNav = (content: string) =>
      importBook(
        book({
          items: item('nav', 'nav.xhtml', 'properties="nav"'),
          members: [{ name: 'nav.xhtml', content }],
        }),
      );
    for (const content of ['', html('<nav epub:type="toc"><p>no list</p></nav>'), html('<ol>'.repeat(600))])
      expect((await withNav(content)).outline).toBeUndefined();
  });

  test('that is cut off in its markup keeps what is there', async () => {
    const { text } = await importBook(
      book({
        items: item('two', 'two.xhtml'),
        spine: '<itemref idref="two"/>',
        members: [{ name: 'two.xhtml', content: '<!DOCTYPE html [ <html><body><p>The pier <b>burn' }],
      }),
    );
    expect(text).toContain('The pier burn');
  });
});

describe('a book is refused', () => {
  test('when it is locked, with words', async () => {
    const encryption = (algorithm: string) => ({
      name: 'META-INF/encryption.xml',
      content: `<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="one.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>`,
    });
    const refusal = await refusalOf(
      importBook(book({ members: [encryption('http://www.w3.org/2001/04/xmlenc#aes256-cbc')] })),
    );
    expect(refusal.reason).toBe('locked');
    expect(refusal.message).toContain('Ask its publisher or library for a copy without the lock');
    const fontsOnly = book({ members: [encryption('http://www.idpf.org/2008/embedding')] });
    expect((await importBook(fontsOnly)).text).toBe('The quay is closed.');
  });

  test.each<[string, Uint8Array, string, string]>([
    [
      'when it has no package document',
      zipFile([...bookStart('book.opf'), { name: 'one.xhtml', content: 'x' }]),
      'malformed',
      'the description of the book',
    ],
    [
      'when its package document is no XML',
      zipFile([...bookStart('book.opf'), { name: 'book.opf', content: 'x' }]),
      'malformed',
      'book.opf holds no XML',
    ],
    [
      'when it has no page',
      zipFile([...bookStart('book.opf'), { name: 'book.opf', content: '<package/>' }]),
      'empty',
      'The book holds no words.',
    ],
  ])('%s', async (_, bytes, reason, words) => {
    const refusal = await refusalOf(importBook(bytes));
    expect([refusal.reason, refusal.message]).toEqual([reason, expect.stringContaining(words)]);
  });

  test('when its pages together are too long', async () => {
    expect((await refusalOf(importBook(book(), { maxBookText: 20 }))).reason).toBe('too large');
  });
});

describe('a hostile book', () => {
  test('reaches nothing outside: no address above its root, no entity, no script, no remote image', async () => {
    const { text, marks, images } = await importBook(
      book({
        items: `${item('up', '../../../../etc/passwd.xhtml')}${item('two', 'two.xhtml')}`,
        spine: '<itemref idref="up"/><itemref idref="two"/>',
        members: [
          {
            name: 'two.xhtml',
            content: `<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY lol "ha">]>${html(
              `<p>&x;&lol; <a href="javascript:alert(1)">one</a> <a href="file:///etc/passwd">two</a> <a href="//[">three</a>
              <a href="%zz.xhtml">four</a><img src="https://tracker.example/x.png" alt="five"/><img src="../../one.xhtml" alt="six"/></p>`,
            )}`,
          },
        ],
      }),
    );
    expect(text).toBe('The quay is closed.\n&x;&lol; one two three four\n\n');
    expect([marks, images]).toEqual([[], []]);
  });

  test('with a page that nests without end loses that page alone', async () => {
    const { text, remarks } = await importBook(
      book({
        items: item('two', 'two.xhtml'),
        spine: '<itemref idref="two"/>',
        members: [{ name: 'two.xhtml', content: '<div>'.repeat(100_000) }],
      }),
    );
    expect(text).toBe('The quay is closed.');
    expect(remarks).toEqual([expect.stringContaining('two.xhtml was left out. It nests')]);
  });

  test('with signs and notes that lead to each other in circles ends, and keeps every word', async () => {
    const imported = await importBook(
      book({
        items: item('two', 'two.xhtml'),
        spine: '<itemref idref="two"/>',
        members: [
          {
            name: 'two.xhtml',
            content: html(
              `<aside id="a" epub:type="footnote"><a epub:type="noteref" href="#b">1</a><aside id="b" epub:type="footnote">In
              <a epub:type="noteref" href="#a"/><a epub:type="noteref" href="#b">2<a epub:type="noteref" href="#gone">3</a></a></aside></aside>`,
            ),
          },
        ],
      }),
    );
    expect(captureProblems(imported)).toEqual([]);
    expect(imported.text).toBe('The quay is closed.\n1\nIn 23');
  });

  test('with an image that claims to be huge keeps its description', async () => {
    const huge = pngFile(10, 10, () => 0);
    new DataView(huge.buffer).setUint32(16, 65_000);
    new DataView(huge.buffer).setUint32(20, 65_000);
    const { images, remarks, text } = await importBook(
      book({
        items: item('two', 'two.xhtml'),
        spine: '<itemref idref="two"/>',
        members: [
          { name: 'two.xhtml', content: html('<p>Two</p><img src="huge.png" alt="Huge"/>') },
          { name: 'huge.png', content: huge },
        ],
      }),
    );
    expect([images, text]).toEqual([[], 'The quay is closed.\nTwo\n']);
    expect(remarks).toEqual(['One image was too large to be kept.']);
  });
});
