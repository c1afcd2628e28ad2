import type { MetadataName, MetadataReading } from '../../../shared/model/metadata.ts';

/** What the fields are called, in their order on the panel. */
export const metadataLabels: Readonly<Record<MetadataName, string>> = {
  title: 'Title',
  author: 'Author',
  publisher: 'Publisher',
  published: 'Published',
  place: 'Place',
  url: 'Address',
  language: 'Language',
  direction: 'Direction',
};

/** Where a value was read from: "dateline: “London, January 7”", "entered by hand". */
export function provenanceWords({ readFrom, words, value }: MetadataReading): string {
  return words === null || words === value ? readFrom : `${readFrom}: “${words}”`;
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** The English name of a language (BCP 47); null for a tag that has none. */
export function languageWords(tag: string): string | null {
  try {
    return languageNames.of(tag) ?? null;
  } catch {
    return null;
  }
}
