import { canonicalLine } from '../../../shared/text/canonical.ts';
import type { ImportLimits } from '../import-limits.ts';
import { ImportRefusal } from '../imported.ts';
import type { Book } from './open-book.ts';
import { sectionFor } from './package-document.ts';
import { type ScannedSection, scanSection } from './scan-section.ts';

/**
 * Reads the pages of a book in the order of its spine. Those that are missing, damaged or no text are named in the remarks. Throws an
 * `ImportRefusal` when all together pass the limit.
 */
export async function readSections(
  { archive, members, package: { spine, items } }: Book,
  limits: ImportLimits,
): Promise<{ readonly sections: readonly ScannedSection[]; readonly remarks: readonly string[] }> {
  const sections: ScannedSection[] = [];
  const lost: string[] = [];
  const unread: string[] = [];
  let others = 0;
  let length = 0;
  const read = new Set<string>();
  for (const item of spine) {
    const named = sectionFor(item, items)?.path;
    if (named === undefined) others += 1;
    const member = named === undefined ? null : members.at(named);
    const path = member?.name ?? named;
    if (path === undefined || read.has(path)) continue;
    read.add(path);
    const bytes = member === null ? null : await archive.read(member).catch(damagedOnly);
    if (bytes === null) {
      lost.push(path);
      continue;
    }
    length += bytes.byteLength;
    if (length > limits.maxBookText) refuseLength(limits.maxBookText);
    try {
      sections.push(scanSection(path, bytes, limits));
    } catch (error) {
      if (!(error instanceof ImportRefusal)) throw error;
      unread.push(`${path} was left out. ${error.message}`);
    }
  }
  return {
    sections,
    remarks: [...sections.flatMap(({ remarks }) => remarks), ...unread, ...remarksOn(lost, others)],
  };
}

function damagedOnly(error: unknown): null {
  if (error instanceof ImportRefusal && error.reason === 'malformed') return null;
  throw error;
}

function refuseLength(maxBookText: number): never {
  const megabytes = (maxBookText / 1_000_000).toLocaleString('en');
  throw new ImportRefusal(
    'too large',
    `The pages of the book have more than ${megabytes} MB. Split the book with an EPUB editor, and import its volumes.`,
  );
}

/** So many are named; of the others the number. */
const namedAtMost = 10;

function remarksOn(lost: readonly string[], others: number): readonly string[] {
  // A path of the book may be anything.
  const names = canonicalLine(
    lost
      .slice(0, namedAtMost)
      .map((path) => path.slice(0, 100))
      .join(', '),
  );
  const more = lost.length > namedAtMost ? ` and ${lost.length - namedAtMost} more` : '';
  return [
    ...(lost.length === 0 ? [] : [`Missing or damaged in the book, and left out: ${names}${more}.`]),
    ...(others === 0
      ? []
      : [
          others === 1
            ? 'A page of the book that is no text was left out.'
            : `${others} pages of the book that are no text were left out.`,
        ]),
  ];
}
