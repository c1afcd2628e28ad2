import { accessOf, BufferedAccess } from '../bytes/buffered-access.ts';
import type { FormatReader } from '../formats/format.ts';
import type { ImportLimits } from '../import-limits.ts';
import type { ContainerEntry, RandomAccess } from '../imported.ts';
import { findPages, type FoundPage, type PagesSeen } from './found-pages.ts';
import { importPages, type PageSource } from './import-pages.ts';
import { importRecord } from './import-record.ts';
import { RecordIndex } from './record-index.ts';
import { findWaczPages, indexWacz } from './wacz.ts';

type OpenPages = (content: RandomAccess, limits: ImportLimits) => PageSource;

/** Reads web archives: their pages are imported one by one. */
export const warcReader = readerOf((content, limits) => {
  const [seen, index] = [nothingSeen(), new RecordIndex(limits)];
  return {
    kind: 'a web archive (WARC)',
    pages: findPages(new BufferedAccess(content), limits, { seen, index }),
    seen,
    index,
    fillIndex: () => index.add(content),
  };
});

/** Reads web archives with a list of their pages. */
export const waczReader = readerOf((content, limits) => {
  const [seen, index] = [nothingSeen(), new RecordIndex(limits)];
  return {
    kind: 'a web archive (WACZ)',
    pages: findWaczPages(content, limits, { seen, index }),
    seen,
    index,
    fillIndex: () => indexWacz(content, limits, index),
  };
});

/** Reads one record of a web archive. */
export const warcRecordReader: FormatReader = {
  importFile: async (file, limits, context) => ({
    type: 'document',
    imported: await importRecord(file, limits, context),
  }),
};

function readerOf(open: OpenPages): FormatReader {
  return {
    importFile: ({ bytes }, limits, context) => importPages(open(accessOf(bytes), limits), limits, context),
    importContent: ({ content }, limits, context) => importPages(open(content, limits), limits, context),
    listEntries: ({ content }, limits) => listPages(open(content, limits).pages),
  };
}

async function listPages(pages: AsyncIterable<FoundPage>): Promise<readonly ContainerEntry[]> {
  const entries: ContainerEntry[] = [];
  for await (const { entry } of pages) entries.push(entry);
  return entries;
}

function nothingSeen(): PagesSeen {
  return { isCutOff: false, revisits: 0, repeated: 0 };
}
