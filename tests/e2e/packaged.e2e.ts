import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, type Page, test } from '@playwright/test';
import {
  distributionFolder,
  type PackagedDirectory,
  packageDirectory,
} from '../../tools/package/package-application.ts';
import { sayNothing } from '../../tools/process/say.ts';
import { sandboxArguments } from '../../tools/setup/sandbox.ts';
import { launchPackaged } from '../support/window/launch-packaged.ts';

/**
 * What Assay may add to the runtime it is packaged with, in bytes. Measured: 43 million, of which the recognition of words with its ten
 * languages 17.6, the importers with their character maps 7.4, the page with its fonts 4.3, the frame that draws PDFs with its fonts and maps 4.3, core 4.2, better-sqlite3 2.3 and the
 * sample project 1.9. The rest is room to grow, yet a forgotten exclusion still fails: better-sqlite3's sources are 10 million,
 * its binaries for other systems 15, the source maps 20.
 */
const ownBytesAtMost = 48_000_000;

/** Everything that the archive may hold, by path. */
const needed = [
  /^\/dist\/sample\/harbour-fire\.assay$/,
  /^\/(LICENSE|package\.json)$/,
  /^\/dist\/(shell|core|cli|page)\/([\w.-]+\/)*[\w.-]+\.(js|css|html|woff2|svg|png|md)$/,
  /^\/dist\/importer\/(chunks\/)?[\w.-]+\.js$/,
  /^\/dist\/importer\/recognition\/([\w-]+\.(cjs|wasm|traineddata\.gz)|LICENSE_\w+)$/,
  /^\/dist\/importer\/character-maps\/([\w-]+\.bcmap|LICENSE)$/,
  /^\/dist\/pages\/(frame\.(html|js)|licenses\.md)$/,
  /^\/dist\/pages\/pdfjs\/(cmaps|iccs|standard_fonts|wasm)\/([\w-]+\.(bcmap|icc|pfb|ttf|js)|LICENSE\w*)$/,
  /^\/dist\/preload\/preload\.cjs$/,
  /^\/dist\/licenses\/\w+\.md$/,
  /^\/node_modules\/better-sqlite3\/(LICENSE|package\.json|lib\/([\w-]+\/)?[\w-]+\.js)$/,
  new RegExp(`^/node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}\\.node$`),
];

test.describe.configure({ timeout: 180_000 });

let packaged: PackagedDirectory;

test.beforeAll(async () => {
  packaged = await packageDirectory(sayNothing);
});

test('the packaged application opens its sample project and imports what is pasted', async () => {
  const { window, close } = await launchPackaged(packaged.executablePath);
  expect(new URL(window.url()).protocol).toBe('assay:');
  await expect(window.getByRole('heading', { level: 1, name: 'Harbour fire 1998' })).toBeVisible();
  await expect(window.getByRole('button', { name: 'Documents 12' })).toBeVisible();
  await paste(
    window,
    '<h1>Tide table</h1><p>High water at Ellery came at 1.50 a.m. on the ninth of March.</p>',
  );
  await expect(window.getByRole('button', { name: 'Documents 13' })).toBeVisible();
  expect(await close()).toBe(0);
});

test('called with a command it is the command line: no window, no display, pipes and exit codes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-packaged-command-'));
  const project = join(folder, 'pipe.assay');
  const run = (args: readonly string[], input = '') => {
    const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
    return spawnSync(packaged.executablePath, [...sandboxArguments(), ...args], {
      input,
      encoding: 'utf8',
      env: { ...env, XDG_CONFIG_HOME: folder },
    });
  };
  const imported = run(
    ['import', '-', '--json', '--project', project],
    'High water at Ellery came at 1.50 a.m.',
  );
  expect({ status: imported.status, record: JSON.parse(imported.stdout) }).toMatchObject({
    status: 0,
    record: { path: '-', status: 'imported' },
  });
  const found = run(['search', '"high water"', '--json', '--project', project]);
  expect(JSON.parse(found.stdout)).toMatchObject({ field: 'text', start: 0, end: 10 });
  expect(run(['verify', '--project', project]).status).toBe(0);
  expect(run(['list', 'nonsense', '--project', project]).status).toBe(2);
  await rm(folder, { recursive: true });
});

test('its fuses close the ways to run other code with it', async () => {
  const wire = await getCurrentFuseWire(packaged.executablePath);
  expect({
    runAsNode: wire[FuseV1Options.RunAsNode],
    cookieEncryption: wire[FuseV1Options.EnableCookieEncryption],
    nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
    archiveIntegrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
    onlyFromArchive: wire[FuseV1Options.OnlyLoadAppFromAsar],
    filePrivileges: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
  }).toEqual({
    runAsNode: FuseState.DISABLE,
    cookieEncryption: FuseState.ENABLE,
    nodeOptions: FuseState.DISABLE,
    inspect: FuseState.DISABLE,
    archiveIntegrity: FuseState.ENABLE,
    onlyFromArchive: FuseState.ENABLE,
    filePrivileges: FuseState.DISABLE,
  });
});

test('nothing but what is needed is inside', () => {
  const entries = listPackage(packaged.archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
  const folders = new Set(entries.map((path) => path.slice(0, path.lastIndexOf('/'))));
  const files = entries.filter((path) => !folders.has(path));
  expect(files.filter((path) => !needed.some((pattern) => pattern.test(path)))).toEqual([]);
  for (const path of [
    'shell/main.js',
    'preload/preload.cjs',
    'core/core.js',
    'cli/assay.js',
    'page/index.html',
  ]) {
    expect(files).toContain(`/dist/${path}`);
  }
});

test('a copy that must not be given away says so, and only such a copy', () => {
  const isMarked = readdirSync(packaged.folder).includes('NOT-FOR-DISTRIBUTION.txt');
  expect(isMarked).toBe(packaged.electron.kind === 'community');
});

test('it is little larger than its runtime', () => {
  const own = bytesUnder(packaged.archive) + bytesUnder(`${packaged.archive}.unpacked`);
  const all = bytesUnder(packaged.folder);
  const runtime = bytesUnder(distributionFolder(packaged.electron));
  const description = `Assay ${megabytes(own)}, with its runtime ${megabytes(all)}`;
  test.info().annotations.push({ type: 'size', description });
  console.log(`  size: ${description}`);
  expect(own).toBeLessThan(ownBytesAtMost);
  expect(all).toBeLessThan(runtime + ownBytesAtMost);
});

/** Pastes HTML as a person would who has copied it elsewhere; parsing it takes the importer's thread. */
async function paste(window: Page, html: string): Promise<void> {
  await window.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', text);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, html);
}

function bytesUnder(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.size;
  return readdirSync(path).reduce((sum, name) => sum + bytesUnder(join(path, name)), 0);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
