import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importText, newProject, openAgain } from '../../support/projects/project-builder.ts';
import { act, attempt } from '../../support/acts/random-acts.ts';

const text = 'The inquiry heard that at least 31 people had died. No warning reached this office.';

test('after random commands the counts of annotations are what the file holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 20, maxLength: 40, size: 'max' }), async (acts) => {
      const core = newProject();
      await importText(core, text, 'one.txt');
      await importText(core, `${text} A second copy.`, 'two.txt');
      for (const each of acts) await attempt(core, each);
      const kept = await core.call('documents.list', {});
      expect(kept).toEqual(await openAgain(core.path).call('documents.list', {}));
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 120_000);

test('a highlight made by another process is counted at once', async () => {
  const core = newProject();
  const { capture } = await importText(core, text);
  expect((await core.call('documents.list', {}))[0]?.annotations).toBe(0);
  await openAgain(core.path).call('annotations.create', { capture, start: 4, end: 11 });
  expect((await core.call('documents.list', {}))[0]?.annotations).toBe(1);
});
