import { z } from 'zod';

/** Bytes from `start` to `end`, exclusive; never empty. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** What the shell sends to core, beside the page's port: questions it needs bytes for, and menu choices. */
export const toCore = z.discriminatedUnion('type', [
  /** The first message: which project to open. `title` is given to make a new one. */
  z.object({ type: z.literal('open'), path: z.string(), title: z.string().nullable() }),
  /** The page's port comes with it. */
  z.object({ type: z.literal('page-port') }),
  z.object({ type: z.literal('menu-chosen'), id: z.string() }),
  z.object({ type: z.literal('read-original'), call: z.int(), capture: z.string() }),
  /** Bytes from `start` to `end`, exclusive. */
  z.object({
    type: z.literal('read-part'),
    call: z.int(),
    capture: z.string(),
    start: z.int().nonnegative(),
    end: z.int().positive(),
  }),
  z.object({ type: z.literal('read-image'), call: z.int(), capture: z.string(), sha256: z.string() }),
  z.object({
    type: z.literal('host-answer'),
    call: z.int(),
    value: z.unknown(),
    error: z.string().nullable(),
  }),
  /** The line to an importer process that core asked for comes with it. */
  z.object({ type: z.literal('importer-port'), importer: z.int() }),
  z.object({ type: z.literal('importer-ended'), importer: z.int() }),
  z.object({ type: z.literal('close') }),
]);
export type ToCore = z.infer<typeof toCore>;

/** The methods of core's host that the shell answers. */
export const hostMethod = z.enum([
  'chooseFilesToImport',
  'chooseExportPath',
  'openExternal',
  'newProject',
  'openProject',
  'openSample',
  'recentProjects',
  'openRecent',
  'setMenu',
  'preferences',
  'setPreferences',
  'importRoots',
  'keepImportRoots',
]);
export type HostMethod = z.infer<typeof hostMethod>;

/** What core sends to the shell. */
export const toShell = z.discriminatedUnion('type', [
  z.object({ type: z.literal('opened'), title: z.string() }),
  /** The project could not be opened; the message is for the person. */
  z.object({ type: z.literal('refused'), message: z.string() }),
  z.object({ type: z.literal('title'), title: z.string() }),
  z.object({
    type: z.literal('bytes'),
    call: z.int(),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array).nullable(),
    /** Of the whole, in bytes. */
    size: z.int().nonnegative(),
    mediaType: z.string(),
    encoding: z.string().nullable(),
  }),
  z.object({ type: z.literal('host-call'), call: z.int(), method: hostMethod, argument: z.unknown() }),
  /** Core numbers the importer processes it asks for; only the shell can start and end them. */
  z.object({ type: z.literal('start-importer'), importer: z.int() }),
  z.object({ type: z.literal('end-importer'), importer: z.int() }),
  z.object({ type: z.literal('closed') }),
]);
export type ToShell = z.infer<typeof toShell>;
