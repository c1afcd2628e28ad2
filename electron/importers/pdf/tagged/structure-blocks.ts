import { contentOf, type StructureElement, type StructurePart } from './structure.ts';

/** What an element of a page's structure makes of its content. */
export type TaggedShape =
  | { readonly type: 'paragraph' | 'preformatted' | 'note' }
  /** Level 0 where the file does not tell it. */
  | { readonly type: 'heading'; readonly level: number }
  | { readonly type: 'list-item'; readonly depth: number; readonly continued: boolean }
  /** Tables are counted from 0 on each page. */
  | { readonly type: 'table-row'; readonly table: number; readonly header: boolean }
  | { readonly type: 'figure'; readonly alternative: string };

/** A block by the ids of its content, which are in reading order. */
export interface TaggedContent {
  readonly shape: TaggedShape;
  readonly quoteDepth: number;
  /** The cells of a table's row; everything else has one. */
  readonly cells: readonly (readonly string[])[];
}

interface Place {
  readonly quoteDepth: number;
  /** Within so many lists. */
  readonly lists: number;
  readonly shape: TaggedShape;
}

/** Roles whose words are part of the block that they stand in (ISO 32000-1, 14.8.4.4). */
const inline: ReadonlySet<string> = new Set(
  'Span Quote Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Em Strong Sub Formula Form Lbl'.split(
    ' ',
  ),
);

/** Makes blocks of a page's structure, in its order. What stands in a paragraph but is a block of its own follows that. */
export function blocksOfStructure(root: StructureElement): readonly TaggedContent[] {
  const blocks: TaggedContent[] = [];
  let tables = 0;
  const add = (shape: TaggedShape, quoteDepth: number, cells: readonly (readonly string[])[]) => {
    if (shape.type === 'figure' || cells.some((cell) => cell.length > 0))
      blocks.push({ shape, quoteDepth, cells });
  };

  function visit(element: StructureElement, place: Place): void {
    const { role } = element;
    const level = /^H([1-9])$/.exec(role)?.[1];
    if (level !== undefined || role === 'H' || role === 'Title') {
      const shape = { type: 'heading', level: role === 'Title' ? 1 : Number(level ?? 0) } as const;
      gather(element, { ...place, shape });
    } else if (role === 'L') {
      for (const part of element.parts) visitPart(part, { ...place, lists: place.lists + 1 });
    } else if (role === 'LI') {
      visitItem(element, place);
    } else if (role === 'Table') {
      visitTable(element, place);
    } else if (role === 'Note' || role === 'FENote') {
      add({ type: 'note' }, 0, [contentOf(element)]);
    } else if (role === 'Figure') {
      const content = contentOf(element);
      if (element.alternative?.trim())
        add({ type: 'figure', alternative: element.alternative }, place.quoteDepth, [content]);
      else gather(element, place);
    } else if (role === 'BlockQuote') {
      gather(element, { ...place, quoteDepth: place.quoteDepth + 1 });
    } else {
      gather(element, place);
    }
  }

  function visitPart(part: StructurePart, place: Place): void {
    if (part.type === 'element') visit(part, place);
    else add(place.shape, place.quoteDepth, [[part.id]]);
  }

  /** Words follow each other in one block until another one begins. */
  function gather(element: StructureElement, place: Place): void {
    let words: string[] = [];
    const later: StructureElement[] = [];
    const isWhole = element.role === 'P' || place.shape.type === 'heading';
    const end = () => {
      add(place.shape, place.quoteDepth, [words]);
      words = [];
    };
    const take = (part: StructurePart) => {
      if (part.type === 'content') words.push(part.id);
      else if (inline.has(part.role)) for (const inner of part.parts) take(inner);
      else if (isWhole) later.push(part);
      else {
        end();
        visit(part, place);
      }
    };
    for (const part of element.parts) take(part);
    end();
    for (const part of later) visit(part, place);
  }

  /** A label and the first paragraph behind it are one block; what follows goes on with the item. */
  function visitItem(item: StructureElement, place: Place): void {
    let words: string[] = [];
    let hasParagraph = false;
    let continued = false;
    const end = () => {
      const shape = { type: 'list-item', depth: Math.max(0, place.lists - 1), continued } as const;
      continued ||= words.length > 0;
      add(shape, place.quoteDepth, [words]);
      [words, hasParagraph] = [[], false];
    };
    const take = (part: StructurePart): void => {
      if (part.type === 'content') words.push(part.id);
      else if (inline.has(part.role) || part.role === 'LBody') for (const inner of part.parts) take(inner);
      else if (part.role === 'P') {
        if (hasParagraph) end();
        for (const inner of part.parts) take(inner);
        hasParagraph = true;
      } else {
        end();
        visit(part, { ...place, shape: { type: 'paragraph' } });
      }
    };
    for (const part of item.parts) take(part);
    end();
  }

  function visitTable(table: StructureElement, place: Place): void {
    const number = tables;
    tables += 1;
    const rows = (element: StructureElement): void => {
      if (element.role !== 'TR') {
        for (const part of element.parts) {
          if (part.type === 'content') add({ type: 'paragraph' }, place.quoteDepth, [[part.id]]);
          else if (part.role === 'Caption') gather(part, { ...place, shape: { type: 'paragraph' } });
          else rows(part);
        }
        return;
      }
      const cells = element.parts.map((part) => (part.type === 'content' ? [part.id] : contentOf(part)));
      const header = element.parts.every((part) => part.type === 'element' && part.role === 'TH');
      add({ type: 'table-row', table: number, header }, place.quoteDepth, cells);
    };
    rows(table);
  }

  visit(root, { quoteDepth: 0, lists: 0, shape: { type: 'paragraph' } });
  return blocks;
}
