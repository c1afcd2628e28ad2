import { z } from 'zod';

/** The described properties of a document. Dates are EDTF. */
export const metadataName = z.enum([
  'title',
  'author',
  'publisher',
  'published',
  'url',
  'place',
  'language',
  'direction',
]);
export type MetadataName = z.infer<typeof metadataName>;

/**
 * How sure the reading is. `ambiguous`: the words allow several readings, all kept in `readings`, until a person
 * chooses. `uncertain`: one reading, from a place that does not quite say so (a "last modified" line, say).
 */
export const certainty = z.enum(['certain', 'uncertain', 'ambiguous']);
export type Certainty = z.infer<typeof certainty>;

/** One described property with where it was read from. */
export const metadataReading = z.object({
  /** For an ambiguous date, the EDTF set `[a,b]` of all readings. */
  value: z.string(),
  /** Such as `JSON-LD datePublished`, `meta og:title`, `dateline`, `entered by hand`. */
  readFrom: z.string(),
  /** The words it was read from, as they stand in the file. */
  words: z.string().nullable(),
  certainty,
  /** All readings of an ambiguous value; else empty. */
  readings: z.array(z.string()).readonly(),
});
export type MetadataReading = Readonly<z.infer<typeof metadataReading>>;

export const metadata = z.partialRecord(metadataName, metadataReading);
export type Metadata = Readonly<z.infer<typeof metadata>>;
