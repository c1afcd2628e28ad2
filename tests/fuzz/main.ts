import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { startImporterInNode } from '../../electron/importers/pool/start-in-node.ts';
import { inRepository } from '../../tools/repository.ts';
import { makeAnnotationWorkplace } from './annotations/annotation-formats.ts';
import { createAnnotationSubject } from './annotations/annotation-subject.ts';
import { causeOf, keepFinding } from './findings.ts';
import { type FuzzedFormat, fuzzedFormats } from './fixtures.ts';
import { fuzzFormat } from './fuzz-format.ts';
import { wrongWith } from './oracle.ts';
import { createSubject, type Reaction, type Subject } from './subject.ts';
import { lineOf, type SummaryLine, summaryOf } from './summary.ts';

// Gives the built importers broken files, in their real process: `npm run fuzz`.

const { values } = parseArgs({
  options: {
    format: { type: 'string' },
    count: { type: 'string', default: '10000' },
    from: { type: 'string', default: '0' },
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
  const annotations = await makeAnnotationWorkplace();
  const all = [...fuzzedFormats(), ...annotations.formats];
  const subjectOf = (format: FuzzedFormat) =>
    annotations.formats.includes(format) ? createAnnotationSubject(annotations.path) : createSubject(start);
  const unknown = wanted?.filter((name) => !all.some((format) => format.name === name)) ?? [];
  if (unknown.length > 0) {
    console.error(`No files of ${unknown.join(', ')}. There are: ${all.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  const queue = all.filter(({ name }) => wanted?.includes(name) ?? true);
  const signal =
    values.minutes === undefined ? undefined : AbortSignal.timeout(Number(values.minutes) * 60_000);
  const lines: SummaryLine[] = [];
  const work = async () => {
    for (let format = queue.shift(); format !== undefined; format = queue.shift()) {
      lines.push(await fuzzOne(format, subjectOf(format), signal));
    }
  };
  await Promise.all(Array.from({ length: Number(values.jobs) }, work));
  annotations.remove();
  const wrong = lines.reduce((sum, { run }) => sum + run.findings.length, 0);
  const files = lines.reduce((sum, { run }) => sum + run.tally.files, 0);
  console.log(`\n${summaryOf(lines)}\n`);
  console.log(
    wrong === 0
      ? `Every one of ${files} files was answered properly (seed ${values.seed}).`
      : `${wrong} of ${files} files were not answered properly (seed ${values.seed}).`,
  );
  return wrong === 0 ? 0 : 1;
}

async function fuzzOne(
  format: FuzzedFormat,
  subject: Subject,
  signal: AbortSignal | undefined,
): Promise<SummaryLine> {
  const causes = new Map<string, number>();
  try {
    const run = await fuzzFormat(format, subject, {
      seed: Number(values.seed),
      from: Number(values.from),
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
    const line = { name: format.name, run, peakMemory: subject.peakMemory };
    console.log(lineOf(line));
    for (const { number, limits, size } of run.tally.stopped)
      console.log(`  stopped for its ${limits.join(', ')}: ${number}, ${size} bytes`);
    for (const [cause, times] of causes) console.log(`  ${times} x ${cause}`);
    return line;
  } finally {
    await subject.close();
  }
}

async function replay(path: string): Promise<number> {
  const subject = createSubject(start);
  const reaction = await subject.react({ name: basename(path), bytes: readFileSync(path) });
  await subject.close();
  console.log(wordsOf(reaction));
  const wrong = wrongWith(reaction);
  console.log(wrong === null ? 'Answered properly.' : `Wrong: ${wrong}`);
  return wrong === null ? 0 : 1;
}

function wordsOf({ answer, parts, milliseconds }: Reaction): string {
  const words = 'message' in answer ? answer.message : 'limit' in answer ? answer.limit : '';
  return `${answer.type} after ${Math.round(milliseconds)} ms, ${parts.length} parts. ${words}`;
}
