import { expect, test } from 'vitest';
import { newLibrary } from '../../support/projects/library.ts';

async function project() {
  const library = newLibrary();
  const create = async (name: string, aliases: string[] = []) =>
    (await library.call('sources.create', { name, aliases })).id;
  return { ...library, create };
}

test('sources with spellings of one name are suggested, the likeliest first; those told apart are not asked about again', async () => {
  const { call, create, store } = await project();
  await create('Human Rights Watch');
  await create('HRW');
  const tariq = await create('Tariq Hussain', ['طارق حسین']);
  const tareq = await create('Tareq Hussein');
  await create('Tariq Hassan');
  const pairs = async (source?: string) =>
    (await call('sources.variants', { source })).map(
      ({ one, other, because }) => `${[one.name, other.name].sort().join(' ~ ')}: ${because}`,
    );
  const spelt = 'Tareq Hussein ~ Tariq Hussain: sound alike';
  expect(await pairs()).toEqual([spelt, 'HRW ~ Human Rights Watch: initials']);
  expect(await pairs(tariq)).toEqual([spelt]);

  await call('sources.distinguish', { source: tareq, other: { source: tariq }, reason: 'Father and son' });
  expect(await pairs(tariq)).toEqual([]);
  store.unitOfWork.undo();
  expect(await pairs(tariq)).toEqual([spelt]);
  expect((await call('sources.list', {})).map(({ name }) => name)).toHaveLength(5);
});

test('a name in the texts is suggested for a source until it is an alias or told apart; where it stands is shown', async () => {
  const { call, create, store, addDocument } = await project();
  const front = await create('Muttahida Front');
  const text =
    'The Mothaidda Front denied it. “Never,” the MOTHAIDDA front said; the Mothaidda Fronts were silent.';
  const { capture, document } = addDocument({ title: 'Denial', text });
  const place = {
    capture_id: capture,
    start: 4,
    end: 19,
    exact: 'Mothaidda Front',
    prefix: 'The ',
    suffix: ' denied',
  };
  store.unitOfWork.run({ label: 'accept' }, (write) =>
    write.insert('accepted_finding', {
      id: 'finding',
      kind: 'name',
      ...place,
      value: '{}',
      source_id: null,
      accepted_at: store.now(),
    }),
  );
  const [variant] = await call('sources.variants', {});
  expect(variant).toMatchObject({
    one: { name: 'Muttahida Front', source: front },
    other: { name: 'Mothaidda Front', source: null },
    because: 'sound alike',
  });
  expect(await call('sources.occurrences', { name: 'Mothaidda Front' })).toMatchObject([
    { document: { id: document, title: 'Denial' }, capture, start: 4, end: 19, exact: 'Mothaidda Front' },
    { exact: 'MOTHAIDDA front' },
  ]);
  await call('sources.distinguish', { source: front, other: { name: 'Mothaidda front' } });
  expect(await call('sources.variants', {})).toEqual([]);
  store.unitOfWork.undo();
  await call('sources.update', { id: front, aliases: ['Mothaidda Front'] });
  expect(await call('sources.variants', {})).toEqual([]);
});

test('merging what was suggested leaves nothing to suggest', async () => {
  const { call, create } = await project();
  const kept = await create('Qaimkhani Post');
  await create('Kaimkhani Post');
  const [variant] = await call('sources.variants', {});
  const merged = [variant?.one.source ?? '', variant?.other.source ?? ''].filter((id) => id !== kept);
  expect(await call('sources.previewMerge', { into: kept, merged })).toEqual({
    aliases: ['Kaimkhani Post'],
    moves: [],
    remarks: [],
    refusal: null,
  });
  expect(await call('sources.merge', { into: kept, merged })).toMatchObject({
    name: 'Qaimkhani Post',
    aliases: ['Kaimkhani Post'],
  });
  expect(await call('sources.variants', {})).toEqual([]);
});
