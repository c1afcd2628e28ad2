import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { capture } from '../../tools/process/run.ts';
import { inRepository } from '../../tools/repository.ts';
import { launchAssay } from '../support/window/launch.ts';
import { median } from './cpu-time.ts';
import { writeLargeProject } from './large-project.ts';
import type { Bench, Measurement } from './measurement.ts';
import { watchPageTime } from './page-time.ts';
import { openWindow } from './peers/open-window.ts';
import { type ProcessMetrics, processMetrics } from './process-metrics.ts';

const commandRuns = 7;
const windowRuns = 3;

/** What it costs until the command line has answered and until the window stands, and the memory of the processes. */
export async function benchStart(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));
  try {
    const sample = join(folder, 'sample.assay');
    const large = join(folder, 'large.assay');
    copyFileSync(inRepository('dist', 'sample', 'harbour-fire.assay'), sample);
    const [document] = await writeLargeProject(large, { characters: 1_000_000, documents: 1 });
    const measurements = [
      ...(await commandLine(folder, sample)),
      ...(await window(sample, { large, title: document?.title ?? '' })),
    ];
    return {
      title: 'Start and memory',
      notes: [
        `Commands: the whole process, list documents of the sample; medians of ${commandRuns} after one that fills the compile cache. From source, Node takes the types out of each file.`,
        `Window: from the start until it is at rest, all processes together; medians of ${windowRuns}. First paint counts from the start of the program by the clock, and so depends on what else the machine does.`,
        'Peer: the same Electron with a window that shows a few words; what Electron itself costs.',
        'Memory: on Linux each process with its share of what they have in common (PSS), elsewhere its working set.',
      ],
      measurements,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function commandLine(folder: string, project: string): Promise<readonly Measurement[]> {
  const env = { ...process.env, XDG_CONFIG_HOME: join(folder, 'config'), APPDATA: join(folder, 'config') };
  const list = ['--project', project, 'list', 'documents', '--json'];
  const bundled = await medianOfCommands([inRepository('dist', 'cli', 'assay.js'), ...list], env);
  const fromSource = await medianOfCommands([inRepository('electron', 'cli', 'main.ts'), ...list], env);
  const nothing = await medianOfCommands(['--eval', '0'], env);
  return [
    {
      what: 'assay list documents',
      value: bundled,
      unit: 'ms',
      peer: { name: 'from source', value: fromSource },
    },
    { what: '', value: bundled, unit: 'ms', peer: { name: 'Node with no program', value: nothing } },
  ];
}

async function medianOfCommands(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const tellTime = `process.on('exit', () => process._rawDebug(JSON.stringify(process.cpuUsage())));`;
  const times: number[] = [];
  for (let run = 0; run <= commandRuns; run += 1) {
    const { exitCode, stderr } = await capture(
      [process.execPath, '--import', `data:text/javascript,${encodeURIComponent(tellTime)}`, ...args],
      { env },
    );
    if (exitCode !== 0) throw new Error(`The command ended with ${exitCode}: ${stderr}`);
    const { user, system } = JSON.parse(stderr.trim().split('\n').at(-1) ?? '') as NodeJS.CpuUsage;
    // The first run fills caches.
    if (run > 0) times.push((user + system) / 1000);
  }
  return median(times);
}

async function window(
  sample: string,
  { large, title }: { readonly large: string; readonly title: string },
): Promise<readonly Measurement[]> {
  const own = await medianOfStarts(() => startAssay(sample));
  const plain = await medianOfStarts(startPlain);
  const ofLarge = await startAssay(large, async (page) => {
    await page.getByRole('list', { name: 'Documents' }).getByRole('button', { name: title }).click();
    await page.getByRole('document', { name: title }).waitFor();
  });
  const peer = 'an empty window';
  const memory = (what: string, start: Start, name?: string): Measurement => ({
    what,
    value: memoryOf(start.processes, name),
    unit: 'MB',
    ...(name === undefined ? { peer: { name: peer, value: memoryOf(plain.processes) } } : {}),
  });
  return [
    {
      what: 'window, until it is at rest',
      value: own.cpuMs,
      unit: 'ms',
      peer: { name: peer, value: plain.cpuMs },
    },
    {
      what: 'window, first paint',
      value: own.firstPaintMs,
      unit: 'ms by the clock',
      peer: { name: peer, value: plain.firstPaintMs },
    },
    memory('memory with the sample, all processes', own),
    memory('    page', own, 'page'),
    memory('    core', own, 'core'),
    memory('    shell', own, 'shell'),
    memory('memory with a document of 1 MB', ofLarge),
    memory('    page', ofLarge, 'page'),
    memory('    core', ofLarge, 'core'),
  ];
}

interface Start {
  /** From the start of the program, by the clock. */
  readonly firstPaintMs: number;
  readonly cpuMs: number;
  readonly processes: readonly ProcessMetrics[];
}

async function startAssay(project: string, work?: (page: Page) => Promise<void>): Promise<Start> {
  const startedAt = Date.now();
  const assay = await launchAssay({ project });
  await assay.window.getByRole('document').waitFor();
  await work?.(assay.window);
  return await look(startedAt, assay.application, assay.window).finally(assay.close);
}

async function startPlain(): Promise<Start> {
  const startedAt = Date.now();
  const { application, page } = await openWindow(inRepository('tests', 'bench', 'peers', 'empty.html'));
  return await look(startedAt, application, page).finally(() => application.close());
}

async function look(startedAt: number, application: ElectronApplication, page: Page): Promise<Start> {
  await (await watchPageTime(page)).spentOn(async () => {});
  const paintedAt = await page.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return performance.timeOrigin + (paint?.startTime ?? Number.NaN);
  });
  const processes = await processMetrics(application);
  return {
    firstPaintMs: paintedAt - startedAt,
    cpuMs: processes.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    processes,
  };
}

async function medianOfStarts(start: () => Promise<Start>): Promise<Start> {
  const starts: Start[] = [];
  for (let run = 0; run < windowRuns; run += 1) starts.push(await start());
  return {
    firstPaintMs: median(starts.map(({ firstPaintMs }) => firstPaintMs)),
    cpuMs: median(starts.map(({ cpuMs }) => cpuMs)),
    processes: starts.at(-1)?.processes ?? [],
  };
}

function memoryOf(processes: readonly ProcessMetrics[], name?: string): number {
  return processes
    .filter((process) => name === undefined || process.name === name)
    .reduce((sum, { memoryMb }) => sum + memoryMb, 0);
}
