import type { Archive } from '../archive/open-archive.ts';
import type { ImportLimits } from '../import-limits.ts';
import { parseXml } from '../xml/read-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';

/** Gives a part of an office file as a tree; null where it is not there. Throws an `ImportRefusal` when it cannot be read. */
export type PartReader = (name: string) => Promise<XmlElement | null>;

/** Reads parts of an archive that are XML; what is said of them goes to the end of `remarks`. */
export function partReader(archive: Archive, limits: ImportLimits, remarks: string[]): PartReader {
  return async (name) => {
    const member = archive.find(name);
    if (member === null) return null;
    const { root, remarks: found } = parseXml({ name, bytes: await archive.read(member) }, limits);
    remarks.push(...found);
    return root;
  };
}
