import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceColumns } from '../../../electron/store/repositories/rows-naming-source.ts';
import { sourcesNamed } from '../../../electron/store/repositories/sources.ts';
import { tableNames } from '../../../electron/store/rows.ts';
import { statement } from '../../../electron/store/database.ts';
import { dumpProject } from '../../support/dump.ts';
import { newLibrary } from '../../support/projects/library.ts';
import { allSources, factsOfSources, writeFacts } from '../../support/projects/sources-with-facts.ts';

test('every column that refers to a source is known to merging and removing', () => {
  const { store } = newLibrary();
  const referring = tableNames.flatMap((table) =>
    statement<{ table: string; from: string }>(
      store.reader,
      `SELECT "table", "from" FROM pragma_foreign_key_list('${table}')`,
    )
      .all()
      .filter((key) => key.table === 'source')
      .map((key) => `${table}.${key.from}`),
  );
  expect(sourceColumns.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(referring.sort());
});

test('merging leaves no trace of the merged ids, nothing twice, every name found; undo gives back the same rows', async () => {
  await fc.assert(
    fc.asyncProperty(factsOfSources, fc.integer({ min: 1, max: 3 }), async (facts, count) => {
      const library = newLibrary();
      const { store, call } = library;
      writeFacts(library, facts);
      const [into = '', ...others] = allSources;
      const merged = others.slice(0, count);
      const names = (await call('sources.list', {}))
        .filter(({ id }) => [into, ...merged].some((each) => each === id))
        .flatMap(({ name, aliases }) => [name, ...aliases]);
      const before = dumpProject(store.path);
      const { refusal } = await call('sources.previewMerge', { into, merged });
      if (refusal !== null) {
        await expect(call('sources.merge', { into, merged })).rejects.toMatchObject({ code: 'conflict' });
        expect(dumpProject(store.path)).toEqual(before);
        return;
      }

      await call('sources.merge', { into, merged });

      const after = dumpProject(store.path);
      for (const id of merged) expect(JSON.stringify(after)).not.toContain(id);
      for (const name of names) expect(sourcesNamed(store.reader, name)).toContain(into);
      for (const table of ['document', 'mention', 'grade', 'note', 'accepted_finding', 'directness'] as const)
        expect(after[table]).toHaveLength(before[table]?.length ?? 0);
      for (const table of [
        'affiliation',
        'source_domain',
        'topic_interest',
        'opinion',
        'derivation',
      ] as const) {
        const said = rowsOf(after[table])
          .filter((row) => Object.values(row).includes(into))
          .map(sayingOf);
        expect(new Set(said).size).toBe(said.length);
      }
      for (const { source_id: one, to_source_id: other } of rowsOf(after['affiliation']))
        expect(one).not.toBe(other);
      for (const { source_id: one, other_source_id: other } of rowsOf(after['distinct_sources']))
        if (other !== null) expect(String(one) < String(other)).toBe(true);
      const inForce = rowsOf(after['grade']).filter(
        (grade) => grade['superseded_at'] === null && grade['source_id'] === into,
      );
      expect(new Set(inForce.map(scopeOf)).size).toBe(new Set(inForce.map((grade) => grade['id'])).size);

      store.unitOfWork.undo();
      expect(dumpProject(store.path)).toEqual(before);
      store.unitOfWork.redo();
      expect(dumpProject(store.path)).toEqual(after);
    }),
    { numRuns: 40 },
  );
}, 120_000);

type Row = Readonly<Record<string, unknown>>;

function rowsOf(rows: readonly unknown[] | undefined): readonly Row[] {
  return (rows ?? []) as readonly Row[];
}

function sayingOf({ id: _id, number: _number, created_at: _at, reason: _reason, ...said }: Row): string {
  return JSON.stringify(said);
}

function scopeOf({ source_id, scale, topic, document_id, annotation_id, period }: Row): string {
  return JSON.stringify([source_id, scale, topic, document_id, annotation_id, period]);
}
