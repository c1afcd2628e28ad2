import { z } from 'zod';
import { annotation } from '../model/annotation.ts';
import { captureOrigin, captureSummary, embeddedFact, textRange } from '../model/capture.ts';
import { metadata } from '../model/metadata.ts';
import { captureRecognition, recognitionRequest } from '../model/recognition.ts';
import { command, job, query } from './define.ts';

/** How many targets were carried to a capture, by how they stand in it. */
export const carriedCounts = z.object({
  exact: z.int(),
  moved: z.int(),
  approximate: z.int(),
  orphaned: z.int(),
});
export type CarriedCounts = Readonly<z.infer<typeof carriedCounts>>;

/** One copy of a document, with what stands in it. */
export const captureCopy = captureSummary.extend({
  /** The address it came from, where that is not the document's. */
  url: z.string().nullable(),
  /** What was read from this very copy; null for copies made before it was kept. */
  metadata: metadata.nullable(),
  /** The container it was taken from; null for a file of its own. */
  origin: captureOrigin.nullable(),
  /** What the file says of its own making. Stated, never trusted. */
  embedded: z.array(embeddedFact).readonly(),
  /** How many targets are pinned to it. */
  pinned: z.int(),
  carried: carriedCounts,
  /** How many of the carried targets that are not exact no person has decided on. */
  toReview: z.int(),
});
export type CaptureCopy = Readonly<z.infer<typeof captureCopy>>;

/**
 * One difference of two texts: where it stands in each, in UTF-16 offsets. The range is empty on the side where nothing
 * stands: at the gap. `changed` has other words on either side, `moved` the same words elsewhere.
 */
export const captureChange = z.object({
  type: z.enum(['inserted', 'deleted', 'changed', 'moved']),
  from: textRange,
  to: textRange,
});
export type CaptureChange = Readonly<z.infer<typeof captureChange>>;

/** The differences of two texts, in the order of the second. */
export const captureComparison = z.object({
  changes: z.array(captureChange).readonly(),
  /** Targets whose words, in either of the two texts, a change touches; `change` is its index. */
  annotated: z
    .array(z.object({ annotation: z.string(), target: z.string(), change: z.int().nonnegative() }))
    .readonly(),
  /** True when the texts differ so much that some stretches are given as changed whole, not word by word. */
  isCoarse: z.boolean(),
});
export type CaptureComparison = Readonly<z.infer<typeof captureComparison>>;

/**
 * What recognising words came to: a copy that has them, no copy where there was no word to be found, or none because the file is
 * encrypted and waits for its password.
 */
export const recognitionOutcome = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('recognised'),
    capture: z.string(),
    recognition: captureRecognition,
    /** Null where the copy is not the newest one: what is annotated is carried to the newest only. */
    carried: carriedCounts.nullable(),
    /** Sentences on what was noticed. */
    remarks: z.array(z.string()).readonly(),
  }),
  z.object({ type: z.literal('nothing'), message: z.string() }),
  z.object({ type: z.literal('locked'), message: z.string() }),
]);
export type RecognitionOutcome = Readonly<z.infer<typeof recognitionOutcome>>;

export const captureProcedures = {
  /** The copies of a document, oldest first. */
  'captures.list': query(z.object({ document: z.string() }), z.array(captureCopy)),
  /** What differs between the texts of two captures, of one document or of two, word by word. */
  'captures.compare': query(z.object({ from: z.string(), to: z.string() }), captureComparison),
  /**
   * Makes an annotation of a change, with a passage in either capture (where nothing stands, the words around the
   * gap) and a comment that says what was there and what is not: `from` is the older one.
   */
  'captures.observe': command(
    z.object({ from: z.string(), to: z.string(), change: captureChange }),
    annotation,
  ),
  /** Asks where to write the untouched original with the system's dialog, then writes it; `fileName` is null when the person chose no file. */
  'captures.saveOriginal': job(z.object({ id: z.string() }), z.object({ fileName: z.string().nullable() })),
  /**
   * Recognises the words on pages of a copy that are pictures, and adds a copy of the same original that has them; its progress counts
   * pages. Pages with text keep it, and pages whose words were recognised in the given copy are recognised again, so that the new one
   * has them all. Refused with `unsupported` where there is no such page, and with `conflict` where a copy has these words already.
   */
  'captures.recognise': job(
    z.object({ id: z.string(), ...recognitionRequest.shape, password: z.string().optional() }),
    recognitionOutcome,
  ),
  /** Takes a copy away. Refused with `conflict` for a document's only copy, and while annotations, mentions or findings are pinned to it. */
  'captures.remove': command(z.object({ id: z.string() }), z.object({})),
  /** Says that targets stand where they were found; `conflict` for one that was not found. */
  'placements.accept': command(z.object({ ids: z.array(z.string()).min(1) }), z.object({})),
  /** Puts a target at a range of the placement's capture (UTF-16) that a person has selected. */
  'placements.place': command(
    z.object({ id: z.string(), start: z.int().nonnegative(), end: z.int().positive() }),
    annotation,
  ),
  /** Leaves targets with the copies they were made on: they have no place in the placement's capture. */
  'placements.leave': command(z.object({ ids: z.array(z.string()).min(1) }), z.object({})),
};
