import { create } from 'zustand';

/** View state: the dialog that merges or splits sources, and the part of the list of sources that is shown. */
export interface SourceDialogs {
  /** Ids of the sources that are to be one; the first one is kept unless another is chosen. */
  readonly merging: readonly string[] | null;
  /** The source that is to be split. */
  readonly splitting: string | null;
  readonly part: 'all' | 'variants';
  /** The source whose variants are shown; null: those of all. */
  readonly variantsOf: string | null;
}

export const useSourceDialogs = create<SourceDialogs>()(() => ({
  merging: null,
  splitting: null,
  part: 'all',
  variantsOf: null,
}));

export function mergeSources(ids: readonly string[]): void {
  useSourceDialogs.setState({ merging: ids });
}

export function splitSource(id: string): void {
  useSourceDialogs.setState({ splitting: id });
}

export function showVariants(source: string | null): void {
  useSourceDialogs.setState({ part: 'variants', variantsOf: source });
}

export function showAllSources(): void {
  useSourceDialogs.setState({ part: 'all' });
}
