import { createTextAnnotator, type TextAnnotation, type TextAnnotator } from '@recogito/text-annotator';

// The page of the peers: the same text as plain paragraphs, and two other ways to highlight ranges of it.

/** A range of the text in UTF-16 offsets, blocks joined by one line end. */
interface PeerRange {
  readonly start: number;
  readonly end: number;
}

/** What a bench can ask of the page, as `window.peers`. */
export interface Peers {
  readonly showText: (text: string) => void;
  readonly startRecogito: (renderer: 'SPANS' | 'CSS_HIGHLIGHTS') => void;
  /** Makes annotations with their DOM ranges at hand: finding these from offsets costs Recogito many times more. */
  readonly prepareForRecogito: (ranges: readonly PeerRange[]) => void;
  /** Shows what was prepared. */
  readonly showWithRecogito: () => void;
  /** Adds the first of what was prepared. */
  readonly addWithRecogito: () => void;
  readonly wrapInSpans: (ranges: readonly PeerRange[]) => void;
  /** Asks what is highlighted at so many points of what is in view; each way is asked for by its name. */
  readonly hit: (way: 'recogito' | 'highlightsFromPoint' | 'spans', points: number) => void;
}

declare global {
  interface Window {
    peers: Peers;
  }
  interface HighlightRegistry {
    /** https://drafts.csswg.org/css-highlight-api-1/#interactions */
    highlightsFromPoint(x: number, y: number): readonly unknown[];
  }
}

interface Paragraph extends PeerRange {
  readonly element: HTMLElement;
}

const place = document.createElement('main');
document.body.append(place);
let shown = '';
let paragraphs: readonly Paragraph[] = [];
let recogito: TextAnnotator | undefined;
let prepared: readonly TextAnnotation[] = [];
let count = 0;

window.peers = {
  showText: (text) => {
    shown = text;
    let start = 0;
    paragraphs = text.split('\n').map((words) => {
      const element = document.createElement('p');
      element.textContent = words;
      const paragraph = { element, start, end: start + words.length };
      start = paragraph.end + 1;
      return paragraph;
    });
    // The line ends stand between the paragraphs, so that offsets are the same for every peer.
    place.replaceChildren(...paragraphs.flatMap(({ element }) => [element, '\n']));
  },
  startRecogito: (renderer) => {
    recogito = createTextAnnotator<TextAnnotation, TextAnnotation>(place, { renderer });
  },
  prepareForRecogito: (ranges) => {
    prepared = ranges.map(toRecogito);
  },
  showWithRecogito: () => recogito?.setAnnotations([...prepared]),
  addWithRecogito: () => {
    const [first] = prepared;
    if (first !== undefined) recogito?.addAnnotation(first);
  },
  hit: (way, points) => {
    const left = place.getBoundingClientRect().left;
    for (let point = 0; point < points; point += 1) {
      const x = left + ((point * 37) % place.clientWidth);
      const y = 20 + ((point * 53) % (innerHeight - 40));
      if (way === 'recogito') recogito?.state.store.getAt(x, y, true);
      else if (way === 'spans') document.elementFromPoint(x, y)?.closest('.highlight');
      else CSS.highlights.highlightsFromPoint(x, y);
    }
  },
  wrapInSpans: (ranges) => {
    for (const range of ranges) {
      for (const paragraph of paragraphs) {
        if (paragraph.start < range.end && paragraph.end > range.start) wrap(paragraph, range);
      }
    }
  },
};

function toRecogito({ start, end }: PeerRange): TextAnnotation {
  const id = `annotation-${count++}`;
  const range = document.createRange();
  range.setStart(...pointOf(start));
  range.setEnd(...pointOf(end));
  const selector = [{ start, end, range, quote: shown.slice(start, end) }];
  return { id, bodies: [], target: { annotation: id, selector } };
}

function pointOf(offset: number): [Node, number] {
  const paragraph = paragraphs[paragraphs.findIndex(({ end }) => end >= offset)];
  const words = paragraph?.element.firstChild;
  if (paragraph === undefined || !words) throw new Error(`There are no words at ${offset}`);
  return [words, offset - paragraph.start];
}

/** Puts a span around each stretch of a paragraph's text nodes that lies in a range. */
function wrap({ element, start }: Paragraph, range: PeerRange): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: { readonly node: Text; readonly from: number }[] = [];
  for (let from = start, node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push({ node: node as Text, from });
    from += (node as Text).length;
  }
  for (const { node, from } of nodes) {
    const first = Math.max(0, range.start - from);
    const last = Math.min(node.length, range.end - from);
    if (first >= last) continue;
    const words = document.createRange();
    words.setStart(node, first);
    words.setEnd(node, last);
    const span = document.createElement('span');
    span.className = 'highlight';
    words.surroundContents(span);
  }
}
