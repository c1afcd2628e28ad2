import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Core } from '../../../electron/core/create-core.ts';
import { citedAnnotations } from '../../../shared/rich-text/cited-annotations.ts';
import { readLexical } from '../../../shared/rich-text/read-lexical.ts';
import { importText, newProject } from '../../support/projects/project-builder.ts';
import { act, attempt } from '../../support/acts/random-acts.ts';

test('what cites what is as the notes and comments say, after any acts, while they are undone and redone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 60, maxLength: 90, size: 'max' }), async (acts) => {
      const core = newProject();
      await importText(core, 'At least 31 people had died. No warning of any kind reached this office.');
      for (const [index, each] of acts.entries()) {
        await attempt(core, each);
        if (index % 12 === 0) expect(await onRecord(core)).toEqual(await asWritten(core));
      }
      expect(await onRecord(core)).toEqual(await asWritten(core));
      for (let undone = 0; undone < 30; undone += 1) {
        if ((await core.call('history.get', {})).undo === null) break;
        await core.call('history.undo', {});
        if (undone % 5 === 0) expect(await onRecord(core)).toEqual(await asWritten(core));
      }
      while ((await core.call('history.get', {})).redo !== null) await core.call('history.redo', {});
      expect(await onRecord(core)).toEqual(await asWritten(core));
    }),
    { numRuns: 4, endOnFailure: true },
  );
}, 120_000);

/** Pairs of note and annotation, as they are on record. */
async function onRecord(core: Core): Promise<readonly string[]> {
  const pairs: string[] = [];
  for (const { id } of await core.call('annotations.list', {})) {
    for (const { note } of await core.call('notes.citing', { annotation: id })) pairs.push(`${note} ${id}`);
  }
  return pairs.toSorted();
}

/** The same, read from the texts of all notes and comments; what is cited and gone is left out. */
async function asWritten(core: Core): Promise<readonly string[]> {
  const annotations = await core.call('annotations.list', {});
  const ids = new Set(annotations.map(({ id }) => id));
  const comments = annotations.flatMap(({ comment }) =>
    comment === null ? [] : [{ id: comment.note, lexical: comment.lexical, text: comment.text }],
  );
  return [...(await core.call('notes.list', {})), ...comments]
    .flatMap(({ id, lexical, text }) =>
      citedAnnotations(readLexical(lexical, text))
        .filter((cited) => ids.has(cited))
        .map((cited) => `${id} ${cited}`),
    )
    .toSorted();
}
