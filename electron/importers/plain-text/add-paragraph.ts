import { quoted } from '../text/block-place.ts';
import type { BlockShape, TextBuilder } from '../text/text-builder.ts';
import type { PlainBlock } from './plain-block.ts';

/** Adds a block of a plain text to `builder`, within `quoteDepth` quotations. */
export function addParagraph(builder: TextBuilder, paragraph: PlainBlock, quoteDepth = 0): void {
  builder.startBlock(() => ({ ...shapeOf(paragraph), ...quoted({ quoteDepth }) }));
  for (const [index, piece] of paragraph.pieces.entries()) {
    if (index > 0) builder.breakLine();
    builder.addText(piece);
  }
}

function shapeOf({ type, ordinal }: PlainBlock): BlockShape {
  switch (type) {
    case 'paragraph':
      return { type };
    case 'heading':
      return { type, level: 2 };
    case 'list-item':
      return { type, depth: 0, ordinal, continued: false };
  }
}
