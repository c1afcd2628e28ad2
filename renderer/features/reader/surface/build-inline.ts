import type { Mark, TextRange } from '../../../../shared/model/capture.ts';
import type { Direction } from '../../../../shared/text/strong-direction.ts';
import type { IntervalIndex } from '../ranges/interval-index.ts';
import type { PointIndex } from '../text/inline-points.ts';
import { type InlineNode, inlineTree } from '../text/inline-tree.ts';
import { changeWords, pageStartElement, signElement } from './build-points.ts';

/** What the building of text needs to know of its capture, and where it tells of each text node it made. */
export interface InlineContext {
  readonly text: string;
  readonly marks: IntervalIndex<Mark>;
  readonly points: PointIndex;
  /** Which way the document runs, where it says so. */
  readonly direction: Direction | null;
  readonly onText: (node: Text, start: number) => void;
}

const tagNames = {
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
  underline: 'u',
  strikethrough: 's',
  superscript: 'sup',
  subscript: 'sub',
  link: 'a',
  'internal-link': 'a',
  'note-reference': 'a',
  inserted: 'ins',
  deleted: 'del',
  uncertain: 'span',
} as const satisfies Record<Exclude<Mark['type'], 'line-break'>, string>;

/** Appends a range of the text with its marks: elements and text nodes of our own, never markup. */
export function appendInline(parent: Node, range: TextRange, context: InlineContext): void {
  appendNodes(
    parent,
    inlineTree(range, context.marks.touching(range), context.points.within(range)),
    context,
  );
}

function appendNodes(parent: Node, nodes: readonly InlineNode[], context: InlineContext): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'text': {
        const text = document.createTextNode(context.text.slice(node.start, node.end));
        context.onText(text, node.start);
        parent.appendChild(text);
        break;
      }
      case 'line-break':
        parent.appendChild(document.createElement('br'));
        break;
      case 'point':
        parent.appendChild(
          node.point.type === 'sign'
            ? signElement(node.point.mark, context)
            : pageStartElement(node.point.label),
        );
        break;
      case 'mark': {
        const element = markElement(node.mark);
        appendNodes(element, node.children, context);
        parent.appendChild(element);
        break;
      }
    }
  }
}

/** Said of each on pointing at it, and to those who listen. */
const uncertainWords = 'Uncertain: recognised by machine. Compare it with the page.';

/** A link gets no address of its own, so nothing can follow it; the reader asks before it is opened outside. */
function markElement(mark: Mark): HTMLElement {
  if (mark.type === 'line-break') return document.createElement('br');
  const element = document.createElement(tagNames[mark.type]);
  switch (mark.type) {
    case 'link':
      element.className = 'reader-link';
      element.dataset['address'] = mark.href;
      element.title = mark.href;
      element.setAttribute('role', 'link');
      break;
    case 'internal-link':
      element.className = 'reader-link';
      element.dataset['at'] = String(mark.start);
      element.setAttribute('role', 'link');
      break;
    case 'note-reference':
      element.className = 'reader-note-sign';
      element.dataset['at'] = String(mark.start);
      element.dataset['note'] = mark.label;
      element.setAttribute('role', 'link');
      break;
    case 'inserted':
      element.title = changeWords('Inserted', mark);
      break;
    case 'uncertain':
      element.className = 'reader-uncertain';
      element.title = uncertainWords;
      element.setAttribute('role', 'mark');
      element.setAttribute('aria-description', uncertainWords);
      break;
    default:
  }
  return element;
}
