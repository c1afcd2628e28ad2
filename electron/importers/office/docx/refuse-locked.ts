import { ImportRefusal } from '../../imported.ts';

const compoundFile = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** The stream of a compound file that holds an encrypted document, as its directory names it ([MS-OFFCRYPTO] 2.3.4.4), in UTF-16. */
const encrypted = Buffer.from('EncryptedPackage', 'utf16le').toString('latin1');

/** Whether bytes, as Latin-1 characters, are a document that Office encrypted. */
export function isLocked(latin1: string): boolean {
  return latin1.includes(encrypted);
}

/** Throws an `ImportRefusal` for a compound file (OLE): what is kept in one is locked, or of an older Word. */
export function refuseLocked(bytes: Uint8Array): void {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.subarray(0, 8).toString('latin1') !== compoundFile) return;
  if (content.indexOf(encrypted, 0, 'latin1') >= 0)
    throw new ImportRefusal(
      'locked',
      'The file is locked with a password. Open it in the program it was made with, save a copy without the password, and import that.',
    );
  throw new ImportRefusal(
    'unsupported',
    'This is a file of an old version of Word. Open it in Word or LibreOffice, save it as .docx, and import that.',
  );
}
