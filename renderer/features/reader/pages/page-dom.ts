import type { TextRange } from '../../../../shared/model/capture.ts';
import type { PageRun, PageSummary } from '../../../../shared/model/page.ts';
import type { ChunkDom } from '../surface/chunk-dom.ts';
import { buildWords } from './build-words.ts';

/** One page in the window: a box of its size, a place for its picture, its words over it, and a place for regions. */
export interface PageDom extends ChunkDom {
  /** Counts from 0. */
  readonly number: number;
  readonly summary: PageSummary;
  readonly picture: HTMLElement;
  readonly regions: HTMLElement;
  readonly hasRuns: () => boolean;
  /** Says where its words stand; they are built when the page is. */
  readonly setRuns: (runs: readonly PageRun[]) => void;
  /** Whether words of the text at an offset (UTF-16) stand on it, as far as is known. */
  readonly holds: (offset: number) => boolean;
}

interface PageParts {
  readonly number: number;
  readonly summary: PageSummary;
  readonly text: string;
  /** Where the text of the next page begins, or the text ends: until the runs are known, what the page is taken to hold. */
  readonly nextStart: number;
}

/** Makes the box of a page; words follow when their places are known. */
export function pageDom({ number, summary, text, nextStart }: PageParts): PageDom {
  const element = document.createElement('div');
  element.className = 'pages-page';
  element.dataset['page'] = String(number);
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', `Page ${summary.label}`);
  element.style.setProperty('--page-width', String(summary.width));
  element.style.setProperty('--page-height', String(summary.height));
  const picture = layerOf('pages-picture');
  picture.setAttribute('aria-hidden', 'true');
  const words = layerOf('pages-words');
  const regions = layerOf('pages-regions');
  element.append(picture, words, regions);

  const nodes: Text[] = [];
  const runs: TextRange[] = [];
  let given: readonly PageRun[] | null = null;
  let plan: TextRange = { start: summary.start, end: Math.max(summary.start, nextStart) };
  let isBuilt = false;

  return {
    number,
    summary,
    element,
    picture,
    regions,
    nodes,
    runs,
    get plan() {
      return plan;
    },
    isBuilt: () => isBuilt,
    hasRuns: () => given !== null,
    setRuns: (known) => {
      given = known;
      const [first] = known;
      if (first === undefined) return;
      plan = known.reduce(
        ({ start, end }, run) => ({
          start: Math.min(start, run.start),
          end: Math.max(end, run.start + run.length),
        }),
        { start: first.start, end: first.start },
      );
    },
    holds: (offset) =>
      given === null
        ? offset >= plan.start && offset < plan.end
        : given.some(({ start, length }) => offset >= start && offset < start + length),
    build: () => {
      if (isBuilt || given === null) return;
      isBuilt = true;
      buildWords(words, {
        text,
        runs: given,
        onText: (node, start) => {
          nodes.push(node);
          runs.push({ start, end: start + node.length });
        },
      });
    },
  };
}

function layerOf(className: string): HTMLElement {
  const layer = document.createElement('div');
  layer.className = className;
  return layer;
}
