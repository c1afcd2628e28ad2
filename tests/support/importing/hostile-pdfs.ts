import { deflateSync } from 'node:zlib';
import { type PdfObject, PdfWriter } from '../../../tools/fixtures/pdf/write-pdf.ts';

/** What a hostile PDF has else than a harmless one of one page. Numbers of objects: 1 tree, 2 page, 3 content, 4 font, 5 form. */
interface Twist {
  readonly content?: PdfObject;
  readonly form?: PdfObject;
  readonly tree?: string;
  /** Further entries of the page's dictionary. */
  readonly page?: string;
  /** Further entries of the catalog. */
  readonly catalog?: string;
  readonly others?: readonly PdfObject[];
}

const words = 'BT /F 10 Tf 50 700 Td (Some words of a text) Tj ET\n';

/** A stream of these characters, deflated so many times. */
function deflated(content: Buffer, times: number): PdfObject {
  let bytes: Uint8Array = content;
  for (let time = 0; time < times; time += 1) bytes = deflateSync(bytes, { level: 9 });
  return { entries: `/Filter[${'/FlateDecode'.repeat(times)}]`, bytes };
}

function twisted({ content, form, tree, page = '', catalog = '', others = [] }: Twist): Uint8Array {
  const writer = new PdfWriter();
  writer.add(tree ?? '<</Type/Pages/Kids[2 0 R]/Count 1>>');
  writer.add(
    '<</Type/Page/Parent 1 0 R/MediaBox[0 0 600 800]/Contents 3 0 R' +
      `/Resources<</Font<</F 4 0 R>>/XObject<</X 5 0 R>>>>${page}>>`,
  );
  writer.add(content ?? { entries: '', bytes: Buffer.from(words) });
  writer.add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>');
  writer.add(form ?? 'null');
  for (const other of others) writer.add(other);
  return writer.write(writer.add(`<</Type/Catalog/Pages 1 0 R${catalog}>>`));
}

/** PDFs that are written to stall, exhaust or confuse what reads them, by what they do; small as files. */
export const hostilePdfs: Readonly<Record<string, () => Uint8Array>> = {
  'a million texts': () => twisted({ content: deflated(Buffer.from(words.repeat(1_000_000)), 1) }),
  'a form that draws itself': () =>
    twisted({
      content: { entries: '', bytes: Buffer.from(`${words}/X Do`) },
      form: {
        entries: '/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</X 5 0 R>>>>',
        bytes: Buffer.from('/X Do '.repeat(10)),
      },
    }),
  'two thousand million pages': () => twisted({ tree: '<</Type/Pages/Kids[2 0 R]/Count 2000000000>>' }),
  'a tree of pages that holds itself': () =>
    twisted({ tree: '<</Type/Pages/Kids[1 0 R 2 0 R 1 0 R]/Count 3>>' }),
  'a content that is its own length': () => twisted({ content: '<</Length 3 0 R/Filter 3 0 R>>' }),
  'a chain of references in a ring': () =>
    twisted({ page: '/Annots 6 0 R/Rotate 7 0 R', others: ['7 0 R', '6 0 R'] }),
  'an outline in a ring': () =>
    twisted({
      catalog: '/Outlines 6 0 R',
      others: [
        '<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>>',
        '<</Title(Round)/Parent 6 0 R/First 7 0 R/Next 8 0 R/Dest[2 0 R/Fit]>>',
        '<</Title(And round)/Parent 6 0 R/First 7 0 R/Next 7 0 R/Dest/Nowhere>>',
      ],
    }),
  'a name tree in a ring': () =>
    twisted({
      catalog: '/Outlines 6 0 R/Names<</Dests 8 0 R>>',
      others: [
        '<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>>',
        '<</Title(Lost)/Parent 6 0 R/Dest(here)>>',
        '<</Kids[8 0 R 8 0 R]/Limits[(a)(z)]>>',
      ],
    }),
  'brackets in brackets': () => twisted({ page: `/Group ${'['.repeat(200_000)}` }),
  'dictionaries in dictionaries': () => twisted({ catalog: '/A<<'.repeat(100_000) }),
  'four thousand links': () =>
    twisted({
      page: `/Annots[${'6 0 R '.repeat(4_000)}]`,
      others: ['<</Type/Annot/Subtype/Link/Rect[50 690 90 710]/Dest[2 0 R/Fit]>>'],
    }),
  'numbers beyond all measure': () =>
    twisted({
      content: {
        entries: '',
        bytes: Buffer.from(
          'BT /F 1e38 Tf 1e38 0 0 1e38 -1e38 9e37 Tm (Far away) Tj ET BT /F 10 Tf 0 0 0 0 0 0 Tm (No size) Tj ET\n' +
            words,
        ),
      },
      page: '/CropBox[-1e30 -1e30 1e30 1e30]/UserUnit 1e30',
    }),
  'a page without any size': () => twisted({ page: '/CropBox[5 5 5 5]' }),
};

/** A stream that is 200 MB when it is unpacked twice. */
export function flateBomb(): Uint8Array {
  return twisted({ content: deflated(Buffer.alloc(200_000_000, ' '), 2) });
}
