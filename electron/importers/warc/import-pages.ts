import { canonicalLine } from '../../../shared/text/canonical.ts';
import { pageAddress } from '../html/addresses.ts';
import type { ImportLimits } from '../import-limits.ts';
import { type ImportContext, type ImportedPart, type ImportOutcome, ImportRefusal } from '../imported.ts';
import { withPictures } from './bundled-records.ts';
import type { FoundPage, PagesSeen } from './found-pages.ts';
import { recordMediaType } from './import-record.ts';
import type { RecordIndex } from './record-index.ts';

/** A page is named by its address; longer ones are cut, in UTF-16 code units. */
const longestName = 2_000;

/** Where the pages of an archive come from. */
export interface PageSource {
  /** With its article: "a web archive (WARC)". */
  readonly kind: string;
  readonly pages: AsyncIterable<FoundPage>;
  /** Filled while the pages are found. */
  readonly seen: PagesSeen;
  /** Filled before the pages are found, where they are imported. */
  readonly index: RecordIndex;
  readonly fillIndex: () => Promise<void>;
}

/**
 * Hands over the chosen pages of a web archive, each with the record it stands in and those of its pictures; when nothing was chosen, all but the pictures. Throws
 * an `ImportRefusal` when there are none.
 */
export async function importPages(
  { kind, pages, seen, index, fillIndex }: PageSource,
  limits: ImportLimits,
  { chosen, onPart }: Pick<ImportContext, 'chosen' | 'onPart'>,
): Promise<ImportOutcome> {
  await fillIndex();
  const left = { pictures: 0, tooLarge: 0 };
  let imported = 0;
  for await (const { entry, record, isPicture } of pages) {
    if (chosen === null ? isPicture : !chosen.has(entry.key)) {
      if (isPicture) left.pictures += 1;
      continue;
    }
    if (record.size > Math.min(limits.maxBytes, limits.maxMemberBytes)) {
      left.tooLarge += 1;
      continue;
    }
    imported += 1;
    await onPart({
      key: entry.key,
      name: nameOf(entry),
      mediaType: recordMediaType,
      relation: 'page',
      bytes: await withPictures((await record.read(record.size)).slice(), index, limits),
      ...addressed(entry.url),
      capturedAt: entry.date,
    });
  }
  const remarks = remarksOn(left, seen, chosen !== null);
  if (imported === 0) {
    throw new ImportRefusal(
      left.tooLarge > 0 ? 'too large' : 'empty',
      `The archive holds no pages that can be imported. ${remarks.join(' ')} Open it in a program for web archives to see what is in it.`.replaceAll(
        '  ',
        ' ',
      ),
    );
  }
  return { type: 'container', container: { kind, remarks } };
}

/** What stands for an address may be anything. */
function nameOf({ url, title }: FoundPage['entry']): string {
  const name = canonicalLine(url ?? title).slice(0, longestName);
  return name === '' ? 'A page without a name' : name;
}

/** Other addresses than those of the web (`urn:…`) name the record, and lead nowhere. */
function addressed(address: string | null): Pick<ImportedPart, 'url' | 'metadata'> {
  const url = pageAddress(address);
  if (url === null || address === null) return { url: null };
  return {
    url,
    metadata: {
      url: { value: url, readFrom: 'WARC-Target-URI', words: address, certainty: 'certain', readings: [] },
    },
  };
}

function remarksOn(
  { pictures, tooLarge }: { readonly pictures: number; readonly tooLarge: number },
  { revisits, repeated, isCutOff }: PagesSeen,
  isChosen: boolean,
): readonly string[] {
  const remarks: string[] = [];
  if (pictures > 0 && !isChosen)
    remarks.push(`${counted(pictures, 'picture')} in it can be imported by choosing them.`);
  if (tooLarge > 0) remarks.push(`${counted(tooLarge, 'record')} larger than the limit left out.`);
  if (revisits > 0 && !isChosen)
    remarks.push(
      `${counted(revisits, 'record')} without a page: the same page is in another record or archive.`,
    );
  if (repeated > 0 && !isChosen)
    remarks.push(
      `${counted(repeated, 'record')} of pages that were met again unchanged, which are imported once.`,
    );
  if (isCutOff) remarks.push('The archive is cut off or damaged at its end; what stands before was read.');
  return remarks;
}

function counted(number: number, what: string): string {
  return number === 1 ? `1 ${what}` : `${number.toLocaleString('en')} ${what}s`;
}
