import { expect, test } from 'vitest';
import { judgingProject } from '../../support/projects/judging-project.ts';

const text =
  'The inquiry heard that at least 31 people had died in Port Ellery on 3 May 1998. No warning reached this office.';

test('selected words become a highlight, a claim, evidence and a judgement of directness in one step', async () => {
  const { call, document, page } = judgingProject();
  const { capture } = await document(text, { title: 'Inquiry' });
  const { evidence, claim, annotation } = await call('evidence.judge', {
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
  expect((await page(claim.id)).passages.map((each) => each.directness?.level)).toEqual(['second hand']);

  await call('history.undo', {});
  expect(await call('claims.list', {})).toEqual([]);
  expect(await call('annotations.list', {})).toEqual([]);
});

test('judging again supersedes what was judged before, which stays readable', async () => {
  const { call, document, claim, judge, page } = judgingProject();
  const id = await claim('31 people died.');
  const first = await judge(id, await document(text, { title: 'Inquiry' }), 'at least 31', {
    credibility: '3',
  });
  const second = await call('evidence.judge', {
    claim: { id },
    passage: { annotation: first.annotation.id },
    stance: 'qualifies',
    credibility: '6',
    reason: 'It gives a lower bound only.',
  });
  expect((await page(id)).passages).toMatchObject([
    {
      evidence: { id: second.evidence.id, stance: 'qualifies', credibility: '6' },
      history: [
        {
          id: first.evidence.id,
          stance: 'supports',
          credibility: '3',
          supersededAt: second.evidence.judgedAt,
        },
      ],
    },
  ]);
  expect((await call('claims.get', { id })).evidence).toMatchObject({ supports: 0, qualifies: 1 });
});

test('one passage serves two claims with different judgements', async () => {
  const { call, document, claim, judge } = judgingProject();
  const [many, warned] = [await claim('31 people died.'), await claim('A warning was sent.')];
  const { annotation } = await judge(many, await document(text, { title: 'Inquiry' }), 'No warning reached');
  await call('evidence.judge', {
    claim: { id: warned },
    passage: { annotation: annotation.id },
    stance: 'disputes',
    credibility: '4',
    takenAs: 'what was said',
  });
  const judged = await call('evidence.list', { annotations: [annotation.id] });
  expect(judged.map((each) => [each.claim, each.stance, each.takenAs])).toEqual([
    [warned, 'disputes', 'what was said'],
    [many, 'supports', 'what happened'],
  ]);
});

test('what cannot be judged is kept as missing and told as level 6', async () => {
  const { core, document, claim, judge } = judgingProject();
  const source = await document(text, { title: 'Inquiry' });
  const judged = await judge(await claim('One.'), source, 'at least 31', { credibility: '6' });
  const unjudged = await judge(await claim('Two.'), source, 'Port Ellery');
  expect([judged.evidence.credibility, unjudged.evidence.credibility]).toEqual(['6', null]);
  const { dumpProject } = await import('../../support/dump.ts');
  const rows = dumpProject(core.path)['evidence'] as readonly Record<string, unknown>[];
  expect(rows.map((row) => [row['credibility'], row['is_credibility_judged']])).toEqual([
    [null, 1],
    [null, 0],
  ]);
});

test('withdrawn evidence does not count, and is shown with the reason', async () => {
  const { call, document, claim, judge, page } = judgingProject();
  const id = await claim('31 people died.');
  const { evidence } = await judge(id, await document(text, { title: 'Inquiry' }), 'at least 31');
  await call('evidence.withdraw', { ids: [evidence.id], reason: 'Wrong year.' });
  const { passages, withdrawn, origins } = await page(id);
  expect([passages.length, origins.passages.length]).toEqual([0, 0]);
  expect(withdrawn).toMatchObject([{ evidence: { id: evidence.id, withdrawal: 'Wrong year.' } }]);
  expect(await call('evidence.list', { claims: [id] })).toEqual([]);
  expect(await call('evidence.list', { claims: [id], all: true })).toHaveLength(1);
});

test('evidence is found by document', async () => {
  const { call, document, claim, judge } = judgingProject();
  const id = await claim('31 people died.');
  const one = await document(text, { title: 'Inquiry' });
  const other = await document('A letter on another matter.', { title: 'Letter' });
  await judge(id, one, 'at least 31');
  await judge(id, other, 'another matter', { stance: 'background' });
  const found = await call('evidence.list', { document: other.document });
  expect(found.map(({ stance }) => stance)).toEqual(['background']);
});

test('a passage is shown with the numbers, dates and places found in its words, once they were looked for', async () => {
  const { core, call, document, claim, judge, page } = judgingProject();
  const added = await document(text, { title: 'Inquiry' });
  const id = await claim('31 people died.');
  await judge(id, added, 'at least 31 people had died in Port Ellery on 3 May 1998');
  await core.findNewFindings();
  const values = (await page(id)).passages.flatMap((passage) => passage.values);
  expect(values).toContainEqual({ kind: 'date', words: '3 May 1998', value: '1998-05-03' });
  expect(values).toContainEqual({ kind: 'number', words: 'at least 31 people', value: '31 or more people' });
  const { values: before } = await call('evidence.preview', {
    claim: null,
    passage: { capture: added.capture, start: 0, end: 40 },
    stance: 'supports',
    credibility: null,
    takenAs: 'what happened',
  });
  expect(before).toEqual([]);
});

test('passages stand in the order for, against, qualifying, mentioning, background', async () => {
  const { document, claim, judge, page } = judgingProject();
  const id = await claim('31 people died.');
  const added = await document(text, { title: 'Inquiry' });
  const words = ['The inquiry', 'heard that', 'at least 31', 'people had', 'Port Ellery'];
  const stances = ['background', 'mentions', 'disputes', 'supports', 'qualifies'] as const;
  for (const [index, stance] of stances.entries()) await judge(id, added, words[index] ?? '', { stance });
  expect((await page(id)).passages.map(({ evidence }) => evidence.stance)).toEqual([
    'supports',
    'disputes',
    'qualifies',
    'mentions',
    'background',
  ]);
});
