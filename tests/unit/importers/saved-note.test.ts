import { describe, expect, test } from 'vitest';
import { readSavedNote } from '../../../electron/importers/html/saved-note.ts';
import { importText } from '../../support/importing/import-builder.ts';

const nothing = { address: null, date: null };

describe('a page that SingleFile saved', () => {
  const comment = `
 Page saved with SingleFile
 url: https://harbour.example/fire?page=2
 saved date: Tue Jan 07 2025 10:00:00 GMT+0500 (Pakistan Standard Time)
`;

  test('gives its address and the moment it was saved', () => {
    expect(readSavedNote(comment)).toEqual({
      address: 'https://harbour.example/fire?page=2',
      date: '2025-01-07T05:00:00.000Z',
    });
  });

  test('is imported with both', async () => {
    const html = `<!DOCTYPE html> <html><!--${comment}--><head><title>Fire</title></head><body><p>The quay burned.</p></body></html>`;
    const { capturedAt, metadata } = await importText('fire.html', html);
    expect(capturedAt).toBe('2025-01-07T05:00:00.000Z');
    expect(metadata.url).toMatchObject({
      value: 'https://harbour.example/fire?page=2',
      readFrom: '"saved from" comment',
    });
  });

  test('has no moment where what is noted is none', () => {
    expect(readSavedNote(' Page saved with SingleFile\n url: https://a.example/\n saved date: soon')).toEqual(
      {
        address: 'https://a.example/',
        date: null,
      },
    );
  });
});

test('a browser notes the address alone', () => {
  expect(readSavedNote(' saved from url=(0029)https://harbour.example/fire ')).toEqual({
    ...nothing,
    address: 'https://harbour.example/fire',
  });
});

test('other comments note nothing', () => {
  expect(readSavedNote(' url: https://a.example/ ')).toEqual(nothing);
});
