import { describe, expect, test } from 'vitest';
import { defaultImportLimits } from '../../../../electron/importers/import-limits.ts';
import { traditionallyEncrypted } from '../../../../tools/fixtures/encrypted-member.ts';
import { type ZipMember, zipFile } from '../../../../tools/fixtures/zip-file.ts';
import { refusalOf } from '../../../support/importing/import-builder.ts';
import { importContainer } from '../../../support/importing/import-document.ts';

const importZip = (members: readonly ZipMember[], name = 'found.zip') =>
  importContainer({ name, bytes: zipFile(members) });
const report = { name: 'harbour/report.txt', content: 'The quay is closed.' };

describe('a ZIP archive', () => {
  test('hands over its members of a known format, one after another, untouched', async () => {
    const { container, parts } = await importZip([
      { name: 'harbour/', content: '' },
      report,
      { name: 'page', content: '<!doctype html><p>The pier burned.</p>' },
      { name: 'inner.zip', content: zipFile([report]) },
    ]);
    expect(container).toEqual({ kind: 'a ZIP archive', remarks: [] });
    expect(parts.map(({ name }) => name)).toEqual(['harbour/report.txt', 'page', 'inner.zip']);
    expect(parts[0]).toEqual({
      key: 'harbour/report.txt',
      name: 'harbour/report.txt',
      relation: 'member',
      bytes: new TextEncoder().encode('The quay is closed.'),
      url: null,
      capturedAt: null,
    });
  });

  test('is told by its bytes', async () => {
    expect((await importZip([report], 'found.txt')).parts).toHaveLength(1);
  });

  test('passes over what operating systems add, in silence', async () => {
    const { container, parts } = await importZip([
      report,
      { name: '__MACOSX/harbour/._report.txt', content: 'x' },
      { name: 'harbour/.DS_Store', content: 'x' },
      { name: 'harbour/Thumbs.db', content: 'x' },
      { name: '.git/config', content: 'x' },
    ]);
    expect([container.remarks, parts.length]).toEqual([[], 1]);
  });

  test('hands over annotations of other programs', async () => {
    const { parts } = await importZip([{ name: 'notes.jsonld', content: '{"type":"Annotation"}' }]);
    expect(parts).toHaveLength(1);
  });

  test('names what it does not import, and goes on', async () => {
    const { container, parts } = await importZip([
      { name: 'broken.txt', content: 'The pier.', says: { checksum: 1 } },
      { name: '../escape.txt', content: 'x' },
      { name: 'link.txt', content: 'report.txt', mode: 0o120777 },
      { name: 'zeros.txt', content: new Uint8Array(3_000_000) },
      { name: 'style.xyz', content: 'a {}' },
      { name: 'empty.txt', content: '' },
      report,
    ]);
    expect(parts.map(({ name }) => name)).toEqual(['harbour/report.txt']);
    expect(container.remarks).toEqual([
      '“../escape.txt” has a name that leads out of the archive.',
      '“link.txt” is a link, and links are not followed.',
      '“broken.txt” was not imported. It is damaged in its archive: what comes out is not what was packed. Ask for the archive again.',
      expect.stringMatching(/^“zeros.txt” was not imported. It unpacks to more than 200 times its size/),
      '2 files of no known format were not imported: “style.xyz”, “empty.txt”.',
    ]);
  });

  test('names only the first of many', async () => {
    const unknown = Array.from({ length: 30 }, (_, index) => ({ name: `${index}.xyz`, content: 'x' }));
    const escaping = unknown.map(({ name }) => ({ name: `../${name}`, content: 'x' }));
    const { container } = await importZip([report, ...unknown, ...escaping]);
    expect(container.remarks).toHaveLength(22);
    expect(container.remarks[20]).toBe('10 more could not be read.');
    expect(container.remarks[21]).toMatch(/^30 files .*“19\.xyz” and 10 more\.$/);
  });

  test('that holds nothing is refused in a message that can be read, however long its names are', async () => {
    const members = Array.from({ length: 30 }, (_, index) => ({
      name: `${'a/'.repeat(1_000)}${index}.txt`,
      content: 'x',
    }));
    const { reason, message } = await refusalOf(importZip(members));
    expect(reason).toBe('empty');
    expect(message.length).toBeLessThan(1_500);
  });
});

describe('an encrypted ZIP archive', () => {
  const bytes = zipFile([traditionallyEncrypted('log.txt', 'The log is held.', 'pier'), report]);
  const alone = zipFile([traditionallyEncrypted('log.txt', 'The log is held.', 'pier')]);

  test('is imported with its password, and without it as far as it is not encrypted', async () => {
    const opened = await importContainer({ name: 'a.zip', bytes }, defaultImportLimits, { password: 'pier' });
    expect(opened.parts.map(({ name }) => name)).toEqual(['log.txt', 'harbour/report.txt']);
    expect(opened.container.remarks).toEqual([]);
    const { parts, container } = await importContainer({ name: 'a.zip', bytes });
    expect(parts.map(({ name }) => name)).toEqual(['harbour/report.txt']);
    expect(container.remarks).toEqual([
      '“log.txt” is encrypted; import the archive again with its password.',
    ]);
  });

  test('that has another password is refused as locked', async () => {
    const refusal = await refusalOf(
      importContainer({ name: 'a.zip', bytes: alone }, defaultImportLimits, { password: 'quay' }),
    );
    expect([refusal.reason, refusal.message]).toEqual([
      'locked',
      'The files in this archive have another password. Try another one.',
    ]);
  });
});

describe('a ZIP archive is refused', () => {
  test.each<[string, readonly ZipMember[], string, string]>([
    ['when it is empty', [], 'empty', 'holds nothing that can be imported. Unpack'],
    [
      'when nothing in it is known',
      [{ name: 'a.xyz', content: 'x' }],
      'empty',
      'no known format was not imported: “a.xyz”',
    ],
    [
      'when all of it is encrypted',
      [{ ...report, flags: 0x801 }],
      'locked',
      'Import it again with its password',
    ],
    [
      'when it is a spreadsheet of another kind',
      [
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', content: '<x/>' },
      ],
      'unsupported',
      'as CSV',
    ],
    [
      'when it is a spreadsheet',
      [{ name: '[Content_Types].xml', content: '<Types/>' }],
      'unsupported',
      'as CSV',
    ],
  ])('%s', async (_, members, reason, words) => {
    const refusal = await refusalOf(importZip(members));
    expect(refusal.reason).toBe(reason);
    expect(refusal.message).toContain(words);
  });

  test('when it unpacks to more than any archive may', async () => {
    const zeros = { content: new Uint8Array(1_000_000), stored: true };
    const bytes = zipFile([
      { name: 'a.txt', ...zeros },
      { name: 'b.txt', ...zeros },
    ]);
    const refusal = await refusalOf(
      importContainer({ name: 'a.zip', bytes }, { ...defaultImportLimits, maxUnpackedBytes: 1_500_000 }),
    );
    expect(refusal.reason).toBe('expands too far');
    expect(refusal.message).toContain('more than 1.5 MB');
  });
});
