import type { CarriedCounts } from '../../../shared/contract/captures.ts';
import type { ImportItem, ImportStatus } from '../../../shared/contract/import.ts';
import type { RefusalReason } from '../../importers/imported.ts';
import type { KeptItem } from '../../store/repositories/import-runs.ts';

/** What became of a file. */
export interface Outcome {
  readonly status: ImportStatus;
  readonly document: string | null;
  readonly capture: string | null;
  readonly title: string | null;
  readonly reason: RefusalReason | 'unreadable' | null;
  readonly message: string | null;
  readonly sameTextAs: string | null;
  readonly carried: CarriedCounts | null;
}

const nothing = {
  document: null,
  capture: null,
  title: null,
  reason: null,
  message: null,
  sameTextAs: null,
  carried: null,
} as const;

/** An outcome of which only this is to be said. */
export function outcomeOf(said: Partial<Outcome> & Pick<Outcome, 'status'>): Outcome {
  return { ...nothing, ...said };
}

/** A file that could not be imported. */
export function failure(reason: NonNullable<Outcome['reason']>, message: string): Outcome {
  return outcomeOf({ status: reason === 'locked' ? 'locked' : 'failed', reason, message });
}

/** As the report tells it. */
export function itemOf(name: string, outcome: Outcome): ImportItem {
  const { sameTextAs: _, carried, ...told } = outcome;
  return { name, ...told, ...(carried === null ? {} : { carried }) };
}

/** What is known of a file whatever became of it. */
export type FileFacts = Pick<
  KeptItem,
  'position' | 'name' | 'size' | 'modifiedAt' | 'sha256' | 'format' | 'milliseconds'
>;

/** As the run keeps it. */
export function keptItemOf(facts: FileFacts, outcome: Outcome): KeptItem {
  const { title: _, ...kept } = outcome;
  return { ...facts, ...kept };
}
