import type { ImportLimits } from '../import-limits.ts';
import { ImportRefusal } from '../imported.ts';

/** What unpacking an archive is limited by. */
export type UnpackingLimits = Pick<
  ImportLimits,
  'maxMembers' | 'maxMemberBytes' | 'maxUnpackedBytes' | 'maxExpansion'
>;

/** A member may grow to this size whatever its packed size is. */
const unjudgedBytes = 1_000_000;

/** Counts the bytes that come out of an archive, whatever its list of members says. */
export class Unpacking {
  readonly #limits: UnpackingLimits;
  #total = 0;

  constructor(limits: UnpackingLimits) {
    this.#limits = limits;
  }

  /** Whether so much was unpacked that no more is. */
  get isExhausted(): boolean {
    return this.#total > this.#limits.maxUnpackedBytes;
  }

  /** Counts `added` bytes of a member that has now `unpacked` bytes of `packed`. Throws an `ImportRefusal` where that is too much. */
  count(added: number, unpacked: number, packed: number): void {
    const { maxMemberBytes, maxUnpackedBytes, maxExpansion } = this.#limits;
    this.#total += added;
    if (this.isExhausted)
      refuse(
        `Unpacked, the archive has more than ${megabytes(maxUnpackedBytes)}. Unpack it and import its files.`,
      );
    if (unpacked > maxMemberBytes)
      refuse(
        `Unpacked, it has more than ${megabytes(maxMemberBytes)}. Unpack the archive and import the file alone.`,
      );
    if (unpacked > unjudgedBytes && unpacked > packed * maxExpansion)
      refuse(
        `It unpacks to more than ${maxExpansion} times its size, as files do that are made to do harm. If you trust it, unpack the archive and import the file alone.`,
      );
  }
}

function refuse(message: string): never {
  throw new ImportRefusal('expands too far', message);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}
