import { expect, test } from 'vitest';
import type { ImportedCode, ImportedCollection } from '../../../electron/importers/imported.ts';
import { listCollections } from '../../../electron/store/repositories/collections.ts';
import { listTags } from '../../../electron/store/repositories/tags.ts';
import { newImportWorkplace } from '../../support/importing/import-workplace.ts';
import { scripted } from '../../support/importing/scripted-importer.ts';

/** Imports a container that brings these; gives the project. */
async function imported(container: {
  readonly codes?: readonly ImportedCode[];
  readonly collections?: readonly ImportedCollection[];
}) {
  const workplace = newImportWorkplace();
  const bytes = scripted({ kind: 'a REFI-QDA project', container });
  await workplace.call('import.files', { files: [{ name: 'a.qdpx', bytes }] });
  return workplace.library.store.reader;
}

const code = (key: string): ImportedCode => ({
  key,
  parent: null,
  name: 'Witness',
  definition: '',
  colour: null,
});

const collection = (key: number, parent: number): ImportedCollection => ({
  key: String(key),
  parent: String(parent),
  name: `Box ${key}`,
  description: '',
  members: [],
  codes: [],
});

test('thousands of codes of one name become tags that are told apart', async () => {
  const codes = Array.from({ length: 4_000 }, (_, index) => code(String(index)));
  const tags = listTags(await imported({ codes }));
  expect(tags).toHaveLength(4_000);
  expect(tags.map(({ name }) => name)).toContain('Witness (4000)');
  expect(new Set(tags.map(({ colour }) => colour)).size).toBeGreaterThan(1);
});

test('collections that stand below one another thousands deep are kept, whatever their order', async () => {
  const deep = Array.from({ length: 4_000 }, (_, index) => collection(index, index + 1));
  expect(listCollections(await imported({ collections: deep }))).toHaveLength(4_000);
});

test('of collections in a ring one is put on top', async () => {
  const ring = [collection(1, 2), collection(2, 3), collection(3, 1), collection(4, 4)];
  const kept = listCollections(await imported({ collections: ring }));
  expect(kept.filter(({ parent }) => parent === null)).toHaveLength(2);
});
