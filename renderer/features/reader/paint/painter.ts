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
  const painted = new Map<ChunkDom, Map<string, readonly Registered[]>>();

  const erase = (chunk: ChunkDom, name: string): void => {
    const byLayer = painted.get(chunk);
    for (const { style, range } of byLayer?.get(name) ?? []) highlightOf(style).delete(range);
    byLayer?.delete(name);
  };
  const paint = (chunk: ChunkDom, name: string, layer: Layer): void => {
    erase(chunk, name);
    const registered = layer(chunk.plan).flatMap(({ style, ...range }): Registered[] => {
      const inChunk = staticRangeIn(chunk, range);
      return inChunk === null ? [] : [{ style, range: inChunk }];
    });
    for (const { style, range } of registered) highlightOf(style).add(range);
    painted.get(chunk)?.set(name, registered);
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
