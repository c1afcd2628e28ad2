import type { Block } from '../../../../shared/model/capture.ts';
import {
  type BlockNode,
  blockTree,
  type LeafBlock,
  type ListItemNode,
  type ListNode,
  type TableRowBlock,
} from '../text/block-tree.ts';
import { tableCells } from '../text/table-cells.ts';
import { type BlockContext, setDirection, wordsElement } from './build-words.ts';
import { cuesElement, furnitureElement, notesElement, pageImageElement } from './build-asides.ts';

/** Makes the elements of a stretch of blocks, semantic as the blocks are. */
export function buildBlocks(blocks: readonly Block[], context: BlockContext): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const node of blockTree(blocks)) fragment.appendChild(blockElement(node, context));
  return fragment;
}

function blockElement(node: BlockNode, context: BlockContext): HTMLElement {
  switch (node.type) {
    case 'leaf':
      return leafElement(node.block, context);
    case 'quote': {
      const quote = document.createElement('blockquote');
      for (const child of node.children) quote.appendChild(blockElement(child, context));
      copyDirection(quote, quote.firstElementChild);
      return quote;
    }
    case 'list':
      return listElement(node, context);
    case 'table':
      return tableElement(node.rows, context);
    case 'notes':
      return notesElement(node.notes, context);
    case 'cues':
      return cuesElement(node.cues, context);
  }
}

function leafElement(block: LeafBlock, context: BlockContext): HTMLElement {
  switch (block.type) {
    case 'paragraph':
      return wordsElement('p', block, context);
    case 'heading':
      return headingElement(block, context);
    case 'preformatted':
      return wordsElement('pre', block, context);
    case 'figure':
      return figureElement(block, context);
    case 'furniture':
      return furnitureElement(block, context);
    case 'page-image':
      return pageImageElement(block, context);
  }
}

/** The number of a heading is set by the style sheet, from an attribute: it is no word of the text. */
function headingElement(block: Extract<Block, { type: 'heading' }>, context: BlockContext): HTMLElement {
  const element = wordsElement(`h${headingLevel(block.level)}`, block, context);
  if (block.label !== undefined) element.dataset['label'] = block.label;
  return element;
}

function figureElement(block: Extract<Block, { type: 'figure' }>, context: BlockContext): HTMLElement {
  const figure = document.createElement('figure');
  if (block.image === null) {
    const missing = document.createElement('div');
    missing.className = 'reader-missing-image';
    missing.textContent = missingWords(block.alternative);
    figure.appendChild(missing);
  } else {
    const image = document.createElement('img');
    image.alt = block.alternative;
    image.decoding = 'async';
    image.src = `assay://image/${context.capture}/${block.image}`;
    figure.appendChild(image);
  }
  if (block.end > block.start) figure.appendChild(wordsElement('figcaption', block, context));
  return figure;
}

function missingWords(alternative: string): string {
  return alternative === '' ? 'An image that was not saved with the file' : `Image not saved: ${alternative}`;
}

function listElement(list: ListNode, context: BlockContext): HTMLElement {
  const element = document.createElement(list.isOrdered ? 'ol' : 'ul');
  for (const item of list.items) element.appendChild(itemElement(item, context));
  copyDirection(element, element.firstElementChild);
  return element;
}

function itemElement(item: ListItemNode, context: BlockContext): HTMLElement {
  const element = document.createElement('li');
  const [first] = item.blocks;
  if (first === undefined || first.continued) element.className = 'reader-item-without-marker';
  if (typeof first?.ordinal === 'number') element.value = first.ordinal;
  if (first?.label !== undefined) element.style.listStyleType = markerString(first.label);
  for (const block of item.blocks) element.appendChild(wordsElement('p', block, context));
  copyDirection(element, element.firstElementChild);
  for (const list of item.lists) element.appendChild(listElement(list, context));
  return element;
}

/** A number as a string of CSS, with the space that a marker of our own needs. */
function markerString(label: string): string {
  return `"${label.replace(/["\\\n]/g, '\\$&')}\u2002"`;
}

function tableElement(rows: readonly TableRowBlock[], context: BlockContext): HTMLElement {
  const frame = document.createElement('div');
  frame.className = 'reader-table';
  const table = document.createElement('table');
  const bodyStart = rows.findIndex((row) => !row.header);
  const headCount = bodyStart === -1 ? rows.length : bodyStart;
  if (headCount > 0)
    table.createTHead().append(...rows.slice(0, headCount).map((row) => rowElement(row, context)));
  if (headCount < rows.length) {
    table.createTBody().append(...rows.slice(headCount).map((row) => rowElement(row, context)));
  }
  const first = rows[0];
  const last = rows.at(-1);
  if (first && last) setDirection(table, context.text.slice(first.start, last.end), context);
  frame.appendChild(table);
  return frame;
}

function rowElement(row: TableRowBlock, context: BlockContext): HTMLElement {
  const element = document.createElement('tr');
  for (const cell of tableCells(context.text, row)) {
    const cellElement = wordsElement(row.header ? 'th' : 'td', cell, context);
    if (row.header) cellElement.setAttribute('scope', 'col');
    element.appendChild(cellElement);
  }
  return element;
}

/** What stands around a block, its marker and its margin, is on the side on which its words begin. */
function copyDirection(element: HTMLElement, from: Element | null): void {
  if (from instanceof HTMLElement && from.dir !== '') element.dir = from.dir;
}

function headingLevel(level: number): number {
  return Math.min(6, Math.max(1, level));
}
