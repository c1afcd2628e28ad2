import { randomUUID } from 'node:crypto';
import type { Store } from '../../store/store.ts';

/** A file that was written for others. */
export interface WrittenExport {
  /** "html", "report as docx", "second judgement". */
  readonly format: string;
  /** Without its folder; null for a pipe. */
  readonly fileName: string | null;
  /** How much of what is in it: `{ annotations: 12 }`. */
  readonly counts: Readonly<Record<string, number>>;
  /** What it is of: the id of a session, say; the whole project or a choice of it when left out. */
  readonly of?: string;
}

/** Tells the event log of an export. To be called once the file is there; outside undo, since undo cannot take a file back. */
export function logExport({ unitOfWork }: Pick<Store, 'unitOfWork'>, written: WrittenExport): void {
  const { of, ...facts } = written;
  const payload = { cause: 'done', ...facts, ...(of === undefined ? {} : { of }) };
  unitOfWork.logAct({ type: 'export.created', subject_id: of ?? randomUUID(), payload });
}
