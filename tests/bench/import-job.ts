import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Core, createCore } from '../../electron/core/create-core.ts';
import { windowlessHost } from '../../electron/core/host.ts';
import { inRepository } from '../../tools/repository.ts';
import { generateMarkdown, generatePage, generateParagraphs } from './generate.ts';
import type { Measurement } from './measurement.ts';

const everyMs = 20;

/** What one job came to, from end to end. */
export interface JobFigures {
  readonly measurements: readonly Measurement[];
  readonly note: string;
}

/**
 * Imports a folder of `count` mixed files in one job, as the command line does (processes, checks, store and index included), while
 * `documents.get` is asked for every 20 ms. Peak memory is that of core, and of core with its importer processes together.
 */
export async function importJob(count: number): Promise<JobFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));
  const core = createCore({ path: join(folder, 'project.assay'), host: windowlessHost() }, 'Bench');
  try {
    const { items } = await core.importBytes('first.txt', new TextEncoder().encode('The first words.'), {});
    const asked = items[0]?.document ?? '';
    const bytes = writeMixedFiles(join(folder, 'files'), count);
    const memory = watchMemory();
    const latency = watchLatency(core, asked);
    const startedAt = performance.now();
    let [imported, failed] = [0, 0];
    await core.importPaths([join(folder, 'files')], {
      onItem: ({ status }) => {
        if (status === 'failed') failed += 1;
        else imported += 1;
      },
    });
    const seconds = (performance.now() - startedAt) / 1_000;
    const waits = await latency.stop();
    const { core: coreMb, all, halves, heaps } = memory.stop();
    const line = (what: string, value: number, unit: Measurement['unit']): Measurement => ({
      what,
      value,
      unit,
    });
    return {
      measurements: [
        line(`a job of ${count} mixed files`, count / seconds, 'files/s'),
        line('the same', bytes / 1_000_000 / seconds, 'MB/s'),
        line('documents.get meanwhile, median', quantile(waits, 0.5), 'ms'),
        line('documents.get meanwhile, p99', quantile(waits, 0.99), 'ms'),
        line('documents.get meanwhile, longest', quantile(waits, 1), 'ms'),
        line('peak memory of core', coreMb, 'MB'),
        line('peak memory of core and importers', all, 'MB'),
      ],
      note: `${imported} files became documents or were unpacked, ${failed} failed; median memory of core in the first half ${halves[0].toFixed(0)} MB, in the second ${halves[1].toFixed(0)} MB; least JavaScript heap in use ${heaps[0].toFixed(0)} and ${heaps[1].toFixed(0)} MB: what is not held is the allocators'.`,
    };
  } finally {
    await core.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Asks every 20 ms, and counts from when it was to be asked: what kept core busy counts too. Other programs on the machine do not: a
 * wait is no longer than core's thread worked since the answer before.
 */
function watchLatency(core: Core, id: string): { stop(): Promise<readonly number[]> } {
  const waits: number[] = [];
  const worked = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1_000;
  };
  let isStopped = false;
  const watching = (async () => {
    let due = performance.now() + everyMs;
    let workedBefore = worked();
    while (!isStopped) {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      await core.call('documents.get', { id });
      const workedNow = worked();
      waits.push(Math.min(performance.now() - due, workedNow - workedBefore));
      workedBefore = workedNow;
      due = Math.max(due + everyMs, performance.now());
    }
  })();
  return {
    stop: async () => {
      isStopped = true;
      await watching;
      return waits;
    },
  };
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Looks at the resident memory of this process and its children (Linux; elsewhere of this one only) four times a second. */
function watchMemory() {
  const own: number[] = [];
  const all: number[] = [];
  const heap: number[] = [];
  const timer = setInterval(() => {
    const rss = process.memoryUsage.rss() / 1_000_000;
    heap.push(process.memoryUsage().heapUsed / 1_000_000);
    own.push(rss);
    all.push(rss + childrenMegabytes());
  }, 250);
  return {
    stop: () => {
      clearInterval(timer);
      const middle = Math.floor(own.length / 2);
      return {
        core: Math.max(...own),
        all: Math.max(...all),
        halves: [quantile(own.slice(0, middle), 0.5), quantile(own.slice(middle), 0.5)] as const,
        heaps: [Math.min(...heap.slice(0, middle)), Math.min(...heap.slice(middle))] as const,
      };
    },
  };
}

function childrenMegabytes(): number {
  if (process.platform !== 'linux') return 0;
  let kilobytes = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      if (Number(/^PPid:\s+(\d+)$/m.exec(status)?.[1]) !== process.pid) continue;
      kilobytes += Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
    } catch {
      // It has ended meanwhile.
    }
  }
  return (kilobytes * 1_024) / 1_000_000;
}

/** Texts, Markdown and pages of 2 to 40 kB, every fiftieth of a megabyte, and fixtures of the other formats; gives their bytes together. */
function writeMixedFiles(folder: string, count: number): number {
  mkdirSync(folder);
  const others = otherFiles();
  let bytes = 0;
  for (let index = 0; index < count; index += 1) {
    const [name, content] = fileAt(index, others);
    bytes += content.byteLength;
    writeFileSync(join(folder, name), content);
  }
  return bytes;
}

function fileAt(index: number, others: readonly (readonly [string, Buffer])[]): readonly [string, Buffer] {
  const size = index % 50 === 45 ? 1_000_000 : 2_000 + (index % 20) * 2_000;
  const text = (ending: string, content: string) => [`${index}.${ending}`, Buffer.from(content)] as const;
  switch (index % 5) {
    case 0:
      return text('txt', generateParagraphs(size, index + 1).join('\n\n'));
    case 1:
      return text('md', generateMarkdown(Math.min(size, 40_000), index + 1));
    case 2:
    case 3:
      return text('html', generatePage(Math.min(size, 200_000), index + 1));
    default: {
      const [name, content] = others[Math.floor(index / 5) % Math.max(1, others.length)] ?? [
        'none.txt',
        Buffer.from('none'),
      ];
      return [`${index}-${name}`, madeOther(name, content, index)];
    }
  }
}

function otherFiles(): readonly (readonly [string, Buffer])[] {
  const folder = inRepository('tests', 'fixtures', 'formats');
  return ['pdf', 'docx', 'odt', 'epub', 'eml'].flatMap((format) =>
    readdirSync(join(folder, format))
      .filter((name) => !name.startsWith('locked'))
      .map((name) => [name, readFileSync(join(folder, format, name))] as const),
  );
}

/** The same file with other bytes, so that it is none that is there already: a comment at its end. */
function madeOther(name: string, content: Buffer, index: number): Buffer {
  const words = Buffer.from(`\n% copy ${String(index).padStart(6, '0')}\n`);
  const copy = Buffer.concat([content, words]);
  // The comment of a ZIP archive has its length in the two bytes before it (APPNOTE.TXT 4.3.16).
  if (content.subarray(0, 2).toString() === 'PK') copy.writeUInt16LE(words.length, content.length - 2);
  return name === '' ? content : copy;
}
