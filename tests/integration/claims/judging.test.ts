import { expect, test } from 'vitest';
import { importText, newProject } from '../../support/project-builder.ts';

const text =
  'The inquiry heard that at least 31 people had died in Port Ellery on 3 May 1998. No warning reached this office.';

test('a selected passage becomes a highlight, a claim and evidence in one step', async () => {
  const core = newProject();
  const { capture } = await importText(core, text, 'one.txt');
  const { evidence, claim, annotation } = await core.call('evidence.judge', {
    claim: { newClaim: 'At least 31 people died in the fire.' },
    passage: { capture, start: 23, end: 51 },
    stance: 'supports',
    credibility: '2',
    reason: 'The inquiry had the register.',
    directness: { level: 'second hand' },
  });
  expect(annotation.targets.map(({ exact }) => exact)).toEqual(['at least 31 people had died']);
  expect(claim).toMatchObject({ evidence: { supports: 1, disputes: 0 }, annotation: annotation.id });
  expect(evidence).toMatchObject({ credibility: '2', supersededAt: null, withdrawal: null });
  const page = await core.call('claims.page', { id: claim.id });
  expect(page.passages.map((each) => each.directness?.level)).toEqual(['second hand']);

  await core.call('history.undo', {});
  expect(await core.call('claims.list', {})).toEqual([]);
  expect(await core.call('annotations.list', {})).toEqual([]);
});
