import type {
  BlockContent,
  DefinitionContent,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableRow,
} from 'mdast';
import { canonicalLine } from '../../../shared/text/canonical.ts';
import { type BlockPlace, quoted, shapeAt } from '../text/block-place.ts';
import { resolveLink } from '../html/addresses.ts';
import { decodeDataImage } from '../html/embedded-image.ts';
import { plainWords } from '../html/plain-words.ts';
import type { ImportedImage } from '../imported.ts';
import type { BlockShape, MarkShape, TextBuilder } from '../text/text-builder.ts';

/** Adds the words of a Markdown tree to `builder`; gives the images that were embedded in it. */
export function addMarkdown(builder: TextBuilder, root: Root): readonly ImportedImage[] {
  const writer = new MarkdownWriter(builder, root);
  for (const child of root.children) writer.addBlock(child, { quoteDepth: 0, listDepth: -1, item: null });
  writer.addPendingFigures();
  return writer.images();
}

class MarkdownWriter {
  readonly #builder: TextBuilder;
  readonly #definitions: ReadonlyMap<string, string>;
  readonly #images = new Map<string, ImportedImage>();
  #pendingFigures: { readonly image: string | null; readonly alternative: string }[] = [];

  constructor(builder: TextBuilder, root: Root) {
    this.#builder = builder;
    this.#definitions = collectDefinitions(root);
  }

  images(): readonly ImportedImage[] {
    return [...this.#images.values()];
  }

  addPendingFigures(): void {
    for (const figure of this.#pendingFigures)
      this.#builder.startFigure(() => ({ type: 'figure', ...figure }));
    this.#pendingFigures = [];
  }

  addBlock(node: RootContent | BlockContent | DefinitionContent, place: BlockPlace): void {
    switch (node.type) {
      case 'paragraph':
        this.#addInline(node.children, () => shapeAt(place));
        break;
      case 'heading':
        this.#addInline(node.children, () => ({ type: 'heading', level: node.depth, ...quoted(place) }));
        break;
      case 'blockquote':
        for (const child of node.children)
          this.addBlock(child, { ...place, quoteDepth: place.quoteDepth + 1 });
        break;
      case 'list':
        for (const [index, item] of node.children.entries()) {
          this.#addItem(item, node.ordered ? (node.start ?? 1) + index : null, place);
        }
        break;
      case 'code':
        this.#begin(() => ({ type: 'preformatted', ...quoted(place) }), 'preformatted');
        this.#builder.addText(node.value);
        break;
      case 'table':
        this.#addTable(node, place);
        break;
      case 'html':
        this.#addHtml(node.value, place);
        break;
      case 'footnoteDefinition':
        this.#addFootnote(node.label ?? node.identifier, node.children, place);
        break;
      default:
        // Rulers, link definitions and what belongs to other blocks have no words of their own.
        break;
    }
  }

  #begin(shape: () => BlockShape, kind: 'collapsed' | 'preformatted' = 'collapsed'): void {
    this.addPendingFigures();
    if (kind === 'preformatted') this.#builder.startPreformatted(shape);
    else this.#builder.startBlock(shape);
  }

  #addInline(children: readonly PhrasingContent[], shape: () => BlockShape): void {
    this.#begin(shape);
    this.#addPhrasing(children);
  }

  #addItem(item: ListItem, ordinal: number | null, place: BlockPlace): void {
    const inside = { ...place, listDepth: place.listDepth + 1, item: { ordinal, hasBegun: false } };
    const [first, ...rest] = item.children;
    if (typeof item.checked === 'boolean' && first?.type === 'paragraph') {
      this.#begin(() => shapeAt(inside));
      this.#builder.addText(item.checked ? '[x] ' : '[ ] ');
      this.#addPhrasing(first.children);
      for (const child of rest) this.addBlock(child, inside);
    } else {
      for (const child of item.children) this.addBlock(child, inside);
    }
  }

  #addTable(table: Table, place: BlockPlace): void {
    const number = this.#builder.nextTable();
    for (const [index, row] of table.children.entries()) {
      this.#begin(() => ({ type: 'table-row', table: number, header: index === 0, ...quoted(place) }));
      this.#addCells(row);
    }
  }

  #addCells(row: TableRow): void {
    for (const [index, cell] of row.children.entries()) {
      if (index > 0) this.#builder.nextCell();
      this.#addPhrasing(cell.children);
    }
  }

  /** HTML in Markdown becomes its plain words, a paragraph for each of its blocks. */
  #addHtml(html: string, place: BlockPlace): void {
    for (const words of plainWords(html).split(/\n\s*/)) {
      this.#begin(() => shapeAt(place));
      this.#builder.addText(words);
    }
  }

  #addFootnote(
    label: string,
    children: readonly (BlockContent | DefinitionContent)[],
    place: BlockPlace,
  ): void {
    const [first, ...rest] = children;
    this.#begin(() => shapeAt(place));
    this.#builder.addText(`[${label}] `);
    if (first?.type === 'paragraph') this.#addPhrasing(first.children);
    else if (first) this.addBlock(first, place);
    for (const child of rest) this.addBlock(child, place);
  }

  #addPhrasing(children: readonly PhrasingContent[]): void {
    for (const child of children) this.#addPhrase(child);
  }

  #addPhrase(node: PhrasingContent): void {
    switch (node.type) {
      case 'text':
        this.#builder.addText(node.value);
        break;
      case 'emphasis':
        this.#addMarked({ type: 'emphasis' }, node.children);
        break;
      case 'strong':
        this.#addMarked({ type: 'strong' }, node.children);
        break;
      case 'delete':
        this.#addMarked({ type: 'strikethrough' }, node.children);
        break;
      case 'inlineCode':
        this.#addMarked({ type: 'code' }, [{ type: 'text', value: node.value }]);
        break;
      case 'break':
        this.#builder.breakLine();
        break;
      case 'link':
        this.#addLink(node.url, node.children);
        break;
      case 'linkReference':
        this.#addLink(this.#definitions.get(node.identifier) ?? '', node.children);
        break;
      case 'image':
        this.#addImage(node.url, node.alt);
        break;
      case 'imageReference':
        this.#addImage(this.#definitions.get(node.identifier) ?? '', node.alt);
        break;
      case 'footnoteReference':
        this.#addMarked({ type: 'superscript' }, [
          { type: 'text', value: `[${node.label ?? node.identifier}]` },
        ]);
        break;
      case 'html':
        if (/^<br\b/i.test(node.value)) this.#builder.breakLine();
        break;
      default:
        break;
    }
  }

  #addMarked(shape: MarkShape, children: readonly PhrasingContent[]): void {
    const mark = this.#builder.openMark(shape);
    this.#addPhrasing(children);
    mark.close();
  }

  #addLink(url: string, children: readonly PhrasingContent[]): void {
    const href = resolveLink(url, null);
    if (href === null) this.#addPhrasing(children);
    else this.#addMarked({ type: 'link', href }, children);
  }

  #addImage(url: string, alt: string | null | undefined): void {
    const image = decodeDataImage(url);
    if (image) this.#images.set(image.sha256, image);
    const alternative = canonicalLine(alt ?? '');
    if (image || alternative !== '') this.#pendingFigures.push({ image: image?.sha256 ?? null, alternative });
  }
}

function collectDefinitions(root: Root): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  const collect = (node: Root | RootContent): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node.url);
    if ('children' in node) for (const child of node.children) collect(child);
  };
  collect(root);
  return definitions;
}
