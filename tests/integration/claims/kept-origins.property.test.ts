import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import { importText, newProject, openAgain } from '../../support/projects/project-builder.ts';
import { act, attempt } from '../../support/acts/random-acts.ts';

const text = `The inquiry heard that at least 31 people had died, the Daily Courier said. بندرگاہ میں آگ لگ گئی۔

No warning of any kind reached this office, a spokesman said. According to the log, a clerk kept it.`;

test('after random commands the origins of claims are what a program that has just opened the project counts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 40, maxLength: 90, size: 'max' }), async (acts) => {
      const core = newProject();
      for (const name of ['one', 'two', 'three']) await importText(core, `${name}. ${text}`, `${name}.txt`);
      for (const [index, each] of acts.entries()) {
        await attempt(core, each);
        if (index % 9 !== 0) continue;
        // Asked for a second time, so that what is kept is what is compared.
        await core.call('claims.list', {});
        const claims = await core.call('claims.list', {});
        const other = openCore({ path: core.path, host: windowlessHost() });
        try {
          expect(claims).toEqual(await other.call('claims.list', {}));
          for (const { id } of claims) {
            const { origins, warnings } = await core.call('claims.page', { id });
            const page = await other.call('claims.page', { id });
            expect({ origins, warnings }).toEqual({ origins: page.origins, warnings: page.warnings });
          }
        } finally {
          await other.close();
        }
      }
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 180_000);

test('what another process records changes the origins of claims here', async () => {
  const core = newProject();
  const one = await importText(core, text, 'one.txt');
  const other = await importText(core, `${text} Again.`, 'two.txt');
  const { id } = await core.call('claims.create', { statement: '31 people died.' });
  for (const { document, capture } of [one, other]) {
    const { id: source } = await core.call('sources.create', { name: `Source of ${document}` });
    await core.call('documents.assignSource', { ids: [document], source });
    await core.call('evidence.judge', {
      claim: { id },
      passage: { capture, start: 23, end: 51 },
      stance: 'supports',
    });
  }
  const independent = async () => (await core.call('claims.get', { id })).origins.independent;
  expect(await independent()).toBe(2);
  await openAgain(core.path).call('derivations.create', {
    document: other.document,
    toDocument: one.document,
    relation: 'republishes',
  });
  expect(await independent()).toBe(1);
});

test('a passage that supports several claims is one passage of each, also for a program that has just opened the project', async () => {
  const core = newProject();
  const { capture } = await importText(core, text, 'one.txt');
  const { annotation } = await core.call('evidence.judge', {
    claim: { newClaim: '31 people died.' },
    passage: { capture, start: 23, end: 51 },
    stance: 'supports',
  });
  await core.call('evidence.judge', {
    claim: { newClaim: 'Somebody died.' },
    passage: { annotation: annotation.id },
    stance: 'supports',
  });
  const claims = await openAgain(core.path).call('claims.list', {});
  expect(claims.map(({ origins }) => origins.passages)).toEqual([1, 1]);
});
