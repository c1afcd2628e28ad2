import { z } from 'zod';
import { textQuoteSelector } from '../../../shared/model/annotation.ts';
import { bibliographicRecord } from '../../../shared/model/bibliographic-record.ts';
import {
  block,
  embeddedFact,
  mark,
  outlineEntry,
  partRelation,
  textRange,
} from '../../../shared/model/capture.ts';
import { metadata } from '../../../shared/model/metadata.ts';
import { page, region } from '../../../shared/model/page.ts';
import { textRecognition } from '../../../shared/model/recognition.ts';
import type {
  ContainerBox,
  ContainerEntry,
  Imported,
  ImportedAnnotation,
  ImportedCode,
  ImportedCollection,
  ImportedContainer,
  ImportedImage,
  ImportedPart,
  ImportedSelection,
  RefusalReason,
} from '../imported.ts';
import type { FromImporter } from '../process/messages.ts';

/** Every member of what an importer gives: one that is left out here would be taken out of what it gave. */
type Fields<Given> = { readonly [Name in keyof Required<Given>]: z.ZodType };

/** What one message may hold at most: far above what an importer gives, so that only a broken or hostile one is stopped. */
const most = { characters: 40_000_000, items: 4_000_000, images: 4_000, words: 1_000_000, entries: 200_000 };

const words = z.string().max(most.words);
const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, 'no bytes');
const list = <Item extends z.ZodType>(item: Item, longest = most.entries) =>
  z.array(item).max(longest).readonly();

const imported = z.object({
  text: z.string().max(most.characters),
  blocks: list(block, most.items),
  marks: list(mark, most.items),
  metadata,
  images: list(
    z.object({
      sha256: z.string(),
      mediaType: z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp']),
      bytes,
    } satisfies Fields<ImportedImage>),
    most.images,
  ),
  mediaType: words,
  encoding: words.nullable(),
  extractor: words,
  remarks: list(words),
  outline: list(outlineEntry).optional(),
  pages: list(page).optional(),
  annotations: list(
    z.object({
      target: z.union([textRange, region]),
      comment: z.string().max(most.characters).nullable(),
      creator: words.nullable(),
      createdAt: words.nullable(),
    } satisfies Fields<ImportedAnnotation>),
  ).optional(),
  shown: z.object({ bytes, mediaType: words }).optional(),
  embedded: list(embeddedFact).optional(),
  capturedAt: words.optional(),
  recognition: textRecognition.optional(),
}) satisfies z.ZodType<Imported>;

const container = z.object({
  kind: words,
  remarks: list(words),
  records: list(bibliographicRecord).optional(),
  codes: list(
    z.object({
      key: words,
      parent: words.nullable(),
      name: words,
      definition: words,
      colour: words.nullable(),
    } satisfies Fields<ImportedCode>),
  ).optional(),
  collections: list(
    z.object({
      key: words,
      parent: words.nullable(),
      name: words,
      description: words,
      members: list(words),
      codes: list(words),
    } satisfies Fields<ImportedCollection>),
  ).optional(),
} satisfies Fields<ImportedContainer>) satisfies z.ZodType<ImportedContainer>;

const entry = z.object({
  key: words,
  title: words,
  url: words.nullable(),
  date: words.nullable(),
  mediaType: words.nullable(),
  size: z.int().nonnegative().nullable(),
} satisfies Fields<ContainerEntry>) satisfies z.ZodType<ContainerEntry>;

const corner = z.number();
const containerBox = z.object({
  page: z.int().nonnegative(),
  x0: corner,
  y0: corner,
  x1: corner,
  y1: corner,
} satisfies Fields<ContainerBox>);

const selection = z.object({
  ...textQuoteSelector.shape,
  start: z.int().nonnegative(),
  box: containerBox.nullable(),
  codes: list(words),
  comment: words.nullable(),
  creator: words.nullable(),
  createdAt: words.nullable(),
  importedId: words.nullable(),
} satisfies Fields<ImportedSelection>);

const part = z.object({
  key: words,
  name: words,
  mediaType: words.optional(),
  relation: partRelation,
  bytes,
  url: words.nullable(),
  capturedAt: words.nullable(),
  metadata: metadata.optional(),
  selections: list(selection).optional(),
  notes: list(z.string().max(most.characters)).optional(),
  codes: list(words).optional(),
  importedId: words.optional(),
} satisfies Fields<ImportedPart>) satisfies z.ZodType<ImportedPart>;

const reasons = [
  'empty',
  'binary',
  'too large',
  'unsupported',
  'malformed',
  'took too long',
  'too much memory',
  'locked',
  'expands too far',
  'too many parts',
  'nested too deep',
] as const satisfies readonly RefusalReason[];

const answer = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('outcome'),
    outcome: z.discriminatedUnion('type', [
      z.object({ type: z.literal('document'), imported }),
      z.object({ type: z.literal('container'), container }),
    ]),
  }),
  z.object({ type: z.literal('entries'), entries: list(entry) }),
  z.object({ type: z.literal('refused'), reason: z.enum(reasons), message: words }),
  z.object({ type: z.literal('failed'), message: z.string() }),
  z.object({ type: z.literal('exceeded'), limit: z.enum(['time', 'memory']) }),
]);

const question = z.int().nonnegative();

/** What goes on without end gets no more time. */
const pageCount = z.int().nonnegative().max(10_000);

/** A message from an importer process, as far as its form goes. */
export const fromImporter = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({
    type: z.literal('read'),
    question,
    offset: z.int().nonnegative(),
    length: z.int().positive(),
  }),
  z.object({ type: z.literal('part'), question, part }),
  z.object({ type: z.literal('progress'), done: pageCount, total: pageCount, next: pageCount.nullable() }),
  z.object({ type: z.literal('answer'), answer, memory: z.number(), peakMemory: z.number() }),
]) satisfies z.ZodType<FromImporter>;
