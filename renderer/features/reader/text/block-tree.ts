import type { Block } from '../../../../shared/model/capture.ts';
import { continuesNote } from './note-links.ts';

type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;
export type ListItemBlock = BlockOf<'list-item'>;
export type TableRowBlock = BlockOf<'table-row'>;
export type NoteBlock = BlockOf<'note'>;
export type CueBlock = BlockOf<'cue'>;
export type LeafBlock = Exclude<Block, ListItemBlock | TableRowBlock | NoteBlock | CueBlock>;

/** Blocks as the page nests them. */
export type BlockNode =
  | { readonly type: 'leaf'; readonly block: LeafBlock }
  | { readonly type: 'quote'; readonly children: readonly BlockNode[] }
  | ListNode
  | { readonly type: 'table'; readonly rows: readonly TableRowBlock[] }
  | { readonly type: 'notes'; readonly notes: readonly NoteNode[] }
  | { readonly type: 'cues'; readonly cues: readonly CueBlock[] };

/** One note: its first block and those that go on with it. */
export type NoteNode = readonly NoteBlock[];

export interface ListNode {
  readonly type: 'list';
  readonly isOrdered: boolean;
  readonly items: readonly ListItemNode[];
}

/** One item: its blocks (none where only a deeper list stands in it) and the lists inside it. */
export interface ListItemNode {
  readonly blocks: readonly ListItemBlock[];
  readonly lists: readonly ListNode[];
}

interface OpenList {
  readonly type: 'list';
  readonly isOrdered: boolean;
  readonly items: OpenItem[];
}

interface OpenItem {
  readonly blocks: ListItemBlock[];
  readonly lists: OpenList[];
}

/** Nests a stretch of blocks: quotations around the rest, lists by depth, rows of one table, notes and cues together. */
export function blockTree(blocks: readonly Block[]): readonly BlockNode[] {
  return nest(blocks, 0);
}

function nest(blocks: readonly Block[], quoteDepth: number): BlockNode[] {
  return stretches(blocks, (block) => kindOf(block, quoteDepth)).flatMap((stretch): BlockNode[] => {
    const [first] = stretch;
    if (first === undefined) return [];
    if ((first.quoteDepth ?? 0) > quoteDepth) {
      return [{ type: 'quote', children: nest(stretch, quoteDepth + 1) }];
    }
    if (first.type === 'list-item') return listNodes(stretch.filter((block) => block.type === 'list-item'));
    if (first.type === 'table-row') {
      return [{ type: 'table', rows: stretch.filter((block) => block.type === 'table-row') }];
    }
    if (first.type === 'note') {
      return [{ type: 'notes', notes: noteNodes(stretch.filter((block) => block.type === 'note')) }];
    }
    if (first.type === 'cue') {
      return [{ type: 'cues', cues: stretch.filter((block) => block.type === 'cue') }];
    }
    return stretch.filter(isLeaf).map((block) => ({ type: 'leaf', block }));
  });
}

/** Neighbours of the same kind are nested together. */
function kindOf(block: Block, quoteDepth: number): string {
  if ((block.quoteDepth ?? 0) > quoteDepth) return 'quote';
  if (block.type === 'table-row') return `table ${block.table}`;
  if (block.type === 'note' || block.type === 'cue') return block.type;
  return block.type === 'list-item' ? 'list' : 'leaf';
}

function noteNodes(blocks: readonly NoteBlock[]): NoteNode[] {
  const notes: NoteBlock[][] = [];
  for (const [index, block] of blocks.entries()) {
    if (continuesNote(blocks[index - 1], block)) notes.at(-1)?.push(block);
    else notes.push([block]);
  }
  return notes;
}

function listNodes(blocks: readonly ListItemBlock[]): ListNode[] {
  const roots: OpenList[] = [];
  for (const block of blocks) itemFor(block, roots).blocks.push(block);
  return roots;
}

/** The item a block belongs in, made where it begins one. A skipped depth gets an item without words. */
function itemFor(block: ListItemBlock, roots: OpenList[]): OpenItem {
  let siblings = roots;
  for (let depth = 0; depth < block.depth; depth += 1) {
    const parent = siblings.at(-1)?.items.at(-1) ?? openItem(openList(siblings, false));
    siblings = parent.lists;
  }
  const newest = siblings.at(-1);
  const lastItem = newest?.items.at(-1);
  if (block.continued && lastItem !== undefined) return lastItem;
  const isOrdered = block.ordinal !== null;
  const fits = newest !== undefined && newest.isOrdered === isOrdered;
  return openItem(fits ? newest : openList(siblings, isOrdered));
}

function openList(siblings: OpenList[], isOrdered: boolean): OpenList {
  const list: OpenList = { type: 'list', isOrdered, items: [] };
  siblings.push(list);
  return list;
}

function openItem(list: OpenList): OpenItem {
  const item: OpenItem = { blocks: [], lists: [] };
  list.items.push(item);
  return item;
}

function stretches(blocks: readonly Block[], kind: (block: Block) => string): readonly Block[][] {
  const result: Block[][] = [];
  let previous: string | null = null;
  for (const block of blocks) {
    const current = kind(block);
    if (current === previous) result.at(-1)?.push(block);
    else result.push([block]);
    previous = current;
  }
  return result;
}

function isLeaf(block: Block): block is LeafBlock {
  return !['list-item', 'table-row', 'note', 'cue'].includes(block.type);
}
