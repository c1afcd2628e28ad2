import { expect, test } from 'vitest';
import { column, drawPages } from '../../../../tools/fixtures/pdf/draw.ts';
import { importDocument } from '../../../support/importing/import-document.ts';
import { blocksOf } from '../../../support/importing/pdf-fixture.ts';

/** Source that draws words upwards or downwards. */
function turned(words: string, way: 'up' | 'down', x: number, y: number): string {
  return `BT /F 10 Tf ${way === 'up' ? '0 1 -1 0' : '0 -1 1 0'} ${x} ${y} Tm (${words}) Tj ET\n`;
}

async function blocksOfPage(words: readonly string[], extra: string): Promise<readonly string[]> {
  const { writer, tree } = drawPages([{ words: column(words, { x: 60, y: 500 }), extra }]);
  const bytes = writer.write(writer.add(`<</Type/Catalog/Pages ${tree} 0 R>>`));
  return blocksOf(await importDocument({ name: 'turned.pdf', bytes }));
}

test('words turned by a quarter follow the upright ones, each way in paragraphs of its own', async () => {
  const extra =
    turned('Table 3, read from below', 'up', 30, 200) +
    turned('with a second line beside it', 'up', 44, 200) +
    turned('and this is read from above', 'down', 470, 500);
  expect(await blocksOfPage(['The watch saw smoke over the north quay', 'at ten to two.'], extra)).toEqual([
    'paragraph: The watch saw smoke over the north quay at ten to two.',
    'paragraph: Table 3, read from below with a second line beside it',
    'paragraph: and this is read from above',
  ]);
});

test('a layer of words that nobody sees is the text of the picture it lies over', async () => {
  const picture =
    'q 400 0 0 300 50 250 cm BI /W 8 /H 8 /CS /G /BPC 1 ID \xaa\x55\xaa\x55\xaa\x55\xaa\x55 EI Q\n';
  const layer = ['The', 'watch', 'saw', 'smoke', 'at', 'ten', 'to', 'two'].map(
    (word, index) => `/C 8 Tf ${60 + 2 * word.length} Tz 1 0 0 1 ${60 + 40 * index} 500 Tm (${word} ) Tj `,
  );
  expect(await blocksOfPage([], `${picture}BT 3 Tr ${layer.join('')}ET\n`)).toEqual([
    'paragraph: The watch saw smoke at ten to two',
  ]);
});
