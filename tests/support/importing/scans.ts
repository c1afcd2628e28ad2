import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { defaultImportLimits } from '../../../electron/importers/import-limits.ts';
import type { Imported } from '../../../electron/importers/imported.ts';
import type { GreyBitmap } from '../../../electron/importers/recognition/grey-bitmap.ts';
import { readGreyPng } from '../../../electron/importers/recognition/read-grey-png.ts';
import { recogniseContent } from '../../../electron/importers/recognition/recognise-content.ts';
import type { RecognitionContext } from '../../../electron/importers/recognition/recognition-context.ts';
import { literal, PdfWriter } from '../../../tools/fixtures/pdf/write-pdf.ts';

const folder = new URL('../../fixtures/recognition/', import.meta.url);

/** The pictures of pages among the fixtures, and what stands on them, a block a line. */
export const scans = {
  harbourLog: {
    file: 'harbour-log.png',
    text: [
      'Harbour log of Ellery',
      'The watch saw smoke over the north quay at 1.50 a.m. on the ninth of March. Two boats were cut loose and drifted against the mole, where the crew of the pilot cutter made them fast again.',
      'The keeper wrote that nobody had been on board, and that the lamp of the warehouse was found broken when the gates were opened in the morning.',
    ].join('\n'),
  },
  twoColumns: {
    file: 'two-columns.png',
    text: [
      'Ellery Gazette',
      'The harbour office said on Monday that the north quay would stay closed until its piles had been examined by divers from the mainland.',
      'Shipowners asked for the old ferry pier to be opened for goods in the meantime, which the council refused.',
    ].join('\n'),
  },
  arabicNotice: { file: 'arabic-notice.png' },
} as const;

/** The bytes of a picture of the fixtures. */
export function scanFile({ file }: { readonly file: string }): Uint8Array {
  return new Uint8Array(readFileSync(new URL(file, folder)));
}

/** A picture of the fixtures, decoded. */
export function scanBitmap(scan: { readonly file: string }): GreyBitmap {
  const bitmap = readGreyPng(scanFile(scan));
  if (bitmap === null) throw new Error(`${scan.file} is no grey PNG.`);
  return bitmap;
}

/** A page of a PDF: words of its own, or a picture in one of the forms that scanners write. */
export type ScannedPage =
  | { readonly words: string }
  | {
      readonly picture: GreyBitmap;
      readonly form?: 'grey' | 'bits' | 'stencil';
      /** By which the page says that it is shown turned, in degrees. */
      readonly rotate?: number;
      /** Resolution of the picture; 200 when not given. */
      readonly dotsPerInch?: number;
    };

/** Makes a PDF of pages as scanners do. */
export function scannedPdf(pages: readonly ScannedPage[]): Uint8Array {
  const writer = new PdfWriter();
  const tree = writer.reserve();
  const kids = pages.map((page) => `${addPage(writer, tree, page)} 0 R`);
  writer.fill(tree, `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${kids.length}>>`);
  return writer.write(writer.add(`<</Type/Catalog/Pages ${tree} 0 R>>`));
}

function addPage(writer: PdfWriter, tree: number, page: ScannedPage): number {
  const content = (source: string) => writer.add({ entries: '', bytes: Buffer.from(source, 'latin1') });
  if ('words' in page) {
    const font = writer.add('<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>');
    return writer.add(
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 425 284]/Resources<</Font<</F ${font} 0 R>>>>` +
        `/Contents ${content(`BT /F 11 Tf 40 200 Td ${literal(page.words)} Tj ET`)} 0 R>>`,
    );
  }
  const { picture, form = 'grey', rotate = 0, dotsPerInch = 200 } = page;
  const [width, height] = [(picture.width * 72) / dotsPerInch, (picture.height * 72) / dotsPerInch];
  const image = writer.add({
    entries:
      `/Type/XObject/Subtype/Image/Width ${picture.width}/Height ${picture.height}/Filter/FlateDecode` +
      (form === 'stencil' ? '/ImageMask true' : '/ColorSpace/DeviceGray') +
      `/BitsPerComponent ${form === 'grey' ? 8 : 1}`,
    bytes: deflateSync(form === 'grey' ? picture.pixels : bitsOf(picture)),
  });
  return writer.add(
    `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${rotate}` +
      `/Resources<</XObject<</Scan ${image} 0 R>>>>/Contents ${content(`q ${width} 0 0 ${height} 0 0 cm /Scan Do Q`)} 0 R>>`,
  );
}

/** White is 1, rows begin with a byte. */
function bitsOf({ width, height, pixels }: GreyBitmap): Uint8Array {
  const rowBytes = (width + 7) >> 3;
  const bits = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if ((pixels[y * width + x] ?? 255) > 127) {
        const at = y * rowBytes + (x >> 3);
        bits[at] = (bits[at] ?? 0) | (128 >> (x & 7));
      }
  return bits;
}

/** Recognises a file in this process. */
export function recogniseFile(
  name: string,
  bytes: Uint8Array,
  context: Partial<RecognitionContext> = {},
): Promise<Imported> {
  const read = (offset: number, length: number) => Promise.resolve(bytes.subarray(offset, offset + length));
  return recogniseContent({ name, content: { size: bytes.length, read } }, defaultImportLimits, {
    languages: ['eng'],
    pages: 'without-text',
    leftOut: [],
    password: null,
    onPage: () => undefined,
    ...context,
  });
}
