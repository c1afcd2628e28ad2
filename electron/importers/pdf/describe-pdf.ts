import { reading } from '../text-metadata/reading.ts';
import { readDate } from '../../../shared/dates/read-date.ts';
import type { Certainty, Metadata, MetadataReading } from '../../../shared/model/metadata.ts';
import { fileTitle } from '../text-metadata/file-title.ts';
import { readTextMetadata } from '../text-metadata/read-text-metadata.ts';
import type { PdfInformation, StatedValue } from './reading/read-information.ts';

/** What a description is made of. */
export interface PdfSources {
  readonly information: PdfInformation;
  /** The blocks of the text, in order. */
  readonly lines: readonly string[];
  /** The words of the first page that are set largest; null where it has none. */
  readonly largest: string | null;
  /** What is read on the first page. */
  readonly firstPage: string;
  readonly fileName: string;
}

/**
 * Describes a PDF. What the file says of its title and author is often that of a template or of the computer's user, so it is certain
 * only where the first page says the same. When the file was made says nothing of when its text was published.
 */
export function describePdf({ information, lines, largest, firstPage, fileName }: PdfSources): Metadata {
  const fromText = readTextMetadata(lines);
  const page = lettersOf(firstPage);
  const certaintyOf = (value: string): Certainty =>
    page.includes(lettersOf(value)) ? 'certain' : 'uncertain';
  const state = (stated: StatedValue | null) =>
    stated && reading(stated.value, stated.readFrom, stated.value, certaintyOf(stated.value));
  const { title, author } = information;
  const name = fileTitle(fileName);
  const language = languageOf(information.language, fromText);
  const published = fromText.published ?? publishedOf(information.published);
  const writer = fromText.author ?? state(author);
  const publisher = fromText.publisher ?? state(information.publisher);
  return {
    ...fromText,
    title:
      (title && !isPlaceholder(title.value) ? state(title) : null) ??
      (largest === null
        ? reading(name, 'file name', null, 'uncertain')
        : reading(largest, 'largest words of the first page', largest, 'uncertain')),
    ...(writer && { author: writer }),
    ...(publisher && { publisher }),
    ...(published && { published }),
    ...(language && { language }),
  };
}

/** What programs write where nobody has entered a title. */
function isPlaceholder(title: string): boolean {
  return (
    /^(?:untitled|unknown|document\d*|title|no title|slide 1|powerpoint presentation)$/i.test(title) ||
    /^microsoft (?:word|powerpoint|excel) - /i.test(title) ||
    /\.(?:docx?|indd|qxd|tex|dvi|pdf|rtf|odt|pptx?|xlsx?|pages|ps)$/i.test(title)
  );
}

function publishedOf(stated: StatedValue | null): MetadataReading | null {
  const date = stated && readDate(stated.value);
  if (!date || !stated) return null;
  const certainty = date.certainty === 'certain' ? 'uncertain' : date.certainty;
  return {
    value: date.edtf,
    readFrom: stated.readFrom,
    words: stated.value,
    certainty,
    readings: date.readings,
  };
}

const rightToLeft = /^(?:ar|fa|ur|sd|ps|he|yi|ckb|ug|dv|syr)\b/i;

/** Null for what is no BCP 47 tag, and where the text is of another direction: templates name their own language. */
function languageOf(stated: StatedValue | null, fromText: Metadata): MetadataReading | null {
  if (stated === null) return null;
  try {
    const [tag] = Intl.getCanonicalLocales(stated.value.replaceAll('_', '-'));
    if (tag === undefined || (fromText.direction?.value === 'rtl') !== rightToLeft.test(tag)) return null;
    return reading(tag, stated.readFrom, stated.value, 'certain');
  } catch {
    return null;
  }
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
