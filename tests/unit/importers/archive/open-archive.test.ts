import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Archive, openArchive } from '../../../../electron/importers/archive/open-archive.ts';
import { defaultImportLimits } from '../../../../electron/importers/import-limits.ts';
import type { RandomAccess } from '../../../../electron/importers/imported.ts';
import { aesEncrypted, traditionallyEncrypted } from '../../../../tools/fixtures/encrypted-member.ts';
import { type ZipMember, zipFile } from '../../../../tools/fixtures/zip-file.ts';
import { refusalOf } from '../../../support/importing/import-builder.ts';

const openWith = (password: string, members: readonly ZipMember[]) =>
  openArchive(zipFile(members), defaultImportLimits, password);
const open = (members: readonly ZipMember[], limits = {}) =>
  openArchive(zipFile(members), { ...defaultImportLimits, ...limits });
const report = { name: 'report.txt', content: 'The quay is closed.' };

describe('an archive', () => {
  test('gives its members in order, without its folders, and their bytes', async () => {
    const archive = await open([
      { name: 'harbour/', content: '' },
      { name: 'harbour/log.txt', content: 'mooring '.repeat(100) },
      report,
    ]);
    expect(await contentsOf(archive)).toEqual({
      'harbour/log.txt': 'mooring '.repeat(100),
      'report.txt': 'The quay is closed.',
    });
    expect(archive.passedOver).toEqual([]);
  });

  test('written by another program is read the same', async () => {
    const bytes = zipSync({ 'a/log.txt': [new TextEncoder().encode('x'.repeat(5_000)), { level: 9 }] });
    expect(await contentsOf(await openArchive(bytes, defaultImportLimits))).toEqual({
      'a/log.txt': 'x'.repeat(5_000),
    });
  });

  test('is read where it is needed when it is not in memory', async () => {
    const bytes = zipFile([report, { name: 'big.txt', content: 'mooring '.repeat(100_000) }]);
    const access: RandomAccess = {
      size: bytes.byteLength,
      read: async (offset, length) => bytes.slice(offset, offset + Math.min(length, 1_000)),
    };
    const contents = await contentsOf(await openArchive(access, defaultImportLimits));
    expect(contents['report.txt']).toBe('The quay is closed.');
    expect(contents['big.txt']).toHaveLength(800_000);
  });

  test('lets a stored member be read in pieces', async () => {
    const archive = await open([
      { name: 'a.txt', content: 'before' },
      { ...report, stored: true },
    ]);
    const access = await archive.openStored(memberOf(archive, 'report.txt'));
    expect(access?.size).toBe(19);
    expect(Buffer.from((await access?.read(4, 1_000)) ?? []).toString()).toBe('quay is closed.');
    const packed = await open([{ name: 'log.txt', content: 'mooring '.repeat(100) }]);
    expect(await packed.openStored(memberOf(packed, 'log.txt'))).toBeNull();
  });

  test('finds names that are written in another normal form, in UTF-8 without saying so, or with backslashes', async () => {
    const archive = await open([
      { name: 'Bu\u0308rgermeister.txt', content: '1', flags: 0 },
      { name: 'بندرگاہ.txt', content: '2', flags: 0 },
      { name: 'harbour\\log.txt', content: '3', flags: 0 },
      { name: new Uint8Array([0x81, 0x2e, 0x74]), content: '4', flags: 0 },
    ]);
    const names = archive.members.map(({ name }) => name);
    expect(names).toEqual(['B\u00fcrgermeister.txt', 'بندرگاہ.txt', 'harbour/log.txt', 'ü.t']);
    expect(archive.find('Bu\u0308rgermeister.txt')).toBe(archive.members[0]);
  });
});

describe('a member is passed over, and the others read,', () => {
  test.each<[string, ZipMember, string]>([
    [
      'when its name leads out',
      { name: 'a/../../b.txt', content: 'x' },
      'has a name that leads out of the archive',
    ],
    [
      'when its name leads out by backslashes',
      { name: '..\\b.txt', content: 'x' },
      'leads out of the archive',
    ],
    ['when its name is absolute', { name: '/etc/motd', content: 'x' }, 'is a place outside of the archive'],
    ['when its name begins with a drive', { name: 'C:\\b.txt', content: 'x' }, 'is a place outside'],
    ['when its name holds control characters', { name: 'a\0.txt', content: 'x' }, 'holds control characters'],
    ['when its name is empty', { name: '', content: 'x' }, 'is empty'],
    ['when its name is endless', { name: 'n'.repeat(2_000), content: 'x' }, 'longer than 1,024 characters'],
    ['when it is a link', { name: 'link', content: '/etc/motd', mode: 0o120777 }, 'is a link'],
    ['when it is there twice', { name: 'report.txt', content: 'other' }, 'is there twice'],
    ['when it is encrypted', { name: 'b.txt', content: 'x', flags: 0x801 }, 'is encrypted'],
    ['when it is packed otherwise', { name: 'b.txt', content: 'x', says: { method: 14 } }, 'cannot be read'],
  ])('%s', async (_, member, problem) => {
    const archive = await open([report, member]);
    expect(archive.members.map(({ name }) => name)).toEqual(['report.txt']);
    expect(archive.passedOver).toHaveLength(1);
    expect(archive.passedOver[0]?.problem).toContain(problem);
  });
});

