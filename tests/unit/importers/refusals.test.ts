import { describe, expect, test } from 'vitest';
import { importBytes, importText, refusalOf } from '../../support/importing/import-builder.ts';

const bytes = (latin1: string) => new Uint8Array(Buffer.from(latin1, 'latin1'));

describe('what is not text is refused by its name', () => {
  test.each([
    ['RIFF\x10\0\0\0WAVEfmt ', 'a sound or video file'],
    ['\0\0\0\x18ftypmp42', 'a sound or video file'],
    ['\x1f\x8b\x08\0', 'a compressed archive'],
    ['SQLite format 3\0', 'an SQLite database'],
    ['\x7fELF\x02\x01', 'a program'],
    ['\xff\xfe\0\0H\0\0\0', 'text in UTF-32'],
  ])('%#: %j is %s', async (content, name) => {
    const refusal = await refusalOf(importBytes('file.txt', bytes(content)));
    expect(refusal.reason).toBe('binary');
    expect(refusal.message).toContain(`This is ${name}, which cannot be imported yet.`);
  });

  test.each([
    ['__substg1.0_', 'a message of Outlook (.msg), which cannot be imported. Open it in Outlook'],
    ['WordDocument', 'an old Word document (.doc), which cannot be imported. Open it in Word'],
    ['', 'an old Microsoft Office file, which cannot be imported. Save it in a newer format'],
  ])('a compound file with the stream %j is %s', async (stream, words) => {
    const content = Buffer.concat([
      bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
      Buffer.alloc(5_000),
      Buffer.from(stream, 'utf16le'),
    ]);
    const refusal = await refusalOf(importBytes('message.msg', new Uint8Array(content)));
    expect(refusal.message).toContain(`This is ${words}`);
  });

  test('and what no one knows is refused for bytes that no text has', async () => {
    const refusal = await refusalOf(importBytes('data.txt', bytes('abc\0\x01\x02def\0\0\x7f')));
    expect(refusal.reason).toBe('binary');
    expect(refusal.message).toContain('not text');
  });
});

test.each([
  ['notes.txt', ''],
  ['notes.txt', ' \n\t\r\n '],
  ['notes.md', '\n\n---\n'],
  ['page.html', '<html><head><title>Only a title</title></head><body> <script>x</script></body></html>'],
])('%s without words (%j) is refused as empty', async (name, content) => {
  expect((await refusalOf(importText(name, content))).reason).toBe('empty');
});

test('a file over the limit is refused with both sizes named', async () => {
  const refusal = await refusalOf(importText('big.txt', 'x'.repeat(2_500_000), { maxBytes: 1_000_000 }));
  expect(refusal.reason).toBe('too large');
  expect(refusal.message).toContain('The file has 2.5 MB; at most 1 MB are imported.');
});

test('a page saved without an extension or as .txt is still a page', async () => {
  for (const name of ['page', 'page.txt']) {
    const imported = await importText(
      name,
      '\n<!DOCTYPE html><html><body><p>The quay is closed.</p></body></html>',
    );
    expect(imported.mediaType).toBe('text/html');
    expect(imported.text).toBe('The quay is closed.');
  }
});

test('a file called like a property of every object is plain text', async () => {
  const imported = await importText('notes.constructor', 'The quay is closed.');
  expect(imported.mediaType).toBe('text/plain');
});
