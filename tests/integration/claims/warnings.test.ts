import { expect, test } from 'vitest';
import { judgingProject } from '../../support/projects/judging-project.ts';

const copy = 'At least 31 people died when fire swept through the old harbour, officials said.';

test('support by a party alone warns, whatever it was taken as, and is offered as what the party said', async () => {
  const { call, source, document, claim, judge } = judgingProject();
  const port = await source('Port Authority', { interest: 'party to the matter' });
  const statement = await document('No warning of any kind reached this office.', {
    title: 'Statement',
    source: port,
  });
  const id = await claim('No warning was sent.');
  const { warnings, evidence } = await judge(id, statement, 'No warning', { takenAs: 'what was said' });
  expect(warnings).toEqual([
    {
      kind: 'only party statements',
      words:
        'The only passage that supports this claim is a statement of a party to the matter: Port Authority. It is evidence of what was said; nothing else on record supports that it happened.',
      evidence: [evidence.id],
    },
  ]);
  const preview = await call('evidence.preview', {
    claim: id,
    passage: { capture: statement.capture, start: 15, end: 24 },
    stance: 'supports',
    credibility: null,
    takenAs: 'what was said',
  });
  expect(preview).toMatchObject({ isParty: true, warnings: [{ kind: 'only party statements' }] });

  const log = await document('No letter came in the week before.', {
    title: 'Log',
    source: await source('Clerk of the Court'),
  });
  expect((await judge(id, log, 'No letter came')).warnings).toEqual([]);
});

test('a paper that only reports what a party says is a statement of the party', async () => {
  const { call, source, document, claim, judge, page } = judgingProject();
  const port = await source('Port Authority', { interest: 'party to the matter' });
  const article = await document('No warning reached it, the port authority said.', {
    title: 'Denial',
    source: await source('Daily Courier'),
  });
  const id = await claim('No warning was sent.');
  const { annotation, warnings } = await judge(id, article, 'No warning reached it');
  expect(warnings).toEqual([]);
  await call('directness.judge', {
    annotation: annotation.id,
    level: 'second hand',
    via: [{ source: port, words: 'the port authority' }],
  });
  expect(await page(id)).toMatchObject({
    passages: [{ isParty: true }],
    warnings: [{ kind: 'only party statements' }],
  });
});

test('a source that is a party in one topic is one for claims of that topic', async () => {
  const { call, source, document, claim, judge } = judgingProject();
  const union = await source('Dockers’ Union');
  await call('sources.setInterest', { source: union, topic: 'Strike', interest: 'party to the matter' });
  const letter = await document('Nobody had tested the pumps.', { title: 'Letter', source: union });
  const kinds = async (id: string) =>
    (await judge(id, letter, 'Nobody had tested')).warnings.map(({ kind }) => kind);
  const tag = (await call('tags.create', { name: 'strike' })).id;
  const about = 'only party statements';
  expect(await kinds(await claim('Pumps were not tested.'))).toEqual([]);
  expect(await kinds(await claim('Tagged.', { tags: [tag] }))).toEqual([about]);
  expect(await kinds(await claim('Asked.', { questionWords: 'Who called the strike?' }))).toEqual([about]);
  expect(await kinds(await claim('Not asked.', { questionWords: 'Were strikes lawful?' }))).toEqual([]);
});

test('a party’s statement is good evidence that it was said', async () => {
  const { source, document, claim, judge } = judgingProject();
  const port = await source('Port Authority', { interest: 'party to the matter' });
  const statement = await document('No warning reached this office.', { title: 'Statement', source: port });
  const id = await claim('The port says that no warning reached it.', { asserts: 'what was said' });
  expect((await judge(id, statement, 'No warning', { takenAs: 'what was said' })).warnings).toEqual([]);
});

test('“1 confirmed” by two papers that carry one wire copy names the agency', async () => {
  const { call, source, document, claim, judge, page } = judgingProject();
  const agency = await source('Coast Wire');
  const post = await document(copy, { title: 'Post', source: await source('Harbour Post') });
  const echo = await document(`${copy} Again.`, { title: 'Echo', source: await source('Coast Echo') });
  const id = await claim('31 people died.');
  await judge(id, post, 'At least 31 people died', { credibility: '2' });
  const { evidence, warnings } = await judge(id, echo, 'At least 31 people died', { credibility: '1' });
  expect(warnings).toEqual([]);
  for (const each of [post, echo])
    await call('derivations.create', {
      document: each.document,
      toSource: agency,
      relation: 'same wire copy',
    });
  expect((await page(id)).warnings).toEqual([
    {
      kind: 'confirmed without independent origins',
      words:
        '“1, confirmed” means that independent sources confirm it. Both passages here go back to “Coast Wire”.',
      evidence: [evidence.id],
    },
  ]);
});

test('a passage of unknown origin is not shown to be independent', async () => {
  const { source, document, claim, judge } = judgingProject();
  const id = await claim('31 people died.');
  await judge(
    id,
    await document(copy, { title: 'Post', source: await source('Harbour Post') }),
    'At least 31',
  );
  const { warnings } = await judge(id, await document('31 dead.', { title: 'Leaflet' }), '31 dead', {
    credibility: '1',
  });
  expect(warnings.map(({ words }) => words)).toEqual([
    '“1, confirmed” means that independent sources confirm it. 1 of 2 passages here goes back to “Harbour Post”. The origin of 1 of 2 passages is not known, so that independence is not shown.',
  ]);
});

test('a passage that disputes is confirmed by others that dispute', async () => {
  const { source, document, claim, judge } = judgingProject();
  const id = await claim('Nobody died.');
  const post = await document(copy, { title: 'Post', source: await source('Harbour Post') });
  const log = await document('31 bodies by noon.', { title: 'Log', source: await source('Fire service') });
  const first = await judge(id, post, 'At least 31', { stance: 'disputes', credibility: '1' });
  expect(first.warnings).toHaveLength(1);
  const second = await judge(id, log, '31 bodies', { stance: 'disputes', credibility: '2' });
  expect(second.warnings).toEqual([]);
});

test('a confidence above its test is told, for the side that the conclusion takes', async () => {
  const { source, document, claim, judge, conclude, page } = judgingProject();
  const id = await claim('31 people died.');
  const post = await document(copy, { title: 'Post', source: await source('Harbour Post') });
  const log = await document('31 bodies by noon.', { title: 'Log', source: await source('Fire service') });
  const kinds = async () => (await page(id)).warnings.map(({ kind }) => kind);
  await conclude(id, { confidence: 'moderate' });
  expect(await kinds()).toEqual(['confidence above its test']);
  await judge(id, post, 'At least 31', { credibility: '2' });
  await conclude(id, { confidence: 'moderate' });
  expect(await kinds()).toEqual([]);
  await conclude(id, { confidence: 'high' });
  expect(await kinds()).toEqual(['confidence above its test']);
  await judge(id, log, '31 bodies', { credibility: '2' });
  await conclude(id, { confidence: 'high' });
  expect(await kinds()).toEqual([]);
  await conclude(id, { confidence: 'high', likelihood: '2' });
  expect(await kinds()).toEqual(['confidence above its test']);
});
