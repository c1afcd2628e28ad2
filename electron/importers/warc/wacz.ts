import { type Archive, openArchive } from '../archive/open-archive.ts';
import { accessOf, BufferedAccess } from '../bytes/buffered-access.ts';
import type { ImportLimits } from '../import-limits.ts';
import { ImportRefusal, type RandomAccess } from '../imported.ts';
import { readJson } from '../bytes/read-json.ts';
import { findPages, type FoundPage, type PagesSeen } from './found-pages.ts';
import type { RecordIndex } from './record-index.ts';

/** More of a list of pages than anybody looks through is not read. */
const longestList = 50_000_000;
const longestLine = 100_000;

/**
 * Finds the pages of a WACZ file (https://specs.webrecorder.net/wacz/1.1.1/): those its own lists of pages name, else all that its web
 * archives hold. Throws an `ImportRefusal` when it holds no web archive.
 */
export async function* findWaczPages(
  content: RandomAccess,
  limits: ImportLimits,
  found: { readonly seen: PagesSeen; readonly index: RecordIndex },
): AsyncGenerator<FoundPage> {
  const archive = await openArchive(content, limits);
  const titles = await readPageLists(archive);
  const files = warcsIn(archive);
  if (files.length === 0) {
    throw new ImportRefusal(
      'malformed',
      'The file holds no web archive, or is cut off. Copy or download it again.',
    );
  }
  const unlisted: FoundPage[] = [];
  let listed = 0;
  for (const file of files) {
    const records = (await archive.openStored(file)) ?? accessOf(await archive.read(file));
    for await (const page of findPages(new BufferedAccess(records), limits, found)) {
      const own = { ...page, entry: { ...page.entry, key: `${file.name}#${page.entry.key}` } };
      const title = page.entry.url === null ? undefined : titles.get(page.entry.url);
      if (title === undefined) {
        if (unlisted.length < limits.maxRecords && listed === 0) unlisted.push(own);
        continue;
      }
      listed += 1;
      unlisted.length = 0;
      yield { ...own, entry: { ...own.entry, title: title === '' ? own.entry.title : title } };
    }
  }
  if (listed === 0) yield* unlisted;
}

/** Fills an index of a WACZ file's web archives: of those that can be read where they are needed, as the format asks. */
export async function indexWacz(
  content: RandomAccess,
  limits: ImportLimits,
  index: RecordIndex,
): Promise<void> {
  const archive = await openArchive(content, limits);
  for (const file of warcsIn(archive)) {
    const records = await archive.openStored(file);
    if (records !== null) await index.add(records);
  }
}

function warcsIn({ members }: Archive): Archive['members'] {
  return members.filter(({ name }) => /^archive\/[^/]+\.warc(?:\.gz)?$/i.test(name));
}

/** The titles that an archive's own lists give its pages, by their addresses; empty where a page has none. */
async function readPageLists(archive: Archive): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const member of archive.members) {
    if (!/^pages\/[^/]+\.jsonl$/.test(member.name) || member.size > longestList) continue;
    const text = new TextDecoder().decode(await archive.read(member));
    for (const line of text.split('\n')) {
      const page = line.length > longestLine ? null : readPage(line);
      if (page && !titles.has(page.url)) titles.set(page.url, page.title);
    }
  }
  return titles;
}

function readPage(line: string): { readonly url: string; readonly title: string } | null {
  try {
    const page = readJson(line);
    if (typeof page !== 'object' || page === null || Array.isArray(page)) return null;
    const { url, title } = page as { readonly [name: string]: unknown };
    return typeof url === 'string' ? { url, title: typeof title === 'string' ? title : '' } : null;
  } catch (error) {
    // A line that is broken is one page less on the list.
    if (error instanceof ImportRefusal) return null;
    throw error;
  }
}
