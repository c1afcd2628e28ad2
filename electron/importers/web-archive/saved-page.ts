import type { ByAddress } from './by-address.ts';
import { declaredCharset } from '../html/declared-charset.ts';
import { embedImage } from '../html/embedded-image.ts';
import { importHtml } from '../html/import-html.ts';
import type { ImportLimits } from '../import-limits.ts';
import type { FileToImport, Imported, ImportedImage } from '../imported.ts';
import { decodeText } from '../bytes/decode-text.ts';
import { inlinePage } from './inline-page.ts';

/** A file that was saved with a page. */
export interface Resource {
  /** Lower case, as the archive says: nothing is believed to be a picture that does not begin as one. */
  readonly mediaType: string;
  /** The encoding the archive gives it; null for none. */
  readonly charset: string | null;
  readonly bytes: Uint8Array;
}

/** A page with what was saved with it, taken out of its archive. */
export interface SavedPage {
  readonly page: Resource;
  /** The address it was saved from; null where the archive does not say. */
  readonly address: string | null;
  /** Where the archive says so. */
  readonly addressFrom: string;
  readonly resources: ByAddress<Resource>;
}

/** What the archive itself is. */
export interface ArchiveKind {
  readonly mediaType: string;
  readonly extractor: string;
}

/**
 * Imports a page out of an archive as any page, with the pictures that were saved with it. What is shown as the original is the page
 * with its pictures and style sheets inside. Throws an `ImportRefusal` as for any page.
 */
export function importSavedPage(
  { name }: FileToImport,
  { page, address, addressFrom, resources }: SavedPage,
  { limits, kind }: { readonly limits: ImportLimits; readonly kind: ArchiveKind },
): Imported {
  const images = new Map<Resource, ImportedImage | null>();
  const imageAt = (source: string): ImportedImage | null => {
    const resource = resources.at(source);
    if (resource === null) return null;
    const known = images.get(resource);
    if (known !== undefined) return known;
    const image = embedImage(resource.bytes);
    images.set(resource, image);
    return image;
  };
  const imported = importHtml({ name, bytes: page.bytes }, limits, {
    charset: page.charset,
    address: address === null ? null : { name: addressFrom, value: address },
    imageAt,
  });
  const { text } = decodeText(page.bytes, page.charset ?? declaredCharset(page.bytes));
  const shown = inlinePage(text, { imageAt, styleAt: (source) => styleOf(resources.at(source)) }, limits);
  return {
    ...imported,
    mediaType: kind.mediaType,
    extractor: `${kind.extractor}+${imported.extractor}`,
    encoding: null,
    shown: { bytes: new TextEncoder().encode(shown), mediaType: 'text/html' },
  };
}

function styleOf(resource: Resource | null): string | null {
  if (resource === null || !/^text\/css\b/.test(resource.mediaType)) return null;
  return decodeText(resource.bytes, resource.charset).text;
}
