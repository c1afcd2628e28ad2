import { canonicalLine } from '../../../shared/text/canonical.ts';
import type { EmbeddedFact } from '../../../shared/model/capture.ts';
import type { Metadata, MetadataReading } from '../../../shared/model/metadata.ts';
import { fileTitle } from '../text-metadata/file-title.ts';
import type { BuiltText } from '../text/text-builder.ts';
import { guessTitle } from '../text-metadata/guess-title.ts';
import { readTextMetadata } from '../text-metadata/read-text-metadata.ts';

/** What a text document says of itself in its properties; empty words where it says nothing. */
export interface DocumentProperties {
  readonly title: string;
  readonly author: string;
  /** BCP 47. */
  readonly language: string;
  /** What it says of its making, in the order it is to be shown. */
  readonly facts: readonly EmbeddedFact[];
}

/**
 * Gives what is known of a text document: from its words, and from its properties, which its program sets by itself and
 * templates hand on, so that they are uncertain. When it was made or saved is no date of publication.
 */
export function describeDocument(
  { text, blocks }: BuiltText,
  properties: DocumentProperties,
  fileName: string,
): Metadata {
  // Notes and running heads speak of other things: a note may begin with “By”.
  const body = blocks.filter(({ type }) => type !== 'furniture' && type !== 'note');
  const lines = body.map(({ start, end }) => text.slice(start, end));
  const heading = body.slice(0, 12).find((block) => block.type === 'heading');
  const found = readTextMetadata(lines.filter((line) => line !== ''));
  const title =
    heading === undefined
      ? (fromProperty(realTitle(properties.title)) ?? guessTitle(lines, fileTitle(fileName)))
      : fromHeading(text.slice(heading.start, heading.end));
  const author = fromProperty(properties.author);
  const language = fromProperty(properties.language);
  return {
    ...(author && { author }),
    ...(language && { language }),
    ...found,
    // What it declares of its language is what its spelling was checked in; what the words say counts more.
    title,
  };
}

function fromHeading(words: string): MetadataReading {
  return { value: words, readFrom: 'first heading', words, certainty: 'certain', readings: [] };
}

function fromProperty(words: string): MetadataReading | null {
  const value = canonicalLine(words);
  if (value === '' || value.length > 500) return null;
  return { value, readFrom: 'document properties', words: value, certainty: 'uncertain', readings: [] };
}

/** Programs put their own words there. */
function realTitle(title: string): string {
  return /^(?:microsoft word - |untitled|document\d*$|powerpoint presentation|\(?null\)?$)/i.test(
    title.trim(),
  )
    ? ''
    : title;
}
