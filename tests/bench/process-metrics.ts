import { existsSync, readFileSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';

/** The processes of a running application, as Electron counts them. */
export interface ProcessMetrics {
  /** `shell`, `page`, `core`, or Chromium's own name for one of its helpers. */
  readonly name: string;
  /** Processor time since its start, in milliseconds. */
  readonly cpuMs: number;
  /**
   * Its memory in megabytes: on Linux with its share of what several processes have in common (PSS), so that a sum counts
   * nothing twice; elsewhere its working set.
   */
  readonly memoryMb: number;
}

/** Asks Electron for the time and memory of all its processes. */
export async function processMetrics(application: ElectronApplication): Promise<readonly ProcessMetrics[]> {
  const metrics = await application.evaluate(({ app }) =>
    app.getAppMetrics().map(({ pid, type, serviceName, name, cpu, memory }) => ({
      pid,
      name: serviceName === 'Assay core' || name === 'Assay core' ? 'core' : type,
      cpuMs: (cpu.cumulativeCPUUsage ?? Number.NaN) * 1000,
      workingSetMb: memory.workingSetSize / 1000,
    })),
  );
  return metrics.map(({ pid, name, cpuMs, workingSetMb }) => ({
    name: name === 'Browser' ? 'shell' : name === 'Tab' ? 'page' : name,
    cpuMs,
    memoryMb: proportionalMegabytes(pid) ?? workingSetMb,
  }));
}

/** The proportional set size of a process; null where the system does not tell it. */
function proportionalMegabytes(pid: number): number | null {
  const path = `/proc/${pid}/smaps_rollup`;
  if (!existsSync(path)) return null;
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(path, 'utf8'))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1000;
}

/** Processor time of core since its start, in milliseconds. */
export async function cpuMsOfCore(application: ElectronApplication): Promise<number> {
  const core = (await processMetrics(application)).find(({ name }) => name === 'core');
  if (core === undefined) throw new Error('Core does not run');
  return core.cpuMs;
}
