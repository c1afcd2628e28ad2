import { expect, test } from 'vitest';
import { addText } from '../../support/projects/copies.ts';
import { newProject } from '../../support/projects/project-builder.ts';

/** A document whose older copy has the denial, and whose newer one has not; both have the alarm. */
async function twoCopies() {
  const core = newProject();
  const first = await addText(
    core,
    'The alarm was raised at two.\n\nThe office denies that any warning came.',
  );
  const document = String(first.document);
  const second = await addText(core, 'The alarm was raised at three.', { copyOf: document });
  await addText(core, 'Another log of the alarm.');
  return { core, document, older: String(first.capture), newer: String(second.capture) };
}

test('words of several copies are found once, in the newest that has them', async () => {
  const { core, document, newer } = await twoCopies();
  const { hits, total } = await core.call('search.find', { query: 'alarm raised', in: 'documents' });
  expect(hits.map((hit) => [hit.document, hit.capture])).toEqual([[document, newer]]);
  expect(total).toBe(1);
  const all = await core.call('search.find', { query: 'alarm' });
  expect(all.counts.documents).toBe(2);
});

test('words that only an older copy has are found there', async () => {
  const { core, document, older } = await twoCopies();
  const { hits } = await core.call('search.find', { query: 'denies' });
  expect(hits.map((hit) => [hit.document, hit.capture])).toEqual([[document, older]]);
});

test('a filter that holds of the older copy alone finds that one', async () => {
  const { core, older } = await twoCopies();
  const { id } = await core.call('tags.create', { name: 'Alarm' });
  await core.call('annotations.create', { capture: older, start: 0, end: 9, tags: [id] });
  const { hits } = await core.call('search.find', { query: 'raised tag:Alarm', in: 'documents' });
  expect(hits.map(({ capture }) => capture)).toEqual([older]);
});
