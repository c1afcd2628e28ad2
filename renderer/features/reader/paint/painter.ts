import type { TextRange } from '../../../../shared/model/capture.ts';
import { type ChunkDom, staticRangeIn } from '../surface/chunk-dom.ts';
import { highlightOf } from './highlight-registry.ts';
import type { HighlightStyle } from './highlight-styles.ts';

/** A range to paint and how. */
export interface PaintedRange extends TextRange {
  readonly style: HighlightStyle;
}

/** What one layer wants painted on a stretch of the text; ranges may reach beyond it. */
export type Layer = (stretch: TextRange) => readonly PaintedRange[];

/** Paints layers of ranges on the chunks near the view, and on no others: registering costs by the range. */
export interface Painter {
  /** Sets what a layer shows, in place of what it showed. */
  readonly setLayer: (name: string, layer: Layer | null) => void;
  readonly show: (chunk: ChunkDom) => void;
  readonly hide: (chunk: ChunkDom) => void;
  readonly shown: () => ReadonlySet<ChunkDom>;
  readonly clear: () => void;
}

interface Registered {
  readonly style: HighlightStyle;
  readonly range: AbstractRange;
}

export function createPainter(): Painter {
  const layers = new Map<string, Layer>();
  /** What is registered for each chunk and layer, by its look and place. */
  const painted = new Map<ChunkDom, Map<string, ReadonlyMap<string, Registered>>>();

  const erase = (chunk: ChunkDom, name: string): void => {
    const byLayer = painted.get(chunk);
    for (const registered of byLayer?.get(name)?.values() ?? []) unregister(registered);
    byLayer?.delete(name);
  };
  // What is painted already stays as it is: taking a range away and adding it again would cost its repainting.
  const paint = (chunk: ChunkDom, name: string, layer: Layer): void => {
    const before = painted.get(chunk)?.get(name);
    const now = new Map<string, Registered>();
    for (const { style, start, end } of layer(chunk.plan)) {
      const key = `${style} ${start} ${end}`;
      if (now.has(key)) continue;
      const present = before?.get(key);
      if (present !== undefined) now.set(key, present);
      else {
        const range = staticRangeIn(chunk, { start, end });
        if (range === null) continue;
        highlightOf(style).add(range);
        now.set(key, { style, range });
      }
    }
    for (const [key, registered] of before ?? []) if (!now.has(key)) unregister(registered);
    painted.get(chunk)?.set(name, now);
  };
  const hide = (chunk: ChunkDom): void => {
    for (const name of [...(painted.get(chunk)?.keys() ?? [])]) erase(chunk, name);
    painted.delete(chunk);
  };

  return {
    setLayer: (name, layer) => {
      if (layer === null) layers.delete(name);
      else layers.set(name, layer);
      for (const chunk of painted.keys()) {
        if (layer === null) erase(chunk, name);
        else paint(chunk, name, layer);
      }
    },
    show: (chunk) => {
      if (painted.has(chunk)) return;
      chunk.build();
      painted.set(chunk, new Map());
      for (const [name, layer] of layers) paint(chunk, name, layer);
    },
    hide,
    shown: () => new Set(painted.keys()),
    clear: () => {
      for (const chunk of [...painted.keys()]) hide(chunk);
    },
  };
}

function unregister({ style, range }: Registered): void {
  highlightOf(style).delete(range);
}
