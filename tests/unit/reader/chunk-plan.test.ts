import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planChunks } from '../../../renderer/features/reader/text/chunk-plan.ts';
import { buildText, type Given, listItem, tableRow } from './build-blocks.ts';

const given = fc.oneof(
  fc.nat(4000).map((length): Given => 'x'.repeat(length)),
  fc.nat(80).map((length): Given => ['h'.repeat(length), { type: 'heading', level: 2 }]),
  fc.nat(2000).map((length): Given => ['l'.repeat(length), listItem(0)]),
  fc.nat(900).map((length): Given => ['t'.repeat(length), tableRow(0)]),
);

test('chunks hold every block once, in order', () => {
  fc.assert(
    fc.property(fc.array(given, { maxLength: 60 }), (items) => {
      const { blocks } = buildText(items);
      const chunks = planChunks(blocks);
      expect(chunks.flatMap((chunk) => blocks.slice(chunk.firstBlock, chunk.endBlock))).toEqual(blocks);
      for (const chunk of chunks) {
        expect(chunk.start).toBe(blocks[chunk.firstBlock]?.start);
        expect(chunk.end).toBe(blocks[chunk.endBlock - 1]?.end);
      }
    }),
  );
});

test('a chunk is some screens long and ends neither after a heading nor inside a table', () => {
  const paragraphs: Given[] = Array.from({ length: 60 }, () => 'x'.repeat(600));
  const rows: Given[] = Array.from({ length: 30 }, () => ['t'.repeat(500), tableRow(0)]);
  const { blocks } = buildText([...paragraphs, ['Heading', { type: 'heading', level: 2 }], ...rows, 'after']);
  const chunks = planChunks(blocks);
  expect(chunks.length).toBeGreaterThan(4);
  for (const chunk of chunks.slice(0, -1)) {
    const last = blocks[chunk.endBlock - 1];
    const next = blocks[chunk.endBlock];
    expect(last?.type).not.toBe('heading');
    expect(last?.type === 'table-row' && next?.type === 'table-row').toBe(false);
  }
});

test('an endless table is cut between its rows', () => {
  const { blocks } = buildText(Array.from({ length: 500 }, (): Given => ['t'.repeat(500), tableRow(0)]));
  expect(planChunks(blocks).length).toBeGreaterThan(3);
});

test('a text without blocks has no chunks', () => {
  expect(planChunks([])).toEqual([]);
});
