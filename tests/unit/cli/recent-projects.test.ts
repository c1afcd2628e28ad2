import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lastProject, rememberProject } from '../../../electron/cli/recent-projects.ts';
import { settingsFolder } from '../../../electron/cli/settings-folder.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'assay-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const openedAt = '2024-06-14T09:00:00.000Z';

describe('the last opened project', () => {
  test('is the last remembered one that is still there', () => {
    const settings = join(temporaryFolder(), 'not', 'there', 'yet');
    expect(lastProject(settings)).toBeUndefined();
    const [first, second] = ['a.assay', 'b.assay'].map((name) => join(temporaryFolder(), name));
    if (first === undefined || second === undefined) throw new Error('no paths');
    writeFileSync(first, '');
    rememberProject(settings, { path: first, title: 'A', openedAt });
    rememberProject(settings, { path: second, title: 'B', openedAt });
    expect(lastProject(settings)).toBe(first);
    writeFileSync(second, '');
    expect(lastProject(settings)).toBe(second);
    expect(JSON.parse(readFileSync(join(settings, 'recent.json'), 'utf8'))).toEqual({
      projects: [
        { path: second, title: 'B', openedAt },
        { path: first, title: 'A', openedAt },
      ],
    });
    expect(readdirSync(settings)).toEqual(['recent.json']);
  });

  test('is unknown where the file is damaged, which is then written anew', () => {
    const settings = temporaryFolder();
    writeFileSync(join(settings, 'recent.json'), '{"projects": [{"path"');
    expect(lastProject(settings)).toBeUndefined();
    rememberProject(settings, { path: settings, title: 'A', openedAt });
    expect(lastProject(settings)).toBe(settings);
  });

  test('cannot be remembered where settings cannot be written, and nothing fails', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(() => rememberProject(join(folder, 'file'), { path: folder, title: 'A', openedAt })).not.toThrow();
    mkdirSync(join(folder, 'locked'));
    chmodSync(join(folder, 'locked'), 0o500);
    expect(() =>
      rememberProject(join(folder, 'locked'), { path: folder, title: 'A', openedAt }),
    ).not.toThrow();
  });
});

test('settings stand where each system keeps them', () => {
  expect(settingsFolder({ HOME: '/home/x' }, 'linux')).toBe('/home/x/.config/assay');
  expect(settingsFolder({ HOME: '/home/x', XDG_CONFIG_HOME: '/conf' }, 'linux')).toBe('/conf/assay');
  expect(settingsFolder({ HOME: '/Users/x' }, 'darwin')).toBe('/Users/x/Library/Application Support/assay');
  expect(settingsFolder({ APPDATA: '/roaming' }, 'win32')).toBe('/roaming/assay');
});
