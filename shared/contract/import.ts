import { z } from 'zod';
import { carriedCounts } from './captures.ts';
import { command, job, query } from './define.ts';

/** One of the things a container holds, as it lists them, before any is imported. */
export const containerEntry = z.object({
  /** Unique within its container. */
  key: z.string(),
  /** Title, subject or file name. */
  title: z.string(),
  url: z.string().nullable(),
  /** UTC; when it was sent or taken. */
  date: z.string().nullable(),
  mediaType: z.string().nullable(),
  /** In bytes; null where it is not known before reading. */
  size: z.int().nullable(),
});
export type ContainerEntry = Readonly<z.infer<typeof containerEntry>>;

/**
 * What files are to become: a newer copy of the document of this id; a document of its own (null), whatever its address;
 * when it is not given, a newer copy of the document with the same address, else a document.
 */
const copyOf = z.string().nullable().optional();

/** For encrypted files; used once and never kept. */
const password = z.string().optional();

/**
 * What became of a file: `locked` is encrypted and waits for its password, `unpacked` is no document but held the files listed after
 * it, `to choose` holds several pages or messages of which a person says which to import, `not held` is a work whose file was not there, `annotations` were read as such, and `waiting` has not been imported yet.
 */
export const importStatus = z.enum([
  'imported',
  'duplicate',
  'failed',
  'locked',
  'to choose',
  'not held',
  'unpacked',
  'annotations',
  'waiting',
]);
export type ImportStatus = z.infer<typeof importStatus>;

/** What became of one file of an import. */
export const importItem = z.object({
  /** The file's name with the folders below the one chosen and the containers it was found in; never the whole path. */
  name: z.string(),
  status: importStatus,
  document: z.string().nullable(),
  capture: z.string().nullable(),
  title: z.string().nullable(),
  /** Why it failed, by a short word; null for what did not. */
  reason: z.string().nullable(),
  /** Why it failed and what to try, or what was noticed ("same text as …"). */
  message: z.string().nullable(),
  /** For a newer copy of a document that was there: how its annotations stand in it. */
  carried: carriedCounts.optional(),
});
export type ImportItem = Readonly<z.infer<typeof importItem>>;

/** More are not told in the answer of an import: `import.items` lists them all. */
export const mostToldItems = 1_000;

export const importReport = z.object({
  /** The first of them. */
  items: z.array(importItem).readonly(),
  /** True when the person stopped it; what was imported before stays. */
  isCancelled: z.boolean(),
  /** Some of the files were annotations: the plan of what they would become (`annotationImport.get`). */
  annotationPlan: z.string().optional(),
  /** The run these files were imported in; null when there was nothing to import. */
  run: z.string().nullable(),
});
export type ImportReport = Readonly<z.infer<typeof importReport>>;

/** How many files became what. */
export const importCounts = z.record(importStatus, z.int());
export type ImportCounts = Readonly<z.infer<typeof importCounts>>;

export const importRun = z.object({
  id: z.string(),
  /** UTC. */
  startedAt: z.string(),
  /** UTC; null while it runs and when it was interrupted. */
  endedAt: z.string().nullable(),
  /** `interrupted`: the program ended before the run did. */
  state: z.enum(['running', 'done', 'stopped', 'interrupted']),
  counts: importCounts,
  /** Of all files, in bytes, as far as it is known. */
  bytes: z.int(),
  /** Whether the files that wait are still known on this machine, so that they can be imported. */
  canResume: z.boolean(),
});
export type ImportRun = Readonly<z.infer<typeof importRun>>;

/** A file of a run, as its report lists it. */
export const importRunItem = importItem.extend({
  /** Its place in the run: what was found in a file comes after it. */
  position: z.int(),
  /** In bytes. */
  size: z.int().nullable(),
  /** The format it was taken for: "pdf"; null where it was not looked at. */
  format: z.string().nullable(),
  /** The document that has the same text. */
  sameTextAs: z.string().nullable(),
});
export type ImportRunItem = Readonly<z.infer<typeof importRunItem>>;

/** Which files of a run are meant. */
const itemFilter = {
  run: z.string(),
  status: importStatus.optional(),
  format: z.string().optional(),
  /** Words that name, title or message hold, letters' case aside. */
  text: z.string().optional(),
};
export const importItemFilter = z.object(itemFilter);
export type ImportItemFilter = Readonly<z.infer<typeof importItemFilter>>;

export const importProcedures = {
  /** Files dropped on the window: their bytes. `name` may hold folders (`folder/file.txt`). */
  'import.files': job(
    z.object({
      files: z.array(
        z.object({ name: z.string(), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
      ),
      /** Files that could not be read, and why: for the report. */
      unread: z.array(z.object({ name: z.string(), message: z.string() })).optional(),
      /** Batches of one gesture share it and become one run and one undo step. */
      mergeKey: z.string().optional(),
      copyOf,
    }),
    importReport,
  ),
  /** Asks for files or a folder with the system's dialog, then imports them. */
  'import.choose': job(z.object({ kind: z.enum(['files', 'folder']), copyOf }), importReport),
  /** From the clipboard: HTML where there is any, else plain text. */
  'import.paste': job(z.object({ text: z.string(), html: z.string().nullable(), copyOf }), importReport),
  /** Imports what still waits in a run, without doing anything twice. */
  'import.resume': job(z.object({ run: z.string() }), importReport),
  /** Imports files of a run again that failed or are locked, by their positions; those that are not there any more stay as they are. */
  'import.retry': job(
    z.object({
      run: z.string(),
      items: z.array(z.int()).min(1),
      password,
      /** Of files that hold several pages or messages: keys of those to import, or all. Not given: it is asked for again. */
      chosen: z.union([z.literal('all'), z.array(z.string()).min(1)]).optional(),
    }),
    importReport,
  ),
  /** Lists what a file of a run holds (pages of a web archive, messages of a mailbox), in the file's order. */
  'import.inspect': job(
    z.object({ run: z.string(), item: z.int() }),
    z.object({ name: z.string(), entries: z.array(containerEntry).readonly() }),
  ),
  /** Newest first. */
  'import.runs': query(z.object({}), z.array(importRun)),
  /** Files of a run in their order, page by page: `after` is the `next` of the page before. */
  'import.items': query(
    importItemFilter.extend({ after: z.int().optional(), limit: z.int().min(1).max(1_000).default(200) }),
    z.object({
      items: z.array(importRunItem).readonly(),
      next: z.int().nullable(),
      /** How many there are with this filter. */
      total: z.int(),
      /** The formats of all files of the run. */
      formats: z.array(z.string()).readonly(),
    }),
  ),
  /** Leaves the files that wait in a run: it is not offered to be resumed any more. Outside undo. */
  'import.leave': command(z.object({ run: z.string() }), z.object({})),
  /** Asks where to write a report with the system's dialog, then writes it; `fileName` is null when the person chose no file. */
  'import.saveReport': job(
    importItemFilter.extend({ as: z.enum(['csv', 'json']) }),
    z.object({ fileName: z.string().nullable() }),
  ),
};
