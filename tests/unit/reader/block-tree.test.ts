import { expect, test } from 'vitest';
import {
  type BlockNode,
  blockTree,
  type ListItemNode,
} from '../../../renderer/features/reader/text/block-tree.ts';
import { buildText, type Given, listItem, tableRow } from './build-blocks.ts';

function show(given: readonly Given[]): string {
  const { text, blocks } = buildText(given);
  const words = (block: { start: number; end: number }) => text.slice(block.start, block.end);
  const item = (node: ListItemNode): string =>
    `(${[...node.blocks.map(words), ...node.lists.map(one)].join(' ')})`;
  const one = (node: BlockNode): string => {
    if (node.type === 'leaf') return words(node.block);
    if (node.type === 'quote') return `quote[${node.children.map(one).join(' ')}]`;
    if (node.type === 'table') return `table[${node.rows.map(words).join(' ')}]`;
    if (node.type === 'notes') return `notes[${node.notes.flat().map(words).join(' ')}]`;
    if (node.type === 'cues') return `cues[${node.cues.map(words).join(' ')}]`;
    return `${node.isOrdered ? 'ol' : 'ul'}[${node.items.map(item).join(' ')}]`;
  };
  return blockTree(blocks).map(one).join(' ');
}

test('items are nested by depth, and a list of another kind is a list of its own', () => {
  expect(
    show([
      'a',
      ['b', listItem(0)],
      ['c', listItem(1, 1)],
      ['d', listItem(1, 2)],
      ['e', listItem(0)],
      ['f', listItem(0, 3)],
      'g',
    ]),
  ).toBe('a ul[(b ol[(c) (d)]) (e)] ol[(f)] g');
});

test('the second paragraph of an item stays in the item', () => {
  expect(
    show([
      ['b', listItem(0, 7)],
      ['c', listItem(0, null, true)],
      ['d', listItem(0, 8)],
    ]),
  ).toBe('ol[(b c) (d)]');
});

test('a skipped depth gets an item without words', () => {
  expect(
    show([
      ['b', listItem(2)],
      ['c', listItem(0)],
    ]),
  ).toBe('ul[(ul[(ul[(b)])]) (c)]');
});

test('quotations nest around what stands in them', () => {
  expect(
    show([
      ['a', { type: 'paragraph', quoteDepth: 1 }],
      ['b', { type: 'paragraph', quoteDepth: 2 }],
      ['c', { ...listItem(0), quoteDepth: 1 }],
      'd',
    ]),
  ).toBe('quote[a quote[b] ul[(c)]] d');
});

test('rows of one table stay together, and two tables stay apart', () => {
  expect(
    show([
      ['a', tableRow(0, true)],
      ['b', tableRow(0)],
      ['c', tableRow(1)],
    ]),
  ).toBe('table[a b] table[c]');
});
