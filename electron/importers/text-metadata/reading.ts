import type { Certainty, MetadataReading } from '../../../shared/model/metadata.ts';

/** A value of the metadata that can be read in one way only, with where and from which words it was read. */
export function reading(
  value: string,
  readFrom: string,
  words: string | null,
  certainty: Certainty,
): MetadataReading {
  return { value, readFrom, words, certainty, readings: [] };
}