describe('with a password', () => {
  const words = 'The quay is closed. '.repeat(40);

  test.each([
    ['by the first cipher of ZIP', traditionallyEncrypted('a.txt', words, 'pāss wörd')],
    ['by AES', aesEncrypted('a.txt', words, 'pāss wörd')],
  ])('a member encrypted %s is read, and with another one refused as locked', async (_, member) => {
    expect(await contentsOf(await openWith('pāss wörd', [report, member]))).toEqual({
      'report.txt': 'The quay is closed.',
      'a.txt': words,
    });
    for (const wrong of ['', 'pass', 'password']) {
      const archive = await openWith(wrong, [member]);
      expect((await refusalOf(archive.read(memberOf(archive, 'a.txt')))).reason).toBe('locked');
      expect(await archive.openStored(memberOf(archive, 'a.txt'))).toBeNull();
    }
  });

  test('an encrypted member that was changed or cut off is refused', async () => {
    const whole = aesEncrypted('a.txt', words, 'word');
    const content = Buffer.from(whole.content);
    content.writeUInt8(content.readUInt8(30) ^ 1, 30);
    for (const changed of [content, content.subarray(0, 5), Buffer.alloc(0)]) {
      const archive = await openWith('word', [{ ...whole, content: changed }]);
      expect((await refusalOf(archive.read(memberOf(archive, 'a.txt')))).reason).toBe('locked');
    }
  });
});

describe('an archive is refused', () => {
  test('when it has too many members', async () => {
    const members = Array.from({ length: 11 }, (_, index) => ({ name: `${index}.txt`, content: '' }));
    const refusal = await refusalOf(open(members, { maxMembers: 10 }));
    expect(refusal.reason).toBe('too many parts');
    expect(refusal.message).toContain('more than 10 members');
  });

  test('when members share the same bytes', async () => {
    const refusal = await refusalOf(open([report, { ...report, name: 'again.txt', sharesBytesOf: 0 }]));
    expect(refusal.reason).toBe('malformed');
    expect(refusal.message).toContain('share the same bytes');
  });

  test.each([
    ['is cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 30)],
    [
      'has a list that is overwritten',
      (bytes: Uint8Array) => bytes.fill(7, bytes.length - 60, bytes.length - 22),
    ],
    ['is no archive', () => new TextEncoder().encode('The quay is closed.')],
  ])('when it %s', async (_, damage) => {
    const refusal = await refusalOf(openArchive(damage(zipFile([report])), defaultImportLimits));
    expect(refusal.reason).toBe('malformed');
    expect(refusal.message).toContain('damaged or cut off');
  });

  test('when it is one of several volumes, or encrypted as a whole', async () => {
    const volume = zipFile([report]);
    volume[volume.length - 18] = 1;
    expect((await refusalOf(openArchive(volume, defaultImportLimits))).message).toContain('several volumes');
    const locked = await refusalOf(open([{ ...report, flags: 0x841 }]));
    expect(locked.reason).toBe('locked');
  });
});

describe('a member is refused while it is unpacked', () => {
  test.each([
    ['when it grows too far, whatever its size says', { says: { size: 100 } }],
    ['when it grows too far', {}],
  ])('%s', async (_, more) => {
    const archive = await open([{ name: 'zeros', content: new Uint8Array(5_000_000), ...more }, report]);
    const refusal = await refusalOf(archive.read(memberOf(archive, 'zeros')));
    expect(refusal.reason).toBe('expands too far');
    expect(refusal.message).toContain('more than 200 times its size');
    expect(Buffer.from(await archive.read(memberOf(archive, 'report.txt'))).toString()).toBe(report.content);
  });

  test('when it is larger than a member may be', async () => {
    const archive = await open([{ name: 'log', content: 'x'.repeat(1_000) }], { maxMemberBytes: 999 });
    expect((await refusalOf(archive.read(memberOf(archive, 'log')))).reason).toBe('expands too far');
  });

  test('when all together are larger than an archive may be, and so is every later one', async () => {
    const archive = await open([{ name: 'log', content: 'x'.repeat(1_000) }, report], {
      maxUnpackedBytes: 999,
    });
    expect((await refusalOf(archive.read(memberOf(archive, 'log')))).reason).toBe('expands too far');
    expect(archive.isExhausted).toBe(true);
    expect((await refusalOf(archive.read(memberOf(archive, 'report.txt')))).message).toContain('Unpacked');
  });

  test.each([
    ['when its checksum is another', { says: { checksum: 1 } }],
    ['when its bytes are not what was packed', { says: { method: 8 }, stored: true }],
  ])('%s', async (_, more) => {
    const archive = await open([{ ...report, ...more }]);
    const refusal = await refusalOf(archive.read(memberOf(archive, 'report.txt')));
    expect(refusal.reason).toBe('malformed');
    expect(refusal.message).toContain('damaged in its archive');
  });
});

function memberOf(archive: Archive, name: string) {
  const member = archive.find(name);
  if (member === null) throw new Error(`There is no ${name}.`);
  return member;
}

async function contentsOf(archive: Archive): Promise<Readonly<Record<string, string>>> {
  const contents: Record<string, string> = {};
  for (const member of archive.members)
    contents[member.name] = Buffer.from(await archive.read(member)).toString();
  return contents;
}
