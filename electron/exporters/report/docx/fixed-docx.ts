import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Where the library states when a file was made. */
const coreProperties = 'docProps/core.xml';
/** The first time that a ZIP archive can state, in local time as archives do; the same in every time zone. */
const firstZipTime = new Date(1980, 0, 1);

/** The same Word file with a given time (UTC, ISO 8601) in place of the clock's, and no times in its archive. */
export function fixedDocx(docx: Uint8Array, at: string): Uint8Array {
  const parts = Object.entries(unzipSync(docx)).sort(([one], [other]) => rank(one) - rank(other));
  const fixed = parts.map(([path, bytes]): [string, Uint8Array] => [
    path,
    path === coreProperties ? strToU8(withTime(strFromU8(bytes), at)) : bytes,
  ]);
  return zipSync(Object.fromEntries(fixed), { mtime: firstZipTime, level: 9 });
}

/** Programs tell the kind of a file by its first part. */
function rank(path: string): number {
  return path === '[Content_Types].xml' ? 0 : 1;
}

function withTime(xml: string, at: string): string {
  return xml.replaceAll(
    /(<dcterms:(created|modified)\b[^>]*>)[^<]*(<\/dcterms:\2>)/g,
    (_whole, start: string, _name, end: string) => `${start}${at}${end}`,
  );
}
