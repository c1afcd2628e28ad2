import { mkdirSync, openSync, closeSync, ftruncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newProject, temporaryFolder } from '../../support/projects/project-builder.ts';

/** A file without contents of its own, as long as it is said to be: it takes no room on the disk. */
function hollowFile(path: string, bytes: number): string {
  const file = openSync(path, 'w');
  ftruncateSync(file, bytes);
  closeSync(file);
  return path;
}

test('files that are too large, or too large together, are refused before they are read', async () => {
  const folder = temporaryFolder();
  const { readAnnotationPaths } = newProject();
  const small = join(folder, 'small.json');
  writeFileSync(small, '[]');
  mkdirSync(join(folder, 'folder.json'));
  const sources = await readAnnotationPaths([
    hollowFile(join(folder, 'huge.json'), 2_000_000_000),
    hollowFile(join(folder, 'one.json'), 60_000_000),
    hollowFile(join(folder, 'other.json'), 60_000_000),
    small,
    join(folder, 'folder.json'),
    join(folder, 'gone.json'),
  ]);
  expect(sources.map((source) => ('problem' in source ? source.problem : source.bytes.byteLength))).toEqual([
    'The file is larger than 100 MB. Split it.',
    60_000_000,
    'The files together are larger than 100 MB. Import this one by itself.',
    2,
    'This is no file. Choose a file.',
    'There is no such file. It may have been moved; choose it again.',
  ]);
});
