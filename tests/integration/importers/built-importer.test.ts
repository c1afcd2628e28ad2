import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createImporterPool } from '../../../electron/importers/pool/importer-pool.ts';
import { startImporterInNode } from '../../../electron/importers/pool/start-in-node.ts';
import { recognitionLanguages } from '../../../shared/model/recognition.ts';
import { bundles } from '../../../tools/build/bundles.ts';
import { inRepository } from '../../../tools/repository.ts';
import { scanFile, scans } from '../../support/importing/scans.ts';

let folder = '';

beforeAll(async () => {
  // Within the repository: what is built there is a module, since the nearest package.json says so.
  folder = await mkdtemp(inRepository('.cache', 'test-importer-'));
  await bundles.find(({ name }) => name === 'importer')?.write(folder);
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Node's modules that the importers' program may load at its start; `lockdown.ts` lets nothing else be loaded later. */
const harmless = [
  'node:buffer',
  'node:crypto',
  'node:events',
  'node:fs',
  'node:fs/promises',
  'node:module',
  'node:path',
  'node:stream',
  'node:string_decoder',
  'node:url',
  'node:util',
  'node:worker_threads',
  'node:zlib',
];

/** What the scripts of the built importer load, as they name it; types in comments are passed over. */
async function loaded(): Promise<ReadonlySet<string>> {
  const files = await readdir(folder, { recursive: true });
  const names = new Set<string>();
  for (const file of files.filter((each) => each.endsWith('.js'))) {
    const code = (await readFile(join(folder, file), 'utf8')).replace(/^\s*(?:\*|\/\/|\/\*).*$/gm, '');
    const patterns = [
      /^(?:import|export)\s[^'"`;(]*\bfrom\s*["']([^"']+)["']/gm,
      /^import\s*["']([^"']+)["']/gm,
      /\b(?:__require|require|import|getBuiltinModule)\(\s*["'`]([^"'`$]+)["'`]/g,
    ];
    for (const pattern of patterns)
      for (const [, name] of code.matchAll(pattern)) if (name !== undefined) names.add(name);
  }
  return names;
}

describe('the built importer', () => {
  test('loads of Node nothing that reaches beyond memory and its own files', async () => {
    const builtin = [...(await loaded())]
      .filter(isBuiltin)
      .map((name) => `node:${name.replace(/^node:/, '')}`);
    expect(builtin.filter((name) => !harmless.includes(name))).toEqual([]);
  });

  test('asks for no package from outside of its folder but a canvas, which is not there', async () => {
    const others = [...(await loaded())].filter((name) => !isBuiltin(name) && !/^\.{1,2}\//.test(name));
    expect(others.filter((name) => name !== '@napi-rs/canvas')).toEqual([]);
  });

  test('imports each sort of text', async () => {
    const { pool, failures } = openPool();
    const bytes = new TextEncoder().encode('The quay is *closed*.');
    for (const name of ['a.txt', 'a.md', 'a.html']) {
      const outcome = await pool.import({ name, bytes });
      expect(outcome.type).toBe('document');
    }
    expect(failures).toEqual([]);
  });

  test('recognises words with what lies beside its scripts, in each language', {
    timeout: 60_000,
  }, async () => {
    const { pool, failures } = openPool();
    const languages = recognitionLanguages.map(({ code }) => code);
    const file = { name: 'log.png', bytes: scanFile(scans.harbourLog) };
    const { text } = await pool.recognise(file, { languages: ['eng'], pages: 'without-text' });
    expect(text.trim()).toBe(scans.harbourLog.text);
    const all = await pool.recognise(file, { languages, pages: 'without-text' });
    expect(all.recognition).toMatchObject({ languages, pages: [0] });
    expect(failures).toEqual([]);
  });
});

function openPool() {
  const program = pathToFileURL(join(folder, 'importer', 'importer-process.js'));
  const failures: string[] = [];
  const pool = createImporterPool({
    size: 1,
    start: () => startImporterInNode(program),
    onFailure: (message) => failures.push(message),
  });
  onTestFinished(() => pool.close());
  return { pool, failures };
}
