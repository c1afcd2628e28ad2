import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accessOf } from '../../../../electron/importers/bytes/buffered-access.ts';
import { listContent } from '../../../../electron/importers/import-content.ts';
import { defaultImportLimits } from '../../../../electron/importers/import-limits.ts';
import { refusalOf } from '../../../support/importing/import-builder.ts';
import { importContainer } from '../../../support/importing/import-document.ts';

const harbour = new Uint8Array(
  readFileSync(new URL('../../../fixtures/formats/mbox/harbour.mbox', import.meta.url)),
);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const list = (bytes: Uint8Array, name = 'harbour.mbox') =>
  listContent({ name, content: accessOf(bytes) }, defaultImportLimits);
const read = (bytes: Uint8Array, chosen: ReadonlySet<string> | null = null) =>
  importContainer({ name: 'harbour.mbox', bytes }, defaultImportLimits, { chosen });
const words = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString();

test('a mailbox lists its messages with subject, sender and date', async () => {
  expect(await list(harbour)).toEqual([
    {
      key: '1',
      title: 'Re: The gate · Harbour Office',
      url: null,
      date: '2025-01-08T09:15:00.000Z',
      mediaType: 'message/rfc822',
      size: 518,
    },
    {
      key: '2',
      title: 'What I saw · The Night Clerk',
      url: null,
      date: '2025-01-06T18:40:00.000Z',
      mediaType: 'message/rfc822',
      size: 227,
    },
    {
      key: '3',
      title: 'بندرگاہ ميں آگ · سارہ ملک',
      url: null,
      date: '2025-01-07T05:00:00.000Z',
      mediaType: 'message/rfc822',
      size: expect.any(Number),
    },
  ]);
});

describe('importing a mailbox', () => {
  test('hands over every message as it was sent', async () => {
    const { container, parts } = await read(harbour);
    expect(container).toEqual({ kind: 'a mailbox', remarks: [] });
    expect(parts.map(({ key, name, relation }) => [key, name, relation])).toEqual([
      ['1', '1 Re The gate · Harbour Office.eml', 'member'],
      ['2', '2 What I saw · The Night Clerk.eml', 'member'],
      ['3', '3 بندرگاہ ميں آگ · سارہ ملک.eml', 'member'],
    ]);
    expect(words(parts[0]?.bytes)).toMatch(
      /^From: Harbour Office[\s\S]*\n\nFrom what is written in the book/,
    );
  });

  test('hands over the chosen messages alone', async () => {
    const { parts } = await read(harbour, new Set(['2']));
    expect(parts.map(({ key }) => key)).toEqual(['2']);
  });

  test('takes a length that leads to the next message, and no quotation away then', async () => {
    const counted = 'Subject: a\nContent-Length: 17\n\n>From the clerk.\n';
    const { parts } = await read(
      bytesOf(`From a Mon Jan 6 2025\n${counted}\nFrom b Tue Jan 7 2025\nSubject: b\n\nx\n`),
    );
    expect(parts.map(({ bytes }) => words(bytes))).toEqual([counted, 'Subject: b\n\nx\n']);
  });

  test('takes no notice of a length that lies', async () => {
    const lying = 'Subject: a\nContent-Length: 400000\n\nwords\n';
    const { parts } = await read(
      bytesOf(`From a Mon Jan 6 2025\n${lying}\nFrom b Tue Jan 7 2025\nSubject: b\n\nx\n`),
    );
    expect(parts.map(({ bytes }) => words(bytes))).toEqual([lying, 'Subject: b\n\nx\n']);
  });

  test('takes a sentence that begins with From for no message', async () => {
    const { parts } = await read(
      bytesOf('From a Mon Jan 6 2025\nSubject: a\n\none\n\nFrom 2024 on it was shut.\n'),
    );
    expect(parts).toHaveLength(1);
  });

  test('finds messages across the pieces it is read in', async () => {
    const message = (number: number) =>
      `From a Mon Jan 6 2025\nSubject: ${number}\n\n${`${number} `.repeat(60_000)}\n\n`;
    const { parts } = await read(
      bytesOf(Array.from({ length: 9 }, (_, index) => message(index + 1)).join('')),
    );
    expect(parts.map(({ bytes }) => /Subject: (\d)/.exec(words(bytes))?.[1])).toEqual([...'123456789']);
  });
});

test('a mailbox of more messages than are listed is refused', async () => {
  const many = bytesOf('From a Mon Jan 6 2025\nSubject: a\n\nb\n\n'.repeat(50_001));
  expect(await refusalOf(list(many))).toMatchObject({ reason: 'too many parts' });
});

test('only what is chosen is no message is refused', async () => {
  expect(await refusalOf(read(harbour, new Set(['nothing'])))).toMatchObject({ reason: 'empty' });
});
