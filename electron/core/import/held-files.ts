import type { ImportFile } from './files.ts';

/** Files that came as bytes and may be asked for again: those that are locked. They are held in memory, and only so many. */
export interface HeldFiles {
  hold(run: string, position: number, file: ImportFile): void;
  get(run: string, position: number): ImportFile | undefined;
  /** Lets go of a file that is done with. */
  release(run: string, position: number): void;
}

/** Holds up to `mostBytes`; the oldest are let go of first. */
export function createHeldFiles(mostBytes = 200_000_000): HeldFiles {
  const files = new Map<string, ImportFile>();
  const keyOf = (run: string, position: number) => `${run} ${position}`;
  const bytes = () => files.values().reduce((sum, { size }) => sum + (size ?? 0), 0);
  return {
    hold: (run, position, file) => {
      if ((file.size ?? 0) > mostBytes) return;
      files.set(keyOf(run, position), file);
      for (const [key] of files) {
        if (bytes() <= mostBytes) break;
        files.delete(key);
      }
    },
    get: (run, position) => files.get(keyOf(run, position)),
    release: (run, position) => void files.delete(keyOf(run, position)),
  };
}
