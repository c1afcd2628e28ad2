import { create } from 'zustand';

/** What has been typed and is not committed yet, over all editors: "Saved" may be said only when both are empty. */
export interface Saving {
  /** Keys of the editors with words that are not committed. */
  readonly unsaved: ReadonlySet<string>;
  /** For each editor whose last write failed: why. */
  readonly failures: ReadonlyMap<string, string>;
}

export const useSaving = create<Saving>()(() => ({ unsaved: new Set(), failures: new Map() }));

/** Says that an editor holds words that are not committed. */
export function markUnsaved(editor: string): void {
  useSaving.setState(({ unsaved, failures }) => ({
    unsaved: new Set(unsaved).add(editor),
    failures: without(failures, editor),
  }));
}

/** Says that all an editor holds is committed. */
export function markSaved(editor: string): void {
  useSaving.setState(({ unsaved, failures }) => ({
    unsaved: new Set([...unsaved].filter((key) => key !== editor)),
    failures: without(failures, editor),
  }));
}

/** Says that an editor's words could not be committed, and why. */
export function markFailed(editor: string, message: string): void {
  useSaving.setState(({ failures }) => ({ failures: new Map(failures).set(editor, message) }));
}

function without(map: ReadonlyMap<string, string>, key: string): ReadonlyMap<string, string> {
  return new Map([...map].filter(([other]) => other !== key));
}
