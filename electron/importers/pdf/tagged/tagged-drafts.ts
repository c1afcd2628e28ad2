import type { BlockShape } from '../../text/text-builder.ts';
import type { DraftBlock } from '../blocks/draft-block.ts';
import type { TaggedBlock } from './tagged-page.ts';

/** Makes a draft of a block that the structure of a page tells of; `table` is the number of its table in the document. */
export function draftOfTagged(
  { shape, quoteDepth, cells }: TaggedBlock,
  page: number,
  table: number,
): DraftBlock {
  const quoted = quoteDepth > 0 ? { quoteDepth } : {};
  const lines = cells.flat();
  const draft = (own: BlockShape): DraftBlock => ({
    shape: { ...own, ...quoted },
    page,
    lines,
    isTagged: true,
  });
  switch (shape.type) {
    case 'paragraph':
    case 'preformatted':
      return draft({ type: shape.type });
    case 'heading':
      // A level that is not told is found by the size of the type.
      return {
        ...draft({ type: 'heading', level: Math.min(shape.level || 2, 6) }),
        isTagged: shape.level > 0,
      };
    case 'list-item':
      return draft({ ...shape, ordinal: null });
    case 'note':
      return draft({ type: 'note', kind: 'footnote', label: '' });
    case 'figure':
      return draft({ type: 'figure', image: null, alternative: shape.alternative });
    case 'table-row':
      return {
        ...draft({ type: 'table-row', table, header: shape.header }),
        cells: cells.map(({ length }) => length),
      };
  }
}
