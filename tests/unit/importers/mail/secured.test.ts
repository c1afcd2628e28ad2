import { expect, test } from 'vitest';
import { defaultImportLimits } from '../../../../electron/importers/import-limits.ts';
import type { ImportedPart } from '../../../../electron/importers/imported.ts';
import { encryptedRemark } from '../../../../electron/importers/mail/open-signed.ts';
import { envelopedContent, signedContent } from '../../../../tools/fixtures/mail.ts';
import { importDocument } from '../../../support/importing/import-document.ts';

const signedRemark = 'The message is signed; the signature was not checked.';

async function read(headers: string, body: string) {
  const parts: ImportedPart[] = [];
  const text = `From: clerk@harbour.example\r\nSubject: The gate\r\nMIME-Version: 1.0\r\n${headers}\r\n\r\n${body}`;
  const imported = await importDocument(
    { name: 'message.eml', bytes: new TextEncoder().encode(text) },
    defaultImportLimits,
    { onPart: async (part) => void parts.push(part) },
  );
  return { text: imported.text, remarks: imported.remarks, parts: parts.map(({ key, name }) => [key, name]) };
}

const pkcs7 = (type: string) =>
  `Content-Type: application/pkcs7-mime; smime-type=${type}; name="smime.p7m"\r\nContent-Disposition: attachment; filename="smime.p7m"\r\nContent-Transfer-Encoding: base64`;
const inner =
  'Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nThe gate was shut.\r\n--x\r\nContent-Type: application/pdf; name="log.pdf"\r\n\r\n%PDF-\r\n--x--';

test.each([{ inPieces: false }, { inPieces: true }])(
  'a message that S/MIME signed is read, with what came in it (%o)',
  async (shape) => {
    expect(await read(pkcs7('signed-data'), signedContent(inner, shape).toString('base64'))).toEqual({
      text: 'The gate was shut.',
      remarks: [signedRemark],
      parts: [['1.2', 'log.pdf']],
    });
  },
);

test('an encrypted message is kept by its subject, and it is said what to do', async () => {
  const noWords = 'The message has no words of its own; its subject or sender stands for them.';
  const enveloped = await read(pkcs7('enveloped-data'), envelopedContent().toString('base64'));
  expect(enveloped).toEqual({ text: 'The gate', remarks: [encryptedRemark, noWords], parts: [] });
  const pgp =
    '--x\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--x\r\nContent-Type: application/octet-stream; name="encrypted.asc"\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n--x--';
  expect(await read('Content-Type: multipart/encrypted; boundary=x', pgp)).toEqual(enveloped);
});

test('a text in the armour of OpenPGP gives the words that were signed, and says where it is encrypted', async () => {
  const signed =
    '-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\nThe gate was shut.\r\n\r\n- - at nine\r\n-----BEGIN PGP SIGNATURE-----\r\n\r\niQEz\r\n-----END PGP SIGNATURE-----\r\n';
  expect(await read('Content-Type: text/plain', signed)).toMatchObject({
    text: 'The gate was shut.\nat nine',
    remarks: [signedRemark],
  });
  const encrypted = 'See below.\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nhQEM\r\n-----END PGP MESSAGE-----\r\n';
  expect(await read('Content-Type: text/plain', encrypted)).toMatchObject({
    text: 'See below.',
    remarks: [encryptedRemark],
  });
});

test('what Outlook packed into winmail.dat is named, and is no document', async () => {
  const { remarks, parts } = await read(
    'Content-Type: multipart/mixed; boundary=x',
    '--x\r\nContent-Type: text/plain\r\n\r\nAttached.\r\n--x\r\nContent-Type: application/ms-tnef; name="winmail.dat"\r\n\r\nx\r\n--x--',
  );
  expect(remarks).toEqual([expect.stringContaining('(winmail.dat). Open the message in Outlook')]);
  expect(parts).toEqual([]);
});
