import type { ChunkDom } from './chunk-dom.ts';

/** Builds all chunks whenever the page has nothing else to do, outwards from one of them. Returns what stops it. */
export function buildInIdleTime(chunks: readonly ChunkDom[], from: number): () => void {
  const order = chunks
    .map((chunk, index) => ({ chunk, distance: Math.abs(index - from) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ chunk }) => chunk);
  let next = 0;
  let request = 0;
  const work = (deadline: IdleDeadline): void => {
    do order[next++]?.build();
    while (next < order.length && deadline.timeRemaining() > minimumMs);
    if (next < order.length) request = requestIdleCallback(work);
  };
  request = requestIdleCallback(work);
  return () => cancelIdleCallback(request);
}

/** A chunk takes a millisecond or two to build. */
const minimumMs = 3;
