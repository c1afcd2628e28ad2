import { create } from 'zustand';
import { searchFor, useWorkspace } from '../../stores/workspace.ts';

/** View state of the codebook: what is selected, folded away and being renamed. */
export interface Codebook {
  readonly selected: string | null;
  readonly collapsed: ReadonlySet<string>;
  readonly renaming: string | null;
  /** Each new number puts the focus into the field for a new tag. */
  readonly newTagRequest: number;
}

export const useCodebook = create<Codebook>()(() => ({
  selected: null,
  collapsed: new Set(),
  renaming: null,
  newTagRequest: 0,
}));

export function selectTag(tag: string | null): void {
  useCodebook.setState({ selected: tag, renaming: null });
}

/** Turns the name of a tag in the tree into a field; null: none. */
export function renameTag(tag: string | null): void {
  useCodebook.setState({ renaming: tag });
}

/** Shows the codebook with the focus where a new tag is written. */
export function askForNewTag(): void {
  useWorkspace.setState({ view: 'tags' });
  useCodebook.setState(({ newTagRequest }) => ({ newTagRequest: newTagRequest + 1 }));
}

/** Folds what stands below a tag away, or shows it again. */
export function foldTag(tag: string, isFolded: boolean): void {
  useCodebook.setState(({ collapsed }) => {
    const next = new Set(collapsed);
    if (isFolded) next.add(tag);
    else next.delete(tag);
    return { collapsed: next };
  });
}

/** Finds the passages that carry a tag. Quotation marks end a phrase of the query language, so they are left out. */
export function tagQuery(name: string): string {
  return `tag:"${name.replaceAll(/["“”„‟«»]/g, ' ')}"`;
}

/** Shows the passages that carry a tag. */
export function showPassages(name: string): void {
  searchFor(tagQuery(name));
}
