const flushes = new Set<() => void>();

/** Has an editor send what waits in it whenever `flushUnsent` asks; returns a function that takes it away. */
export function onFlushUnsent(flush: () => void): () => void {
  flushes.add(flush);
  return () => flushes.delete(flush);
}

/** Sends what editors still hold, so that a call made right after it comes after their words. */
export function flushUnsent(): void {
  for (const flush of flushes) flush();
}
