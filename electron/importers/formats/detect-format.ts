import { listedMembers } from '../archive/listed-members.ts';
import type { FileLook, Format } from './format.ts';
import { formats } from './formats.ts';
import type { FileToImport } from '../imported.ts';

/** Of a file's beginning and end, so much is looked at. */
export const headBytes = 4_096;
export const tailBytes = 66_000;

/**
 * Tells the format of a file: by its media type where that is known, else by its bytes, since files are often saved under a
 * wrong extension, else by its extension; undefined when none of them says.
 */
export function detectFormat(file: FileToImport): Format | undefined {
  const mediaType = file.mediaType?.split(';')[0]?.trim().toLowerCase();
  const declared = mediaType && formats.find(({ mediaTypes }) => mediaTypes.includes(mediaType));
  if (declared) return declared;
  const look = lookAt(file);
  return (
    formats.find(({ recognises }) => recognises?.(look)) ??
    formats.find(({ extensions }) => extensions.includes(look.extension))
  );
}

/** What is looked at to tell a file's format. */
function lookAt({ name, bytes }: FileToImport): FileLook {
  const latin1 = (from: number, to: number) =>
    Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1');
  const size = bytes.byteLength;
  const head = latin1(0, Math.min(size, headBytes));
  const tail = latin1(Math.max(0, size - tailBytes), size);
  return {
    head,
    tail,
    members: head.startsWith('PK') ? listedMembers(tail) : [],
    extension: extensionOf(name),
  };
}

function extensionOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
