import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { type PdfObject, PdfWriter } from '../../../tools/fixtures/pdf/write-pdf.ts';
import { scanBitmap, scans } from './scans.ts';

// The harbour log as one page of a PDF, packed as scanners and programs pack pictures.

const { width, height, pixels } = scanBitmap(scans.harbourLog);
/** In points. */
const page = { width: (width * 72) / 200, height: (height * 72) / 200 };

function packed(name: string): Uint8Array {
  return readFileSync(new URL(`../../fixtures/recognition/packed/${name}`, import.meta.url));
}

function picture(entries: string, bytes: Uint8Array): PdfObject {
  return { entries: `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}${entries}`, bytes };
}

const grey = () =>
  picture('/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode', deflateSync(pixels));
const inverted = () => deflateSync(pixels.map((value) => 255 - value));

/** Where a picture is drawn, and what else its page says; numbers of objects: 1 tree, 2 page, 3 content, 4 picture. */
interface Place {
  readonly entries?: string;
  readonly matrix?: readonly number[];
  readonly box?: readonly number[];
  readonly others?: readonly PdfObject[];
}

function pageWith(drawn: PdfObject, { entries = '', matrix, box, others = [] }: Place = {}): Uint8Array {
  const writer = new PdfWriter();
  const place = (matrix ?? [page.width, 0, 0, page.height, 0, 0]).join(' ');
  writer.add('<</Type/Pages/Kids[2 0 R]/Count 1>>');
  writer.add(
    `<</Type/Page/Parent 1 0 R/MediaBox[${(box ?? [0, 0, page.width, page.height]).join(' ')}]${entries}` +
      '/Contents 3 0 R/Resources<</XObject<</Scan 4 0 R>>>>>>',
  );
  writer.add({ entries: '', bytes: Buffer.from(`q ${place} cm /Scan Do Q`) });
  writer.add(drawn);
  for (const other of others) writer.add(other);
  return writer.write(writer.add('<</Type/Catalog/Pages 1 0 R>>'));
}

/** A picture that a fax machine packed, as the one region of a JBIG2 page (ITU-T T.88, 7.2 and 7.4). */
function jbig2(): Uint8Array {
  const segment = (number: number, type: number, content: Buffer) => {
    const head = Buffer.alloc(11);
    head.writeUInt32BE(number, 0);
    head.writeUInt8(type, 4);
    head.writeUInt8(1, 6);
    head.writeUInt32BE(content.length, 7);
    return Buffer.concat([head, content]);
  };
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const region = Buffer.concat([size, Buffer.alloc(9), Buffer.of(1), packed('harbour-log.g4')]);
  return Buffer.concat([segment(0, 48, Buffer.concat([size, Buffer.alloc(11)])), segment(1, 38, region)]);
}

/** Sixteen greys, two pixels a byte. */
function indexes(): Uint8Array {
  const rowBytes = (width + 1) >> 1;
  const rows = new Uint8Array(rowBytes * height);
  for (const [at, value] of pixels.entries()) {
    const x = at % width;
    const byte = Math.floor(at / width) * rowBytes + (x >> 1);
    rows[byte] = (rows[byte] ?? 0) | (x % 2 === 0 ? value & 0xf0 : value >> 4);
  }
  return rows;
}

const palette = Array.from({ length: 16 }, (_, value) => value.toString(16).repeat(6)).join('');
const unit = 10;

/** The same page, by how it is packed or placed. */
export const oddScans: Readonly<Record<string, () => Uint8Array>> = {
  'fax code': () =>
    pageWith(
      picture(
        `/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns ${width}/Rows ${height}>>`,
        packed('harbour-log.g4'),
      ),
    ),
  JBIG2: () => pageWith(picture('/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/JBIG2Decode', jbig2())),
  'JPEG 2000': () => pageWith(picture('/Filter/JPXDecode', packed('harbour-log.j2k'))),
  'a JPEG in four inks': () =>
    pageWith(
      picture(
        '/ColorSpace/DeviceCMYK/BitsPerComponent 8/Decode[1 0 1 0 1 0 1 0]/Filter/DCTDecode',
        packed('harbour-log-cmyk.jpg'),
      ),
    ),
  'sixteen bits': () =>
    pageWith(
      picture(
        '/ColorSpace/DeviceGray/BitsPerComponent 16/Filter/FlateDecode',
        deflateSync(Buffer.from([...pixels].flatMap((value) => [value, value]))),
      ),
    ),
  'a table of colours': () =>
    pageWith(
      picture(
        `/ColorSpace[/Indexed/DeviceRGB 15<${palette}>]/BitsPerComponent 4/Filter/FlateDecode`,
        deflateSync(indexes()),
      ),
    ),
  'ink through a mask': () =>
    pageWith(
      picture(
        '/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/SMask 5 0 R',
        deflateSync(Buffer.alloc(pixels.length)),
      ),
      { others: [picture('/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode', inverted())] },
    ),
  'a larger unit': () =>
    pageWith(grey(), {
      entries: `/UserUnit ${unit}`,
      box: [0, 0, page.width / unit, page.height / unit],
      matrix: [page.width / unit, 0, 0, page.height / unit, 0, 0],
    }),
  'a cropped page': () =>
    pageWith(grey(), {
      box: [0, 0, page.width + 200, page.height + 200],
      entries: `/CropBox[100 100 ${page.width + 100} ${page.height + 100}]`,
      matrix: [page.width, 0, 0, page.height, 100, 100],
    }),
};
