/** Tells the most resident memory that a process ever had. */
export interface PeakMemory {
  /** Takes note of what the process has now, in bytes. */
  note(resident: number): void;
  /** In bytes; between what was noted where the system's count says nothing of this process. */
  readonly bytes: number;
}

/**
 * Follows the memory of this process. `mostEver` is the system's own count in bytes, which Linux begins with the memory of the process that
 * started this one (`ru_maxrss` in getrusage(2) is kept by fork and exec): as long as it stays where it began, it says nothing of this one.
 */
export function followPeakMemory(mostEver: () => number = mostEverOfThisProcess): PeakMemory {
  const inherited = mostEver();
  let noted = 0;
  return {
    note: (resident) => {
      noted = Math.max(noted, resident);
    },
    get bytes() {
      const most = mostEver();
      return most > inherited ? most : noted;
    },
  };
}

function mostEverOfThisProcess(): number {
  // Kilobytes on every system.
  return process.resourceUsage().maxRSS * 1_024;
}
