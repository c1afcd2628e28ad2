import type { PageRun } from '../../../../shared/model/page.ts';
import { prevailingDirection } from '../../../../shared/text/strong-direction.ts';

/** Where words of a page stand in the page's own units, and how a stretch of them is told of. */
export interface PageWords {
  readonly text: string;
  readonly runs: readonly PageRun[];
  readonly onText: (node: Text, start: number) => void;
}

/**
 * Puts the words of a page over its picture: invisible, each run a span of its own in text order, so that a selection
 * follows the reading order and holds the words as they are written, whichever way they are drawn.
 */
export function buildWords(layer: HTMLElement, { text, runs, onText }: PageWords): void {
  const inOrder = runs.toSorted((one, other) => one.start - other.start);
  const spans = inOrder.map((run) => {
    const words = document.createTextNode(text.slice(run.start, run.start + run.length));
    const span = document.createElement('span');
    span.className = 'pages-run';
    span.dir = prevailingDirection(words.data) ?? 'ltr';
    span.style.left = `${run.x}px`;
    span.style.top = `${run.y}px`;
    span.style.fontSize = `${run.height / lineOfFont}px`;
    span.style.lineHeight = `${run.height}px`;
    span.appendChild(words);
    onText(words, run.start);
    return span;
  });
  layer.append(...spans);
  stretch(layer, spans, inOrder);
}

/** The height of a line of the layer's font, in sizes of the font. */
const lineOfFont = 1.2;

/** Makes each span as wide as its run is drawn: all are measured before any is changed, so that there is one layout. */
function stretch(layer: HTMLElement, spans: readonly HTMLElement[], runs: readonly PageRun[]): void {
  if (layer.offsetWidth === 0) return;
  const widths = spans.map((span) => span.offsetWidth);
  for (const [index, span] of spans.entries()) {
    const run = runs[index];
    const width = widths[index] ?? 0;
    if (run === undefined || width === 0) continue;
    const turned = run.turn === 0 ? '' : `rotate(${run.turn}deg) `;
    span.style.transform = `${turned}scaleX(${run.width / width})`;
  }
}
