import {
  annotationHeadBytes,
  isCertainlyAnnotations,
} from '../../../shared/annotations/recognise-annotation-file.ts';
import { shownName } from '../archive/member-name.ts';
import { type Archive, type ArchiveMember, openArchive } from '../archive/open-archive.ts';
import type { ReadingContext } from '../format.ts';
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
  { onPart, isKnown }: Pick<ReadingContext, 'onPart' | 'isKnown'>,
): Promise<ImportedContainer> {
  const archive = await openArchive(file.bytes, limits);
  refuseOfficeFile(archive);
  const remarks = new ZipRemarks();
  let parts = 0;
  for (const { name, problem } of archive.passedOver)
    if (!isSystemFile(name)) remarks.addProblem(`“${shownName(name)}” ${problem}.`);
  for (const member of archive.members) {
    if (isSystemFile(member.name)) continue;
    const bytes = await readMember(archive, member, remarks);
    if (bytes === null) continue;
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
  if (parts === 0) refuseEmpty(archive, remarks);
  return { kind: 'a ZIP archive', remarks: remarks.all() };
}

/** A member that cannot be read does not keep the others from being imported. */
async function readMember(
  archive: Archive,
  member: ArchiveMember,
  remarks: ZipRemarks,
): Promise<Uint8Array | null> {
  try {
    return await archive.read(member);
  } catch (error) {
    if (!(error instanceof ImportRefusal) || archive.isExhausted) throw error;
    remarks.addProblem(`“${shownName(member.name)}” was not imported. ${error.message}`);
    return null;
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

function refuseEmpty(archive: Archive, remarks: ZipRemarks): never {
  const locked = archive.passedOver.find(({ reason }) => reason === 'locked');
  if (archive.members.length === 0 && locked !== undefined)
    throw new ImportRefusal(
      'locked',
      'The files in this archive are encrypted. Unpack it with its password and import the files.',
    );
  const details = remarks.all().join(' ');
  throw new ImportRefusal(
    'empty',
    `The archive holds nothing that can be imported.${details === '' ? '' : ` ${details}`} Unpack it to see what is in it.`,
  );
}
