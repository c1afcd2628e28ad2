import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { startImporterInNode } from '../../electron/importers/process/start-in-node.ts';
import { inRepository } from '../../tools/repository.ts';
import { causeOf, keepFinding } from './findings.ts';
import { type FuzzedFormat, fuzzedFormats } from './fixtures.ts';
import { type FormatRun, fuzzFormat } from './fuzz-format.ts';
import { wrongWith } from './oracle.ts';
import { createSubject, type Reaction } from './subject.ts';

// Gives the built importers broken files, in their real process: `npm run fuzz`.

const { values } = parseArgs({
  options: {
    format: { type: 'string' },
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string' },
    jobs: { type: 'string', default: '1' },
    replay: { type: 'string' },
  },
});

const program = pathToFileURL(inRepository('dist', 'importer', 'importer-process.js'));
const start = () => startImporterInNode(program);

process.exitCode = values.replay === undefined ? await fuzzAll() : await replay(values.replay);

async function fuzzAll(): Promise<number> {
  const wanted = values.format?.split(',');
  const all = fuzzedFormats();
  const unknown = wanted?.filter((name) => !all.some((format) => format.name === name)) ?? [];
  if (unknown.length > 0) {
    console.error(`No files of ${unknown.join(', ')}. There are: ${all.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  const queue = all.filter(({ name }) => wanted?.includes(name) ?? true);
  const before = process.memoryUsage().rss;
  const signal =
    values.minutes === undefined ? undefined : AbortSignal.timeout(Number(values.minutes) * 60_000);
  let wrong = 0;
  const work = async () => {
    for (let format = queue.shift(); format !== undefined; format = queue.shift()) {
      const { findings } = await fuzzOne(format, signal);
      wrong += findings.length;
    }
  };
  await Promise.all(Array.from({ length: Number(values.jobs) }, work));
  const grown = Math.round((process.memoryUsage().rss - before) / 1_000_000);
  console.log(`Memory of this process grew by ${grown} MB.`);
  console.log(
    wrong === 0 ? 'Every file was answered properly.' : `${wrong} files were not answered properly.`,
  );
  return wrong === 0 ? 0 : 1;
}

async function fuzzOne(format: FuzzedFormat, signal: AbortSignal | undefined): Promise<FormatRun> {
  const subject = createSubject(start);
  const causes = new Map<string, number>();
  try {
    const run = await fuzzFormat(format, subject, {
      seed: Number(values.seed),
      count: Number(values.count),
      ...(signal === undefined ? {} : { signal }),
      onFinding: async (finding) => {
        const cause = causeOf(finding);
        const times = causes.get(cause) ?? 0;
        causes.set(cause, times + 1);
        if (times > 0) return;
        const kept = await keepFinding(finding, subject);
        console.log(`\n${format.name} ${finding.number}, ${kept}:\n${finding.wrong}\n`);
      },
    });
    report(format.name, run);
    for (const [cause, times] of causes) console.log(`  ${times} x ${cause}`);
    return run;
  } finally {
    subject.close();
  }
}

function report(name: string, { tally, findings }: FormatRun): void {
  const { files, imported, refused, reasons, stopped, milliseconds, slowest } = tally;
  const each = (milliseconds / Math.max(1, files)).toFixed(1);
  console.log(
    `${name}: ${files} files, ${imported} imported, ${refused} refused (${counted(reasons)}), ${stopped.length} stopped, ${findings.length} wrong; ` +
      `${each} ms each, slowest ${Math.round(slowest.milliseconds)} ms (${slowest.number})`,
  );
  for (const { number, limit, size } of stopped)
    console.log(`  stopped for its ${limit}: ${number}, ${size} bytes`);
}

function counted(reasons: Readonly<Record<string, number>>): string {
  return Object.entries(reasons)
    .map(([reason, times]) => `${reason} ${times}`)
    .join(', ');
}

async function replay(path: string): Promise<number> {
  const subject = createSubject(start);
  const reaction = await subject.react({ name: basename(path), bytes: readFileSync(path) });
  subject.close();
  console.log(summaryOf(reaction));
  const wrong = wrongWith(reaction);
  console.log(wrong === null ? 'Answered properly.' : `Wrong: ${wrong}`);
  return wrong === null ? 0 : 1;
}

function summaryOf({ answer, parts, milliseconds }: Reaction): string {
  const words = 'message' in answer ? answer.message : 'limit' in answer ? answer.limit : '';
  return `${answer.type} after ${Math.round(milliseconds)} ms, ${parts.length} parts. ${words}`;
}
