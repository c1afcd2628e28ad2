import { ByAddress } from './by-address.ts';
import type { ImportLimits } from '../import-limits.ts';
import { type FileToImport, type Imported, ImportRefusal } from '../imported.ts';
import type { PlistValue } from './plist-value.ts';
import { openPlist } from './property-list.ts';
import { importSavedPage, type Resource } from './saved-page.ts';

/**
 * Imports a page that Safari saved as a web archive, a property list of the page and the files beside it. It does not say when.
 * Throws an `ImportRefusal` for one that is damaged or holds no page.
 */
export function importWebarchive(file: FileToImport, limits: ImportLimits): Imported {
  const archive = openPlist(file.bytes, limits);
  const main = archive.get('WebMainResource');
  const page = main && resourceOf(main);
  if (!main || !page || !/html/.test(page.mediaType)) {
    throw new ImportRefusal(
      'empty',
      'The web archive holds no page. Open it in Safari, and save what it shows as a PDF.',
    );
  }
  const address = main.get('WebResourceURL')?.text() ?? null;
  const resources = (archive.get('WebSubresources')?.items(limits.maxSavedParts) ?? []).flatMap((value) => {
    const at = value.get('WebResourceURL')?.text();
    const resource = at == null ? null : resourceOf(value);
    return at == null || resource === null ? [] : [[at, resource] as const];
  });
  return importSavedPage(
    file,
    { page, address, addressFrom: 'WebResourceURL', resources: new ByAddress(resources, address) },
    { limits, kind: { mediaType: 'application/x-webarchive', extractor: 'assay-webarchive/1' } },
  );
}

function resourceOf(value: PlistValue): Resource | null {
  const bytes = value.get('WebResourceData')?.data() ?? null;
  if (bytes === null) return null;
  return {
    mediaType: value.get('WebResourceMIMEType')?.text()?.toLowerCase() ?? '',
    charset: value.get('WebResourceTextEncodingName')?.text() ?? null,
    bytes,
  };
}
