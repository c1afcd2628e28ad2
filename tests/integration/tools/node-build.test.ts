import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeConfig } from '../../../tools/build/node-config.ts';

const run = promisify(execFile);
let folder: string;

const sources: Readonly<Record<string, string>> = {
  'main.ts': `import { ask } from './host/ask.ts';\nconsole.log(await ask());\n`,
  'other.ts': `import { ask } from './host/ask.ts';\nconsole.log('other', await ask());\n`,
  'host/ask.ts': `
    import { once } from 'node:events';
    import { Worker } from 'node:worker_threads';
    export async function ask(): Promise<string> {
      const worker = new Worker(new URL('../tasks/worker.ts', import.meta.url));
      const [answer] = await once(worker, 'message');
      return answer;
    }`,
  'tasks/worker.ts': `
    import { parentPort } from 'node:worker_threads';
    parentPort?.postMessage((await import('./late.ts')).answer satisfies string);`,
  'tasks/late.ts': `export const answer = 'from the worker';`,
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-node-build-'));
  for (const [name, text] of Object.entries({ ...sources, 'package.json': '{ "type": "module" }' })) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('a worker named by its source file runs from source and from every built entry alike', async () => {
  const outDir = join(folder, 'dist');
  const entries = {
    'a/main': join(folder, 'main.ts'),
    'b/other': join(folder, 'other.ts'),
    'a/worker': join(folder, 'tasks', 'worker.ts'),
  };
  await build(nodeConfig({ name: 'trial', outDir, entries, chunks: 'a/chunks', external: [] }));

  expect(await output('main.ts')).toBe('from the worker');
  expect(await output('dist/a/main.js')).toBe('from the worker');
  expect(await output('dist/b/other.js')).toBe('other from the worker');
  const chunks = await readdir(join(outDir, 'a', 'chunks'));
  expect(chunks.filter((name) => /^late-.*\.js$/.test(name))).toHaveLength(1);
});

test('a file that is run by its address without being an entry stops the build by name', async () => {
  const entries = { main: join(folder, 'main.ts') };
  const config = nodeConfig({ name: 'trial', outDir: join(folder, 'dist'), entries, external: [] });
  await expect(build({ ...config, logLevel: 'silent' })).rejects.toThrow(
    /tasks\/worker\.ts is run by its address/,
  );
});

async function output(file: string): Promise<string> {
  return (await run(process.execPath, [join(folder, file)])).stdout.trim();
}
