import { type Entry, fromBufferPromise, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl';
import { ImportRefusal, type RandomAccess } from '../imported.ts';
import { memberName } from './member-name.ts';
import { type PassedOver, problemOfMember, problemOfPlaces } from './member-problems.ts';
import { ContentReader } from './random-access-reader.ts';
import { unpackMember } from './unpack-member.ts';
import { Unpacking, type UnpackingLimits } from './unpacking.ts';

/** A file in an archive that can be read. */
export interface ArchiveMember {
  /** With its folders, separated by `/`, in NFC. A label: no folder in it is ever followed. */
  readonly name: string;
  /** In bytes, as the archive says; what comes out is counted. */
  readonly size: number;
  readonly packedSize: number;
  /** Whether its bytes stand in the archive as they are. */
  readonly isStored: boolean;
}

/** A ZIP archive (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT) whose list of members was read. */
export interface Archive {
  /** In the archive's order; folders left out, and what was passed over. */
  readonly members: readonly ArchiveMember[];
  /** Links, encrypted members without a password, and names that are not kept. */
  readonly passedOver: readonly PassedOver[];
  /** Whether so much was unpacked that no member can be read any more. */
  readonly isExhausted: boolean;
  /** The member of this name; null without one. Case counts. */
  find(name: string): ArchiveMember | null;
  /** The bytes of a member. Throws an `ImportRefusal` when it is damaged, unpacks to too much or has another password. */
  read(member: ArchiveMember): Promise<Uint8Array>;
  /** The bytes of a member as they are unpacked. Throws like `read`. */
  stream(member: ArchiveMember): AsyncGenerator<Uint8Array>;
  /** A stored member's bytes, to be read where they are needed; null for a packed one. */
  openStored(member: ArchiveMember): Promise<RandomAccess | null>;
}

/**
 * Reads the list of members of a ZIP archive; encrypted ones can be read where a password is given. Nothing is unpacked before a member
 * is read, and nothing is ever written. Throws an `ImportRefusal` for a damaged archive, for too many members, and for one whose members
 * overlap.
 */
export async function openArchive(
  content: Uint8Array | RandomAccess,
  limits: UnpackingLimits,
  password: string | null = null,
): Promise<Archive> {
  const zip = await readable(openZip(content));
  const { members, passedOver } = await listMembers(zip, limits, password !== null);
  const unpacking = new Unpacking(limits);
  const entryOf = (member: ArchiveMember): Entry => {
    const entry = members.get(member);
    if (entry === undefined) throw new Error('The member is of another archive.');
    return entry;
  };
  const byName = new Map([...members.keys()].map((member) => [member.name, member]));
  const stream = (member: ArchiveMember) => unpackMember(zip, entryOf(member), { unpacking, password });
  return {
    members: [...members.keys()],
    passedOver,
    get isExhausted() {
      return unpacking.isExhausted;
    },
    find: (name) => byName.get(name.normalize('NFC')) ?? null,
    stream,
    async read(member) {
      const pieces: Uint8Array[] = [];
      for await (const piece of stream(member)) pieces.push(piece);
      return new Uint8Array(Buffer.concat(pieces));
    },
    async openStored(member) {
      const entry = entryOf(member);
      if (!member.isStored) return null;
      const { fileDataStart } = await readable(zip.readLocalFileHeaderPromise(entry, { minimal: true }));
      return within(accessTo(content), fileDataStart, entry.compressedSize);
    },
  };
}

/** Names are read as bytes and sizes counted here, so that one bad member does not take the others with it. */
function openZip(content: Uint8Array | RandomAccess): Promise<ZipFile> {
  const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
  if (!(content instanceof Uint8Array))
    return fromRandomAccessReaderPromise(new ContentReader(content), content.size, options);
  return fromBufferPromise(Buffer.from(content.buffer, content.byteOffset, content.byteLength), options);
}

async function listMembers(zip: ZipFile, { maxMembers }: UnpackingLimits, hasPassword: boolean) {
  const members = new Map<ArchiveMember, Entry>();
  const passedOver: PassedOver[] = [];
  const entries: Entry[] = [];
  const names = new Set<string>();
  if (zip.entryCount > maxMembers) refuseCount(maxMembers);
  for await (const entry of readableEntries(zip)) {
    entries.push(entry);
    if (entries.length > maxMembers) refuseCount(maxMembers);
    const name = memberName(entry);
    if (name.endsWith('/')) continue;
    const problem = problemOfMember(entry, name, { names, hasPassword });
    names.add(name);
    if (problem !== null) passedOver.push({ name, ...problem });
    else members.set(describe(entry, name), entry);
  }
  const overlap = problemOfPlaces(entries);
  if (overlap !== null) throw new ImportRefusal('malformed', overlap);
  return { members, passedOver };
}

function describe(entry: Entry, name: string): ArchiveMember {
  return {
    name,
    size: entry.uncompressedSize,
    packedSize: entry.compressedSize,
    isStored: entry.compressionMethod === 0 && !entry.isEncrypted(),
  };
}

async function* readableEntries(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    throw refusalOf(error);
  }
}

async function readable<Value>(reading: Promise<Value>): Promise<Value> {
  try {
    return await reading;
  } catch (error) {
    throw refusalOf(error);
  }
}

function refusalOf(error: unknown): ImportRefusal {
  if (error instanceof ImportRefusal) return error;
  const words = error instanceof Error ? error.message : '';
  if (/strong encryption/.test(words))
    return new ImportRefusal(
      'locked',
      'The archive is encrypted as a whole. Unpack it with its password and import its files.',
    );
  if (/multi-disk/.test(words))
    return new ImportRefusal(
      'unsupported',
      'The archive is one of several volumes. Join or unpack them first.',
    );
  return new ImportRefusal(
    'malformed',
    'The archive is damaged or cut off: its list of members cannot be read. Copy or download it again, or repair it with an archive program.',
  );
}

function refuseCount(maxMembers: number): never {
  throw new ImportRefusal(
    'too many parts',
    `The archive has more than ${maxMembers.toLocaleString('en')} members. Unpack it and import its folders one by one.`,
  );
}

function accessTo(content: Uint8Array | RandomAccess): RandomAccess {
  if (!(content instanceof Uint8Array)) return content;
  return {
    size: content.byteLength,
    read: async (offset, length) => content.subarray(offset, offset + length),
  };
}

function within(content: RandomAccess, start: number, size: number): RandomAccess {
  return {
    size,
    read: (offset, length) => {
      const from = Math.min(Math.max(offset, 0), size);
      return content.read(start + from, Math.min(length, size - from));
    },
  };
}
