import { type Archive, openArchive } from '../../archive/open-archive.ts';
import type { ImportLimits } from '../../import-limits.ts';
import { ImportRefusal } from '../../imported.ts';
import { attributeOf, childElements, type XmlElement } from '../../xml/xml-element.ts';
import { type PartReader, partReader } from '../part-reader.ts';

/** What a part of a package refers to (ECMA-376 part 2, 8.5). */
export interface Relationship {
  /** The last word of its type, such as `image`. */
  readonly type: string;
  readonly target: string;
  /** Whether it lies outside of the package. It is never followed. */
  readonly isExternal: boolean;
}

export type Relationships = ReadonlyMap<string, Relationship>;

/** The parts of a Word file (Open Packaging Conventions). Names have no leading slash. */
export interface WordPackage {
  readonly archive: Archive;
  readonly limits: ImportLimits;
  readonly remarks: string[];
  readonly xml: PartReader;
  /** What a part refers to, by id; targets within the package are whole names. */
  readonly relationships: (name: string) => Promise<Relationships>;
  /** The bytes of a part; null where it is not there, or is damaged. */
  readonly bytes: (name: string) => Promise<Uint8Array | null>;
}

/** Opens a Word file as the parts it consists of. Throws an `ImportRefusal` for what is no archive, or one beyond the limits. */
export async function openWordPackage(content: Uint8Array, limits: ImportLimits): Promise<WordPackage> {
  const archive = await openArchive(content, limits);
  const remarks: string[] = [];
  const xml = partReader(archive, limits, remarks);
  return {
    archive,
    limits,
    remarks,
    xml,
    relationships: async (name) => readRelationships(await xml(relationshipsOf(name)), folderOf(name)),
    bytes: async (name) => {
      const member = archive.find(name);
      if (member === null) return null;
      try {
        return await archive.read(member);
      } catch (error) {
        if (!(error instanceof ImportRefusal)) throw error;
        if (archive.isExhausted) throw error;
        remarks.push(`A part of the file was left out. ${error.message}`);
        return null;
      }
    },
  };
}

/** The first target of a type; null without one, or where it is external. */
export function targetOfType(relationships: Relationships, type: string): string | null {
  for (const each of relationships.values()) if (each.type === type && !each.isExternal) return each.target;
  return null;
}

function readRelationships(root: XmlElement | null, folder: string): Relationships {
  const found = new Map<string, Relationship>();
  for (const element of root === null ? [] : childElements(root, 'Relationship')) {
    const [id, type, target] = ['Id', 'Type', 'Target'].map((name) => attributeOf(element, name) ?? '');
    if (!id || !type || target === undefined) continue;
    const isExternal = attributeOf(element, 'TargetMode') === 'External';
    found.set(id, {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: isExternal ? target : resolved(folder, target),
      isExternal,
    });
  }
  return found;
}

/** The whole name of a part that a part in `folder` refers to. */
function resolved(folder: string, target: string): string {
  const [path = ''] = target.split('#');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : `${folder}${path}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

function relationshipsOf(name: string): string {
  const folder = folderOf(name);
  return `${folder}_rels/${name.slice(folder.length)}.rels`;
}
