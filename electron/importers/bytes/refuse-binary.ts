import { detectUtf16 } from './detect-encoding.ts';
import { ImportRefusal, type RefusalReason } from '../imported.ts';

interface KnownFormat {
  /** With its article: "a PDF". */
  readonly name: string;
  readonly reason: RefusalReason;
  /** Whether the first bytes of a file, as Latin-1 characters, are this format's. */
  readonly matches: (head: string) => boolean;
}

const begins =
  (...signatures: string[]) =>
  (head: string) =>
    signatures.some((each) => head.startsWith(each));

/** Formats told by their first bytes (https://mimesniff.spec.whatwg.org/ and the formats' own specifications). */
const knownFormats: readonly KnownFormat[] = [
  binary('a part of a ZIP archive', begins('PK\x07\x08')),
  binary('a TIFF image', begins('II*\0', 'MM\0*')),
  binary('a sound or video file', (head) => head.startsWith('RIFF') && /^(?:WAVE|AVI )/.test(head.slice(8))),
  binary(
    'a sound or video file',
    begins('ID3\x02', 'ID3\x03', 'ID3\x04', 'OggS\0', 'fLaC\0', '\x1aE\xdf\xa3'),
  ),
  binary('a sound or video file', (head) => head.startsWith('ftyp', 4)),
  binary(
    'a compressed archive',
    begins('\x1f\x8b\x08', "7z\xbc\xaf'\x1c", 'Rar!\x1a\x07', '\xfd7zXZ\0', 'BZh91AY&SY'),
  ),
  binary('an SQLite database', begins('SQLite format 3\0')),
  binary('a program', begins('\x7fELF', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe')),
  binary('a program', (head) => head.startsWith('MZ') && head.includes('\0')),
  binary('a property list', begins('bplist0')),
  binary('text in UTF-32', begins('\xff\xfe\0\0', '\0\0\xfe\xff')),
];

/** Programs that keep their files in Microsoft's compound files, by the name of a stream in them. */
const compoundKinds: readonly (readonly [stream: string, kind: string, advice: string])[] = [
  [
    '__substg1.0_',
    'a message of Outlook (.msg)',
    'Open it in Outlook and drag it out of its list, or open it in Thunderbird with an add-on for .msg, save it as .eml, and import that.',
  ],
  [
    'WordDocument',
    'an old Word document (.doc)',
    'Open it in Word or LibreOffice, save it as .docx, and import that.',
  ],
  [
    'Workbook',
    'an old Excel workbook (.xls)',
    'Open it in Excel or LibreOffice, save it as CSV, and import that.',
  ],
  [
    'PowerPoint Document',
    'old PowerPoint slides (.ppt)',
    'Open them in PowerPoint or LibreOffice, save them as a PDF, and import that.',
  ],
];

function refuseCompoundFile(bytes: Uint8Array): never {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = compoundKinds.find(([stream]) => file.includes(Buffer.from(stream, 'utf16le')));
  const [, kind, advice] = found ?? [
    '',
    'an old Microsoft Office file',
    'Save it in a newer format, or as a PDF, and import that.',
  ];
  throw new ImportRefusal('binary', `This is ${kind}, which cannot be imported. ${advice}`);
}

/** Throws an `ImportRefusal` that names what `bytes` are, when they are not text. */
export function refuseBinary(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString(
    'latin1',
  );
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) refuseCompoundFile(bytes);
  if (head.startsWith('!BDN'))
    throw new ImportRefusal(
      'binary',
      'This is a mailbox of Outlook (.pst or .ost), which cannot be imported. Export its messages as .eml or as an mbox file, with Thunderbird say, and import those.',
    );
  const known = knownFormats.find(({ matches }) => matches(head));
  if (known) {
    const advice = 'Save its words as plain text or HTML and import that.';
    throw new ImportRefusal(known.reason, `This is ${known.name}, which cannot be imported yet. ${advice}`);
  }
  const hasUtf16Mark = head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff');
  if (bytes.includes(0) && !hasUtf16Mark && detectUtf16(bytes) === null) {
    throw new ImportRefusal(
      'binary',
      'This is not text: it holds bytes that no text has. Open it in the program that made it, and save its words as plain text.',
    );
  }
}

function binary(name: string, matches: KnownFormat['matches']): KnownFormat {
  return { name, reason: 'binary', matches };
}
