import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultImportLimits } from '../../../../electron/importers/import-limits.ts';
import type { ImportedPart } from '../../../../electron/importers/imported.ts';
import { flowedMessage, harbourMailbox, harbourMessage } from '../../../../tools/fixtures/mail.ts';
import { captureProblems } from '../../../support/importing/capture-invariants.ts';
import {
  blocksOf,
  describe as describeImport,
  refusalOf,
} from '../../../support/importing/import-builder.ts';
import { importDocument } from '../../../support/importing/import-document.ts';

const fixture = (path: string) =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/formats/${path}`, import.meta.url)));

/** Imports a message, and gives what came with it. */
async function read(content: string | Uint8Array, name = 'message.eml') {
  const parts: ImportedPart[] = [];
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const imported = await importDocument({ name, bytes }, defaultImportLimits, {
    onPart: async (part) => void parts.push(part),
  });
  expect(captureProblems(imported)).toEqual([]);
  return { imported, parts };
}

const message = (headers: string, body: string) =>
  `From: a@harbour.example\r\nSubject: Quay\r\nMIME-Version: 1.0\r\n${headers}\r\n\r\n${body}`;
const paragraph = (words: string, quoteDepth?: number) => ({
  type: 'paragraph',
  ...(quoteDepth === undefined ? {} : { quoteDepth }),
  words,
});

test('the fixtures are what their maker writes', () => {
  expect(Buffer.from(fixture('eml/harbour.eml')).toString()).toBe(harbourMessage);
  expect(Buffer.from(fixture('eml/flowed.eml')).toString()).toBe(flowedMessage);
  expect(Buffer.from(fixture('mbox/harbour.mbox')).toString()).toBe(harbourMailbox);
});

describe('a message in several parts', () => {
  test('gives the richer of its two versions, with its picture and its quotations', async () => {
    const { imported } = await read(fixture('eml/harbour.eml'));
    expect(blocksOf(imported)).toMatchObject([
      paragraph('The quay burned for two hours.'),
      { type: 'figure', alternative: 'The quay', image: imported.images[0]?.sha256 },
      paragraph('Renée wrote:'),
      paragraph('Nobody was on the quay.', 1),
      paragraph('Was the gate open?', 2),
    ]);
    expect(imported.remarks).toEqual([
      'The message came in a plain and a formatted version; the formatted version was kept.',
    ]);
  });

  test('is described by its headers, in whatever encoding they are', async () => {
    const { imported } = await read(fixture('eml/harbour.eml'));
    expect(describeImport(imported)).toMatchObject({
      title: 'بندرگاہ ميں آگ | header Subject | certain',
      author: 'سارہ ملک | header From | certain',
      published: '2025-01-07 | header Date | certain',
    });
    expect(imported.metadata.published?.words).toBe('Tue, 7 Jan 2025 10:00:00 +0500');
    expect(imported.embedded).toEqual([
      { name: 'From', value: 'سارہ ملک <sara@ledger.example>' },
      { name: 'To', value: 'Desk, Night <night@ledger.example>, archive@ledger.example' },
      { name: 'Cc', value: 'Renée Duval <renee@quay.example>' },
      { name: 'Date', value: 'Tue, 7 Jan 2025 10:00:00 +0500' },
      { name: 'Subject', value: 'بندرگاہ ميں آگ' },
      { name: 'Message-ID', value: '<fire-7@ledger.example>' },
      { name: 'Received', value: 'by 2 servers, first Tue, 7 Jan 2025 10:00:02 +0500' },
    ]);
  });

  test('hands over what came with it, under names without folders', async () => {
    const { parts } = await read(fixture('eml/harbour.eml'));
    expect(parts.map(({ key, name, relation, mediaType }) => ({ key, name, relation, mediaType }))).toEqual([
      { key: '2', name: 'watch list.txt', relation: 'attachment', mediaType: undefined },
      { key: '3', name: 'What I saw.eml', relation: 'attachment', mediaType: 'message/rfc822' },
    ]);
    const [list, attached] = parts;
    expect(Buffer.from(list?.bytes ?? []).toString()).toContain('locked at nine');
    expect(Buffer.from(attached?.bytes ?? []).toString()).toMatch(
      /^From: The Night Clerk[\s\S]*after it\.\r\n$/,
    );
  });

  test('keeps the plain version where it says more', async () => {
    const { imported } = await read(
      message(
        'Content-Type: multipart/alternative; boundary=x',
        '--x\r\nContent-Type: text/plain\r\n\r\nThe gate was locked at nine.\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>Open this in a browser.</p>\r\n--x--',
      ).replace('Open this in a browser.', 'See.'),
    );
    expect(imported.text).toBe('The gate was locked at nine.');
    expect(imported.remarks).toEqual([
      'The message came in a plain and a formatted version; the plain version, which says more, was kept.',
    ]);
  });

  test('keeps texts one after the other in their order', async () => {
    const part = (type: string, text: string) => `--x\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`;
    const body = `${part('text/plain', 'one')}${part('text/html', '<p>two</p>')}${part('text/plain', 'three')}--x--`;
    const { imported } = await read(message('Content-Type: multipart/mixed; boundary=x', body));
    expect(imported.text).toBe('one\ntwo\nthree');
  });

  test('that is signed says that the signature was not checked', async () => {
    const body =
      '--x\r\nContent-Type: text/plain\r\n\r\nSigned.\r\n--x\r\nContent-Type: application/pgp-signature\r\n\r\nabc\r\n--x--';
    const { imported, parts } = await read(message('Content-Type: multipart/signed; boundary=x', body));
    expect(imported.remarks).toEqual(['The message is signed; the signature was not checked.']);
    expect(parts).toEqual([]);
  });
});

describe('a plain message', () => {
  test('has its wrapped lines joined and its quotations known', async () => {
    const { imported } = await read(fixture('eml/flowed.eml'));
    expect(blocksOf(imported)).toEqual([
      paragraph('The gate was locked at nine, and the key was given to the night clerk, as on every day.'),
      paragraph('Who had the key to the gate, and when was it given back?', 1),
      paragraph('Somebody must have had it.', 2),
      paragraph('From what is written in the book, nobody came after ten.'),
    ]);
  });

  test('is read in the encoding it declares', async () => {
    const { imported } = await read(
      message(
        'Content-Type: text/plain; charset=windows-1256\r\nContent-Transfer-Encoding: quoted-printable',
        '=C8=E4=CF=D1=90=C7=\r\n=C0\r\n',
      ),
    );
    expect(imported.text).toBe('بندرگاہ');
  });

  test('with headers in no declared encoding is read in that of its text, and says so', async () => {
    const content = Buffer.from(
      message('Content-Type: text/plain; charset=windows-1256', 'Quay').replace('Quay', '\xc8\xe4\xcf\xd1'),
      'latin1',
    );
    const { imported } = await read(new Uint8Array(content));
    expect(imported.metadata.title?.value).toBe('بندر');
    expect(imported.remarks).toEqual([
      'The headers do not say their encoding; they were read as windows-1256.',
    ]);
  });

  test('without words is kept by its subject, since something came with it', async () => {
    const body = '--x\r\nContent-Disposition: attachment; filename="a.txt"\r\n\r\nwords\r\n--x--';
    const { imported, parts } = await read(message('Content-Type: multipart/mixed; boundary=x', body));
    expect(blocksOf(imported)).toEqual([{ type: 'heading', level: 1, words: 'Quay' }]);
    expect(imported.remarks).toEqual([
      'The message has no words of its own; its subject or sender stands for them.',
    ]);
    expect(parts.map(({ name }) => name)).toEqual(['a.txt']);
  });

  test('of Apple Mail, with its length before it, is read', async () => {
    const content = message('Content-Type: text/plain', 'The quay.');
    const { imported } = await read(`${content.length}\n${content}<?xml version="1.0"?><plist/>`, 'a.emlx');
    expect(imported.text).toBe('The quay.');
  });
});

describe('broken messages', () => {
  test('end where the file ends', async () => {
    const whole = Buffer.from(fixture('eml/harbour.eml'));
    const { imported } = await read(new Uint8Array(whole.subarray(0, whole.indexOf('Was the gate'))));
    expect(imported.text).toContain('The quay burned for two hours.');
  });

  test('whose boundary never comes are kept by their subject', async () => {
    const { imported } = await read(
      message('Content-Type: multipart/mixed; boundary=x', 'Words without a part.'),
    );
    expect(imported.text).toBe('Quay');
  });

  test('that are none are refused', async () => {
    const refusal = await refusalOf(read('The quay burned.\r\n\r\nAnd burned.', 'quay.eml'));
    expect(refusal.reason).toBe('malformed');
    expect(refusal.message).toContain('it is no e-mail');
  });
});

describe('hostile messages', () => {
  test('nested 3,000 deep are refused', async () => {
    const nested = Array.from(
      { length: 3_000 },
      (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`,
    );
    const refusal = await refusalOf(read(`MIME-Version: 1.0\r\n${nested.join('')}`));
    expect(refusal.reason).toBe('nested too deep');
  });

  test('of 100,000 parts are refused', async () => {
    const body = '--x\r\n\r\na\r\n'.repeat(100_000);
    const refusal = await refusalOf(read(message('Content-Type: multipart/mixed; boundary=x', body)));
    expect(refusal).toMatchObject({ reason: 'too many parts' });
  });

  test('of a megabyte of headers are refused', async () => {
    const refusal = await refusalOf(
      read(message(`X: ${'a'.repeat(99)}\r\n`.repeat(10_000).trimEnd(), 'words')),
    );
    expect(refusal).toMatchObject({ reason: 'malformed' });
  });

  test('of two million empty lines are read', async () => {
    const { imported } = await read(
      message('Content-Type: text/html', `<p>quay</p>${'\r\n'.repeat(2_000_000)}<p>fire</p>`),
    );
    expect(imported.text).toBe('quay\nfire');
  });

  test('whose picture names itself are read', async () => {
    const body =
      '--x\r\nContent-Type: text/html\r\nContent-ID: <a>\r\n\r\n<p>quay</p><img src="cid:a" alt="itself">\r\n--x--';
    const { imported } = await read(message('Content-Type: multipart/related; boundary=x', body));
    expect(blocksOf(imported)).toEqual([
      paragraph('quay'),
      { type: 'figure', image: null, alternative: 'itself', words: '' },
    ]);
  });
});
