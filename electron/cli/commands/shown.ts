import type { Core } from '../../core/create-core.ts';
import type { facts } from '../table.ts';

/** One thing as it is shown. */
export interface Shown {
  readonly record: Readonly<Record<string, unknown>>;
  readonly facts: Parameters<typeof facts>[0];
  /** Null for what has no text of its own. */
  readonly text: (() => Promise<string>) | null;
}

/** Looks for one kind of thing of this id; rejects with `not_found` when there is none. */
export type Finder = (core: Core, id: string) => Promise<Shown>;
