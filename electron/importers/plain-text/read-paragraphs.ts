import { isCrosshead } from './crossheads.ts';
import { findWrapWidth, isFull, joinWrapped } from './line-wrapping.ts';
import { type ListLine, numberedItems, readBullet } from './list-lines.ts';
import type { PlainBlock } from './plain-block.ts';
import { groupLines, type TextLine } from './text-lines.ts';

interface OpenBlock {
  readonly type: 'paragraph' | 'list-item';
  readonly ordinal: number | null;
  readonly indent: number;
  /** Each piece as the lines it was wrapped into. */
  readonly pieces: string[][];
  last: TextLine;
}

/** Lines longer than this are whole paragraphs, as word processors and browsers save them. */
const longLine = 100;

/**
 * Reads the paragraphs of a plain text as people save them: parted by blank lines; or one a line, where there are no blank
 * lines; lines wrapped at a fixed width are joined again. Lists and, where it is safe, headings are recognised. All
 * words stay, in order; only list markers become structure.
 */
export function readParagraphs(text: string): readonly PlainBlock[] {
  const groups = groupLines(text);
  const setting: Setting = {
    wrapWidth: findWrapWidth(groups),
    hasBlankLines: groups.length > 1,
    numbered: numberedItems(groups.flat()),
  };
  const blocks = groups.flatMap((lines) => readGroup(lines, setting));
  return blocks.map((block, index) =>
    isCrosshead(block, blocks[index - 1], blocks[index + 1]) ? { ...block, type: 'heading' as const } : block,
  );
}

interface Setting {
  readonly wrapWidth: number | null;
  readonly hasBlankLines: boolean;
  readonly numbered: ReadonlyMap<TextLine, ListLine>;
}

function readGroup(lines: readonly TextLine[], setting: Setting): readonly PlainBlock[] {
  const blocks: OpenBlock[] = [];
  for (const [index, line] of lines.entries()) {
    const item = readBullet(line, lines[index + 1]) ?? setting.numbered.get(line);
    const open = blocks.at(-1);
    if (item) {
      const pieces = item.words === '' ? [] : [[item.words]];
      blocks.push({ type: 'list-item', ordinal: item.ordinal, indent: line.indent, pieces, last: line });
    } else if (open) {
      addLine(blocks, open, line, setting);
    } else {
      blocks.push(paragraph(line));
    }
  }
  return blocks.map(({ type, ordinal, pieces }) => ({ type, ordinal, pieces: pieces.map(joinWrapped) }));
}

function addLine(blocks: OpenBlock[], open: OpenBlock, line: TextLine, setting: Setting): void {
  switch (howJoined(open, line, setting)) {
    case 'wrapped':
      if (open.pieces.length === 0) open.pieces.push([]);
      open.pieces.at(-1)?.push(line.words);
      break;
    case 'line break':
      open.pieces.push([line.words]);
      break;
    case 'apart':
      blocks.push(paragraph(line));
      return;
  }
  open.last = line;
}

function howJoined(open: OpenBlock, line: TextLine, setting: Setting): 'wrapped' | 'line break' | 'apart' {
  const { last } = open;
  const { wrapWidth, hasBlankLines } = setting;
  if (open.pieces.length === 0) return 'wrapped';
  const isIndented = line.indent >= last.indent + 2;
  if (open.type === 'list-item' && isIndented && line.indent > open.indent) return 'wrapped';
  if (open.type === 'paragraph' && isIndented && wrapWidth !== null) return 'apart';
  if (wrapWidth !== null && isFull(last, line, wrapWidth)) return 'wrapped';
  if (open.type === 'list-item' && line.indent > open.indent) return 'wrapped';
  if (open.type === 'list-item' || !hasBlankLines) return 'apart';
  if (last.words.length > longLine || line.words.length > longLine) return 'apart';
  return wrapWidth !== null && endsSentence(last.words) ? 'apart' : 'line break';
}

function paragraph(line: TextLine): OpenBlock {
  return { type: 'paragraph', ordinal: null, indent: line.indent, pieces: [[line.words]], last: line };
}

function endsSentence(words: string): boolean {
  return /[.!?…۔؟。][\p{Pe}\p{Pf}"']*$/u.test(words);
}
