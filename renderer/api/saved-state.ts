import { create } from 'zustand';
import { contract, type ProcedureName } from '../../shared/contract.ts';
import { AssayError } from '../../shared/rpc/assay-error.ts';

/** What the status bar says about the project file. It says `saved` only when nothing is on its way to it. */
export interface SavedState {
  /** Commands sent and not yet answered. */
  readonly inFlight: number;
  /** Editors whose last words have not been sent yet, by a key of their own. */
  readonly unsent: ReadonlySet<string>;
  /** Why the last failed command was not carried out; stays until the person has read it. */
  readonly failure: string | null;
}

export const useSavedState = create<SavedState>()(() => ({ inFlight: 0, unsent: new Set(), failure: null }));

/** Counts a call that writes to the project from its sending to its answer; passes everything else through. */
export async function watchWrite<Value>(name: ProcedureName, run: () => Promise<Value>): Promise<Value> {
  if (!writesToProject(name)) return run();
  useSavedState.setState(({ inFlight }) => ({ inFlight: inFlight + 1 }));
  try {
    return await run();
  } catch (thrown) {
    // A reading position that is lost costs nobody a word.
    if (name !== 'positions.set') reportFailure(thrown);
    throw thrown;
  } finally {
    useSavedState.setState(({ inFlight }) => ({ inFlight: inFlight - 1 }));
  }
}

/** Resolves once every command that was sent is answered. */
export async function allWritesAnswered(): Promise<void> {
  if (useSavedState.getState().inFlight === 0) return;
  await new Promise<void>((resolve) => {
    const stop = useSavedState.subscribe(({ inFlight }) => {
      if (inFlight > 0) return;
      stop();
      resolve();
    });
  });
}

/** Says that an editor holds words which are not sent yet; call `clearUnsent` with the same key once they are. */
export function markUnsent(key: string): void {
  useSavedState.setState(({ unsent }) => ({ unsent: new Set(unsent).add(key) }));
}

export function clearUnsent(key: string): void {
  useSavedState.setState(({ unsent }) => {
    const rest = new Set(unsent);
    rest.delete(key);
    return { unsent: rest };
  });
}

/** Says in the status bar what something threw, until the person has read it; nothing where they cancelled it. */
export function reportFailure(thrown: unknown): void {
  if (thrown instanceof AssayError && thrown.code === 'cancelled') return;
  useSavedState.setState({ failure: sentenceOf(thrown) });
}

/** The person has read the failure. */
export function dismissFailure(): void {
  useSavedState.setState({ failure: null });
}

function writesToProject(name: ProcedureName): boolean {
  return contract[name].kind === 'command' && !name.startsWith('host.');
}

function sentenceOf(thrown: unknown): string {
  return thrown instanceof AssayError ? thrown.message : 'Something went wrong. Nothing was changed.';
}
