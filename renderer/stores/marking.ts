import { create } from 'zustand';

/**
 * Marking as one selects: while it is on, every selection is at once highlighted with the chosen tags; none of them
 * makes plain highlights.
 */
export interface Marking {
  readonly isOn: boolean;
  /** Ids of the tags; they stay for the next time. */
  readonly tags: readonly string[];
  /** Whether the tags are being chosen. */
  readonly isChoosing: boolean;
}

export const useMarking = create<Marking>()(() => ({ isOn: false, tags: [], isChoosing: false }));

/** Begins to mark: with the tags of the last time, or by asking for some where there were none. */
export function beginMarking(): void {
  useMarking.setState(({ tags }) => ({ isOn: true, isChoosing: tags.length === 0 }));
}

export function endMarking(): void {
  useMarking.setState({ isOn: false, isChoosing: false });
}

/** Adds a tag to those that selections get, or takes it out. */
export function toggleMarkingTag(tag: string): void {
  useMarking.setState(({ tags }) => ({
    tags: tags.includes(tag) ? tags.filter((each) => each !== tag) : [...tags, tag],
  }));
}
