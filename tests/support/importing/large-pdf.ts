/** A page that is all of one grey, from 0 to 255, kept as a picture of over a megabyte. */
interface GreyPage {
  readonly grey: number;
}

/** How the parts of a file stand: its table at the end, or the first page's at its beginning (ISO 32000-1, annex F), or nowhere to be found. */
export type PdfOrder = 'plain' | 'linearised' | 'broken';

const pictureSide = 1100;
const pageSide = 400;

/** Makes a PDF of several megabytes that needs only a few of its parts for each page. */
export function largePdf(pages: readonly GreyPage[], order: PdfOrder): Uint8Array {
  const [first, ...rest] = pages;
  if (first === undefined) throw new Error('A PDF has a page.');
  // The tree, then three objects for each page but the first, whose objects come with the catalog.
  const catalog = 2 + 3 * rest.length;
  const numberOf = (page: number) => (page === 0 ? catalog + 1 : 2 + 3 * (page - 1));
  const kids = pages.map((_, page) => `${numberOf(page)} 0 R`).join(' ');
  const others = [
    object(1, `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`),
    ...rest.flatMap((page, index) => pageObjects(page, numberOf(index + 1))),
  ];
  const leading = [object(catalog, '<</Type/Catalog/Pages 1 0 R>>'), ...pageObjects(first, numberOf(0))];
  return order === 'linearised' ? linearised(leading, others) : plain([...others, ...leading], order);
}

interface NumberedObject {
  readonly number: number;
  readonly bytes: Buffer;
}

function object(number: number, source: string): NumberedObject {
  return { number, bytes: Buffer.from(`${number} 0 obj\n${source}\nendobj\n`) };
}

function pageObjects({ grey }: GreyPage, number: number): readonly NumberedObject[] {
  const content = `${pageSide} 0 0 ${pageSide} 0 0 cm /Picture Do`;
  const pixels = pictureSide * pictureSide;
  const picture = Buffer.concat([
    Buffer.from(
      `${number + 2} 0 obj\n<</Type/XObject/Subtype/Image/Width ${pictureSide}/Height ${pictureSide}` +
        `/ColorSpace/DeviceGray/BitsPerComponent 8/Length ${pixels}>>\nstream\n`,
    ),
    Buffer.alloc(pixels, grey),
    Buffer.from('\nendstream\nendobj\n'),
  ]);
  return [
    object(
      number,
      `<</Type/Page/Parent 1 0 R/MediaBox[0 0 ${pageSide} ${pageSide}]/Contents ${number + 1} 0 R` +
        `/Resources<</XObject<</Picture ${number + 2} 0 R>>>>>>`,
    ),
    object(number + 1, `<</Length ${content.length}>>\nstream\n${content}\nendstream`),
    { number: number + 2, bytes: picture },
  ];
}

const header = Buffer.from('%PDF-1.7\n');

function plain(objects: readonly NumberedObject[], order: 'plain' | 'broken'): Uint8Array {
  const end = header.length + sizeOf(objects);
  const size = objects.length + 1;
  const trailer = `trailer\n<</Size ${size}/Root ${size - 4} 0 R>>\nstartxref\n${order === 'plain' ? end : 7}\n%%EOF\n`;
  const table = order === 'plain' ? tableOf(objects, header.length) : '';
  return Buffer.concat([header, ...bytesOf(objects), Buffer.from(`${table}${trailer}`)]);
}

/** The table of the first page's objects stands before them; that of all others at the end. */
function linearised(leading: readonly NumberedObject[], others: readonly NumberedObject[]): Uint8Array {
  const parameters = others.length + leading.length + 1;
  const size = parameters + 1;
  const write = (lengthOfFile: number, startOfOthers: number, lastTable: number) => {
    const hints = `${fixed(header.length)} ${fixed(1)}`;
    const described = object(
      parameters,
      `<</Linearized 1/L ${fixed(lengthOfFile)}/H[${hints}]/O ${others.length + 2}` +
        `/E ${fixed(startOfOthers)}/N ${(others.length - 1) / 3 + 1}/T ${fixed(lastTable)}>>`,
    );
    const beforeTable = header.length + described.bytes.length;
    const trailer = `trailer\n<</Size ${size}/Root ${others.length + 1} 0 R/Prev ${fixed(lastTable)}>>\nstartxref\n0\n%%EOF\n`;
    const entries = [...leading, described];
    // Its own length does not depend on what it says.
    const tableBytes = tableOf(entries, 0).length + trailer.length;
    const start = beforeTable + tableBytes;
    const table = tableOf(entries, start, header.length) + trailer;
    const front = Buffer.concat([header, described.bytes, Buffer.from(table), ...bytesOf(leading)]);
    const middle = front.length + sizeOf(others);
    const back = `${tableOf(others, front.length)}trailer\n<</Size ${others.length + 1}>>\nstartxref\n${beforeTable}\n%%EOF\n`;
    return { front, middle, file: Buffer.concat([front, ...bytesOf(others), Buffer.from(back)]) };
  };
  const { front, middle, file } = write(0, 0, 0);
  return write(file.length, front.length, middle).file;
}

/** A table of objects that stand one after the other from `start` on, but for the last where its place is given. */
function tableOf(objects: readonly NumberedObject[], start: number, placeOfLast?: number): string {
  const [first] = objects;
  let place = start;
  const entries = objects.map(({ bytes }, index) => {
    const own = index === objects.length - 1 && placeOfLast !== undefined ? placeOfLast : place;
    place += bytes.length;
    return `${fixed(own)} 00000 n \n`;
  });
  return first?.number === 1
    ? `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`
    : `xref\n${first?.number} ${objects.length}\n${entries.join('')}`;
}

function fixed(value: number): string {
  return String(value).padStart(10, '0');
}

function bytesOf(objects: readonly NumberedObject[]): readonly Buffer[] {
  return objects.map(({ bytes }) => bytes);
}

function sizeOf(objects: readonly NumberedObject[]): number {
  return objects.reduce((sum, { bytes }) => sum + bytes.length, 0);
}
