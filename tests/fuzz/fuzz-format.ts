import type { FuzzedFormat } from './fixtures.ts';
import { type FuzzInput, inputsOf } from './input.ts';
import { wrongWith } from './oracle.ts';
import type { Reaction, Subject } from './subject.ts';

/** A broken file that an importer did not answer properly. */
export interface Finding {
  readonly format: string;
  readonly number: number;
  readonly file: FuzzInput;
  readonly wrong: string;
}

/** A file that took more than it may. That is a proper answer, and still worth a look where the file is small. */
export interface Stopped {
  readonly number: number;
  /** Those that it exceeded, or something within it. */
  readonly limits: readonly ('time' | 'memory')[];
  readonly size: number;
}

/** How the files of a format were answered. */
export interface Tally {
  files: number;
  /** Imported, or listed. */
  imported: number;
  refused: number;
  /** How often each reason was given. */
  reasons: Readonly<Record<string, number>>;
  /** Ended for their time or their memory. */
  stopped: readonly Stopped[];
  /** What was found in them and imported too. */
  parts: number;
  milliseconds: number;
  /** Of one file without what is in it. */
  slowest: { number: number; milliseconds: number };
}

/** One format in a run. */
export interface FormatRun {
  readonly tally: Tally;
  readonly findings: readonly Finding[];
}

export interface FuzzOptions {
  readonly seed: number;
  /** Files before this number are passed over. */
  readonly from?: number;
  readonly count: number;
  /** Stops when it is aborted, between two files. */
  readonly signal?: AbortSignal;
  readonly onFinding?: (finding: Finding) => Promise<void> | void;
}

/** Gives the importers `count` broken files of a format, one after the other. */
export async function fuzzFormat(
  format: FuzzedFormat,
  subject: Subject,
  { seed, from = 0, count, signal, onFinding }: FuzzOptions,
): Promise<FormatRun> {
  const inputs = inputsOf(format, seed);
  const findings: Finding[] = [];
  const tally: Tally = {
    files: 0,
    imported: 0,
    refused: 0,
    reasons: {},
    stopped: [],
    parts: 0,
    milliseconds: 0,
    slowest: { number: 0, milliseconds: 0 },
  };
  for (let number = from; number < from + count && !signal?.aborted; number += 1) {
    const file = inputs(number);
    const reaction = await subject.react(file);
    const { answer, milliseconds } = reaction;
    tally.files += 1;
    tally.milliseconds += milliseconds;
    if (milliseconds > tally.slowest.milliseconds) tally.slowest = { number, milliseconds };
    tally.parts += partsWithin(reaction);
    const refusal = refusalOf(answer);
    if (refusal !== null) {
      tally.refused += 1;
      tally.reasons = { ...tally.reasons, [refusal]: (tally.reasons[refusal] ?? 0) + 1 };
    } else if (answer.type !== 'failed' && answer.type !== 'exceeded') tally.imported += 1;
    const limits = limitsExceeded(reaction);
    if (limits.length > 0) tally.stopped = [...tally.stopped, { number, limits, size: file.bytes.length }];
    const wrong = wrongWith(reaction);
    if (wrong === null) continue;
    const finding = { format: format.name, number, file, wrong };
    findings.push(finding);
    await onFinding?.(finding);
  }
  return { tally, findings };
}

/** Why a file was refused, as a word for the tally; null for one that was not. */
function refusalOf(answer: Reaction['answer']): string | null {
  if (answer.type === 'refused') return answer.reason;
  const isUnread = answer.type === 'planned' && answer.plan.files.some(({ format }) => format === null);
  return isUnread ? 'not read' : null;
}

function partsWithin({ within }: Reaction): number {
  return within.reduce((sum, part) => sum + 1 + partsWithin(part), 0);
}

function limitsExceeded({ answer, within }: Reaction): Stopped['limits'] {
  return [...(answer.type === 'exceeded' ? [answer.limit] : []), ...within.flatMap(limitsExceeded)];
}
