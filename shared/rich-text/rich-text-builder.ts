import type {
  LineBreak,
  RichText,
  RichTextBlock,
  RichTextInline,
  RichTextListItem,
  TextFormat,
  TextRun,
} from './rich-text.ts';

/** How words are marked where they stand. */
export interface Marks {
  readonly formats: readonly TextFormat[];
  /** The address words link to; null outside of a link. */
  readonly link: string | null;
}

interface OpenItem {
  children: RichTextInline[];
  nested: { ordered: boolean; items: RichTextListItem[] } | null;
}

interface OpenList {
  readonly ordered: boolean;
  readonly items: OpenItem[];
}

/** Builds a rich text from words and block boundaries in their order; white space collapses as on a page. */
export class RichTextBuilder {
  #blocks: RichTextBlock[] = [];
  #lists: OpenList[] = [];
  #pieces: { readonly piece: TextRun | LineBreak; readonly link: string | null }[] = [];
  #needsSpace = false;

  /** Adds words of the current block. */
  addText(text: string, { formats, link }: Marks): void {
    const collapsed = text.replaceAll(/[ \t\r\n\f]+/g, ' ');
    const words = collapsed.trim();
    if (collapsed.startsWith(' ')) this.#needsSpace = true;
    if (words === '') return;
    const isSpaced = this.#needsSpace && this.#pieces.at(-1)?.piece.type === 'text';
    const isPlain = formats.length === 0 && link === null;
    if (isSpaced && !isPlain) this.#addPlainSpace();
    const spaced = isSpaced && isPlain ? ` ${words}` : words;
    this.#pieces.push({ piece: { type: 'text', text: spaced, formats }, link });
    this.#needsSpace = collapsed.endsWith(' ');
  }

  /** A space before marked words is not marked itself: it goes to plain words before it, or stands alone. */
  #addPlainSpace(): void {
    const last = this.#pieces.at(-1);
    const isPlain = last?.piece.type === 'text' && last.piece.formats.length === 0 && last.link === null;
    const text = isPlain && last.piece.type === 'text' ? `${last.piece.text} ` : ' ';
    if (isPlain) this.#pieces.pop();
    this.#pieces.push({ piece: { type: 'text', text, formats: [] }, link: null });
  }

  /** Adds words whose spaces and line ends are kept. */
  addPreformatted(text: string, marks: Marks): void {
    for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
      if (index > 0) this.addLineBreak();
      if (line !== '') {
        this.#pieces.push({ piece: { type: 'text', text: line, formats: marks.formats }, link: marks.link });
      }
    }
  }

  addLineBreak(): void {
    this.#needsSpace = false;
    this.#pieces.push({ piece: { type: 'line-break' }, link: null });
  }

  /** Ends the current block: what was added since the last end becomes one, if there are words. */
  endBlock(type: 'paragraph' | 'quote'): void {
    const children = groupLinks(withoutOuterBreaks(this.#pieces));
    this.#pieces = [];
    this.#needsSpace = false;
    if (children.length === 0) return;
    const item = this.#lists.at(-1)?.items.at(-1);
    if (item === undefined) this.#blocks.push({ type, children });
    else item.children.push(...(item.children.length > 0 ? [lineBreak, ...children] : children));
  }

  openList(ordered: boolean): void {
    this.#lists.push({ ordered, items: [] });
  }

  openItem(): void {
    if (this.#lists.length === 0) this.openList(false);
    this.#lists.at(-1)?.items.push({ children: [], nested: null });
  }

  /** Ends the innermost list: it goes under the item it stands in, else among the blocks. */
  closeList(): void {
    const list = this.#lists.pop();
    const items = list?.items.filter(({ children, nested }) => children.length > 0 || nested !== null);
    if (list === undefined || items === undefined || items.length === 0) return;
    const closed = items.map(closeItem);
    const outer = this.#lists.at(-1);
    if (outer === undefined) {
      this.#blocks.push({ type: 'list', ordered: list.ordered, start: 1, items: closed });
      return;
    }
    const item = outer.items.at(-1) ?? { children: [], nested: null };
    if (outer.items.length === 0) outer.items.push(item);
    if (item.nested === null) item.nested = { ordered: list.ordered, items: closed };
    else item.nested.items.push(...closed);
  }

  /** Ends everything and gives what was built. */
  finish(): RichText {
    this.endBlock('paragraph');
    while (this.#lists.length > 0) this.closeList();
    return this.#blocks;
  }
}

const lineBreak: LineBreak = { type: 'line-break' };

function closeItem({ children, nested }: OpenItem): RichTextListItem {
  return { children, nested: nested === null ? null : { type: 'list', start: 1, ...nested } };
}

type Piece = { readonly piece: TextRun | LineBreak; readonly link: string | null };

function withoutOuterBreaks(pieces: readonly Piece[]): readonly Piece[] {
  const isText = ({ piece }: Piece) => piece.type === 'text' && piece.text.trim() !== '';
  const first = pieces.findIndex(isText);
  return first === -1 ? [] : pieces.slice(first, pieces.findLastIndex(isText) + 1);
}

function groupLinks(pieces: readonly Piece[]): RichTextInline[] {
  const inlines: RichTextInline[] = [];
  for (const { piece, link } of pieces) {
    const last = inlines.at(-1);
    if (link === null) inlines.push(piece);
    else if (last?.type === 'link' && last.url === link) {
      inlines[inlines.length - 1] = { ...last, children: [...last.children, piece] };
    } else inlines.push({ type: 'link', url: link, children: [piece] });
  }
  return inlines;
}
