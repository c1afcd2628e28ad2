import type { BibliographicRecord, CslItem } from '../../../shared/model/bibliographic-record.ts';
import type { Metadata, MetadataReading } from '../../../shared/model/metadata.ts';
import { readCslDate } from './csl-dates.ts';
import { spokenName } from './csl-names.ts';
import { recordLimits } from './record-limits.ts';

/** What a reader of one format found of a record, before limits and metadata. */
export interface RecordDraft {
  readonly key: string;
  readonly csl: CslItem;
  readonly tags: readonly string[];
  /** As Markdown or plain text. */
  readonly notes: readonly string[];
  readonly files: readonly string[];
  readonly importedId: string | null;
}

/**
 * Makes a record of what was found: the CSL item stays as it is, and what of it describes a document is read from it. `readFrom`
 * names the format, such as "RIS".
 */
export function makeRecord(draft: RecordDraft, readFrom: string): BibliographicRecord {
  const tidy = (values: readonly string[], most: number, characters: number) =>
    [...new Set(values.map((value) => value.trim().slice(0, characters)))]
      .filter((value) => value !== '')
      .slice(0, most);
  return {
    key: draft.key,
    csl: draft.csl,
    metadata: metadataOf(draft.csl, readFrom),
    tags: tidy(draft.tags, recordLimits.tags, 500),
    notes: tidy(draft.notes, recordLimits.notes, recordLimits.noteCharacters),
    files: tidy(draft.files, recordLimits.files, 4_096),
    importedId: draft.importedId,
  };
}

function metadataOf(csl: CslItem, readFrom: string): Metadata {
  const text = (key: string) => {
    const value = csl[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 2_000) : null;
  };
  const read = (value: string | null, field: string): MetadataReading | undefined =>
    value === null
      ? undefined
      : { value, readFrom: `${readFrom} ${field}`, words: value, certainty: 'certain', readings: [] };
  const title = read(text('title'), 'title');
  const author = read(namesOf(csl['author']) ?? namesOf(csl['editor']), 'author');
  const publisher = read(text('container-title') ?? text('publisher'), 'publisher');
  const published = publishedOf(csl, readFrom);
  const url = read(addressOf(text('URL'), text('DOI')), 'address');
  const language = read(languageOf(text('language')), 'language');
  return {
    ...(title && { title }),
    ...(author && { author }),
    ...(publisher && { publisher }),
    ...(published && { published }),
    ...(url && { url }),
    ...(language && { language }),
  };
}

function publishedOf(csl: CslItem, readFrom: string): MetadataReading | undefined {
  const read = readCslDate(csl['issued']);
  if (read === null) return undefined;
  return { ...read, readFrom: `${readFrom} date` };
}

function namesOf(names: unknown): string | null {
  if (!Array.isArray(names)) return null;
  const spoken = names
    .slice(0, recordLimits.names)
    .map(spokenName)
    .filter((name) => name !== null);
  return spoken.length === 0 ? null : spoken.join('; ').slice(0, 2_000);
}

/** Where the work is; else where its identifier leads. */
function addressOf(url: string | null, doi: string | null): string | null {
  if (url !== null && URL.canParse(url) && /^https?:/i.test(url)) return url;
  return doi?.startsWith('10.') ? `https://doi.org/${doi}` : null;
}

/** Reference managers hold languages in words as often as in codes: only codes (BCP 47) say what is meant. */
function languageOf(written: string | null): string | null {
  if (written === null || !/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i.test(written)) return null;
  return written.replaceAll('_', '-');
}
