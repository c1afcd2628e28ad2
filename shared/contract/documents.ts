import { z } from 'zod';
import { captureContent, partRelation } from '../model/capture.ts';
import { documentDetail, documentSummary } from '../model/document.ts';
import { metadataName } from '../model/metadata.ts';
import { page } from '../model/page.ts';
import { command, query } from './define.ts';

/** A document that came within another one. */
export const documentPart = z.object({
  /** The other one: the part of a whole, the whole of a part. */
  document: z.string(),
  title: z.string(),
  relation: partRelation,
  /** What the whole calls the part: a file name, mostly. */
  label: z.string(),
});
export type DocumentPart = Readonly<z.infer<typeof documentPart>>;

export const documentProcedures = {
  /** Newest publication first; undated last. */
  'documents.list': query(z.object({}), z.array(documentSummary)),
  'documents.get': query(z.object({ id: z.string() }), documentDetail),
  /** What came within a document, in its order, and what it came within itself. */
  'documents.parts': query(
    z.object({ id: z.string() }),
    z.object({ parts: z.array(documentPart).readonly(), wholes: z.array(documentPart).readonly() }),
  ),
  /** Sets properties by hand; null clears one. A date must be EDTF. Choosing one reading of an ambiguous date is this too. */
  'documents.update': command(
    z.object({ id: z.string(), metadata: z.partialRecord(metadataName, z.string().nullable()) }),
    documentDetail,
  ),
  'documents.assignSource': command(
    z.object({ ids: z.array(z.string()), source: z.string().nullable() }),
    z.object({}),
  ),
  /** Gives documents tags as a whole, and takes them away; `create` names tags that are made where the codebook has none. */
  'documents.retag': command(
    z.object({
      ids: z.array(z.string()).min(1),
      add: z.array(z.string()).default([]),
      remove: z.array(z.string()).default([]),
      create: z.array(z.string().trim().min(1)).default([]),
    }),
    z.object({}),
  ),
  /** Removes documents with their captures, annotations and notes. */
  'documents.remove': command(z.object({ ids: z.array(z.string()).min(1) }), z.object({})),
  'captures.get': query(z.object({ id: z.string() }), captureContent),
  /** Pages of the original from one ordinal to another (end exclusive, from 0), with where their words stand. */
  'captures.pages': query(
    z.object({ id: z.string(), from: z.int().nonnegative(), to: z.int().positive() }),
    z.array(page),
  ),
  /** The reading position: offset of the first line in view, UTF-16. Not an undo step. */
  'positions.get': query(z.object({ capture: z.string() }), z.object({ offset: z.int() })),
  'positions.set': command(z.object({ capture: z.string(), offset: z.int().nonnegative() }), z.object({})),
};
