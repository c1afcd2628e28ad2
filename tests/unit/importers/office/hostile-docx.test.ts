import { describe, expect, test } from 'vitest';
import { paragraph, run, wordFile, wordXml } from '../../../../tools/fixtures/docx.ts';
import { captureProblems } from '../../../support/importing/capture-invariants.ts';
import { importDocument } from '../../../support/importing/import-document.ts';

const bytes = (words: string) => new Uint8Array(Buffer.from(words, 'latin1'));
const read = (file: Uint8Array) => importDocument({ name: 'report.docx', bytes: file });

describe('a hostile or broken Word file', () => {
  test('that is locked is refused with words', async () => {
    const locked = bytes(
      `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}${Buffer.from('EncryptedPackage', 'utf16le').toString('latin1')}`,
    );
    await expect(read(locked)).rejects.toMatchObject({
      reason: 'locked',
      message: expect.stringContaining('without the password'),
    });
  });

  test('of an old version is refused with what to do', async () => {
    await expect(read(bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}`))).rejects.toMatchObject({
      reason: 'unsupported',
      message: expect.stringContaining('.docx'),
    });
  });

  test('without words is refused as empty, and one without its main part as broken', async () => {
    await expect(read(wordFile({ body: paragraph('') }))).rejects.toMatchObject({ reason: 'empty' });
    await expect(read(wordFile({ body: '' }).slice(0, 400))).rejects.toMatchObject({ reason: 'malformed' });
  });

  test('whose elements are nested a million deep is refused', async () => {
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(500_000)}${paragraph('a')}`;
    await expect(read(wordFile({ body: deep }))).rejects.toMatchObject({
      reason: expect.stringMatching(/malformed|expands/),
    });
  });

  test('that unpacks to far more than it is, is refused', async () => {
    await expect(read(wordFile({ body: paragraph('a'.repeat(40_000_000)) }))).rejects.toMatchObject({
      reason: 'expands too far',
    });
  });

  test('never has its entities expanded', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:styles xmlns:w="urn:w"><w:style w:styleId="x"><w:name w:val="&b;"/></w:style></w:styles>`;
    const { text, remarks } = await read(
      wordFile({
        body: paragraph('Words.', '<w:pStyle w:val="x"/>'),
        parts: [{ name: 'styles.xml', type: 'styles', content: bomb }],
      }),
    );
    expect([text, remarks.length]).toEqual(['Words.', 1]);
  });

  test('whose styles, lists and notes lead in circles is read all the same', async () => {
    const result = await read(
      wordFile({
        body: paragraph(`${run('Words')}<w:r><w:footnoteReference w:id="2"/></w:r>`, '<w:pStyle w:val="a"/>'),
        parts: [
          {
            name: 'styles.xml',
            type: 'styles',
            content: wordXml(
              'styles',
              '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
            ),
          },
          {
            name: 'footnotes.xml',
            type: 'footnotes',
            content: wordXml(
              'footnotes',
              `<w:footnote w:id="2">${paragraph(`${run('A note on itself')}<w:r><w:footnoteReference w:id="2"/></w:r>`)}</w:footnote>`,
            ),
          },
        ],
      }),
    );
    expect(captureProblems(result)).toEqual([]);
    expect(result.text).toBe('Words\nA note on itself');
  });

  test('whose pictures are something else shows none of them', async () => {
    const drawing = '<w:r><w:drawing><a:blip r:embed="rId1"/></w:drawing></w:r>';
    const result = await read(
      wordFile({
        body: paragraph(`${run('Words')}${drawing}`),
        parts: [{ name: 'media/a.png', type: 'image', content: '<svg onload="alert(1)"/>' }],
      }),
    );
    expect(result.images).toEqual([]);
    expect(result.remarks).toEqual(['A picture is in a format that cannot be shown.']);
  });

  test('with links to programs and scripts keeps their words only', async () => {
    const { marks, text } = await read(
      wordFile({
        body: paragraph(`<w:hyperlink r:id="rLink">${run('Click')}</w:hyperlink>`),
        outside: [{ id: 'rLink', type: 'hyperlink', target: 'javascript:alert(1)' }],
      }),
    );
    expect([text, marks]).toEqual(['Click', []]);
  });
});
