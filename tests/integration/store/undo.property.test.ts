import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Core } from '../../../electron/core/create-core.ts';
import { dumpProject } from '../../support/dump.ts';
import { importText, newProject } from '../../support/projects/project-builder.ts';
import { act, attempt } from '../../support/acts/random-acts.ts';

const text = `The inquiry heard that at least 31 people had died. بندرگاہ میں آگ لگ گئی۔

No warning of any kind reached this office, a spokesman said. 𝔄 clerk kept the log.`;

test('hundreds of random steps undone to the start and redone to the end give identical databases', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 150, maxLength: 260, size: 'max' }), async (acts) => {
      const core = newProject();
      await importText(core, text, 'one.txt');
      await importText(core, `${text} A second copy.`, 'two.txt');
      core.forgetHistory();
      const start = dumpProject(core.path);
      for (const each of acts) await attempt(core, each);
      const end = dumpProject(core.path);

      const steps = await undoAll(core);
      expect(dumpProject(core.path)).toEqual(start);
      for (let redone = 0; redone < steps; redone += 1) await core.call('history.redo', {});
      expect(dumpProject(core.path)).toEqual(end);

      const checks = await core.call('project.verify', {});
      expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    }),
    { numRuns: 5, endOnFailure: true },
  );
}, 180_000);

/** Undoes until nothing is left; gives the number of steps. What had been undone before stays undone afterwards. */
async function undoAll(core: Core): Promise<number> {
  for (let steps = 0; ; steps += 1) {
    const history = await core.call('history.get', {});
    if (history.undo === null) return steps;
    await core.call('history.undo', {});
  }
}
