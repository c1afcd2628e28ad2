import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { dumpProject } from '../../support/dump.ts';
import { sessionActs } from '../../support/acts/random-session-acts.ts';
import { sessionProject } from '../../support/projects/session-project.ts';

const act = fc.record({
  kind: fc.nat(9999),
  picks: fc.array(fc.nat(9999), { minLength: 4, maxLength: 4 }),
  words: fc.constantFrom('locked', 'at noon', 'دروازے', 'it “says” so'),
});

test('random work in sessions, second persons included, is undone to the start and redone to the end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 40, maxLength: 60, size: 'max' }), async (acts) => {
      const { project: core, added } = await sessionProject();
      core.forgetHistory();
      const start = dumpProject(core.path);
      for (const { kind, picks, words } of acts) {
        const choice = { document: added.log.document, tag: undefined, picks, words };
        const possible = sessionActs(core, choice).flatMap(([weight, run]) => Array(weight).fill(run));
        try {
          await possible[kind % possible.length]?.();
        } catch (thrown) {
          if (!(thrown instanceof AssayError) || thrown.code === 'internal') throw thrown;
        }
        const [session] = await core.call('sessions.list', {});
        const { counts, second } = session ?? { counts: undefined, second: undefined };
        expect((counts?.judged ?? 0) + (counts?.setAside ?? 0)).toBeLessThanOrEqual(counts?.items ?? 0);
        expect(second?.unresolved ?? 0).toBeLessThanOrEqual(second?.judgements ?? 0);
      }
      const end = dumpProject(core.path);
      let steps = 0;
      while ((await core.call('history.get', {})).undo !== null) {
        await core.call('history.undo', {});
        steps += 1;
      }
      expect(dumpProject(core.path)).toEqual(start);
      for (let redone = 0; redone < steps; redone += 1) await core.call('history.redo', {});
      expect(dumpProject(core.path)).toEqual(end);
      const checks = await core.call('project.verify', {});
      expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    }),
    { numRuns: 3, endOnFailure: true },
  );
}, 120_000);
