import { z } from 'zod';
import { metadata } from './metadata.ts';

/** A CSL-JSON item (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html), kept as it was read. */
export const cslItem = z.looseObject({ type: z.string() });
export type CslItem = z.infer<typeof cslItem>;

/** What a reference manager says of one work. */
export const bibliographicRecord = z.object({
  /** Unique within its file; collections name their members by it. */
  key: z.string(),
  csl: cslItem,
  /** The same, as the properties of a document, each with where it was read from. */
  metadata,
  tags: z.array(z.string()).readonly(),
  /** As Markdown. */
  notes: z.array(z.string()).readonly(),
  /** Paths of its files as the file names them: relative ones are looked for beside it and never above it. */
  files: z.array(z.string()).readonly(),
  importedId: z.string().nullable(),
});
export type BibliographicRecord = Readonly<z.infer<typeof bibliographicRecord>>;
