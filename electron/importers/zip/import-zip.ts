import {
  annotationHeadBytes,
  isCertainlyAnnotations,
} from '../../../shared/annotations/recognise-annotation-file.ts';
import { shownName } from '../archive/member-name.ts';
import { type Archive, type ArchiveMember, openArchive } from '../archive/open-archive.ts';
import type { ReadingContext } from '../formats/format.ts';
import type { ImportLimits } from '../import-limits.ts';
import { type FileToImport, type ImportedContainer, ImportRefusal } from '../imported.ts';
import { isSystemFile } from './system-file.ts';
import { ZipRemarks } from './zip-remarks.ts';

/**
 * Hands over the members of a ZIP archive whose format is known, in the archive's order; what is not handed over is named in the
 * remarks, but for what operating systems add. Throws an `ImportRefusal` when the archive is damaged or nothing in it can be imported.
 */
export async function importZip(
  file: FileToImport,
  limits: ImportLimits,
  { onPart, isKnown, password }: Pick<ReadingContext, 'onPart' | 'isKnown' | 'password'>,
): Promise<ImportedContainer> {
  const archive = await openArchive(file.bytes, limits, password);
  refuseOfficeFile(archive);
  const remarks = new ZipRemarks();
  let parts = 0;
  let locked = archive.passedOver.filter(({ reason }) => reason === 'locked').length;
  for (const { name, problem } of archive.passedOver)
    if (!isSystemFile(name)) remarks.addProblem(`“${shownName(name)}” ${problem}.`);
  for (const member of archive.members) {
    if (isSystemFile(member.name)) continue;
    const bytes = await readMember(archive, member);
    if (bytes instanceof ImportRefusal) {
      remarks.addProblem(`“${shownName(member.name)}” was not imported. ${bytes.message}`);
      if (bytes.reason === 'locked') locked += 1;
      continue;
    }
    const isEmpty = bytes.byteLength === 0;
    if (isEmpty || !(isKnown({ name: member.name, bytes }) || areAnnotations(member.name, bytes))) {
      remarks.addUnknown(shownName(member.name));
      continue;
    }
    await onPart({
      key: member.name,
      name: member.name,
      relation: 'member',
      bytes,
      url: null,
      capturedAt: null,
    });
    parts += 1;
  }
  if (parts === 0 && locked > 0) refuseLocked(password);
  if (parts === 0) refuseEmpty(remarks);
  return { kind: 'a ZIP archive', remarks: remarks.all() };
}

/** A member that cannot be read does not keep the others from being imported. */
async function readMember(archive: Archive, member: ArchiveMember): Promise<Uint8Array | ImportRefusal> {
  try {
    return await archive.read(member);
  } catch (error) {
    if (error instanceof ImportRefusal && !archive.isExhausted) return error;
    throw error;
  }
}

function areAnnotations(name: string, bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, annotationHeadBytes));
  return isCertainlyAnnotations(name, head.toString());
}

function refuseOfficeFile(archive: Archive): void {
  const isMicrosoft = archive.find('[Content_Types].xml') !== null;
  const isOpenDocument = archive.find('mimetype') !== null && archive.find('content.xml') !== null;
  if (!isMicrosoft && !isOpenDocument) return;
  throw new ImportRefusal(
    'unsupported',
    'This is a file of an office program that cannot be imported: a spreadsheet or slides, say. Save it as a PDF, or a spreadsheet as CSV, and import that.',
  );
}

function refuseLocked(password: string | null): never {
  throw new ImportRefusal(
    'locked',
    password === null
      ? 'The files in this archive are encrypted. Import it again with its password.'
      : 'The files in this archive have another password. Try another one.',
  );
}

/** A refusal is one message: so many of the remarks are told in it. */
const toldAtMost = 5;

function refuseEmpty(remarks: ZipRemarks): never {
  const details = remarks.all().slice(0, toldAtMost).join(' ');
  throw new ImportRefusal(
    'empty',
    `The archive holds nothing that can be imported.${details === '' ? '' : ` ${details}`} Unpack it to see what is in it.`,
  );
}
