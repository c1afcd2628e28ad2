import { expect, test } from 'vitest';
import { quayGif, quayPng } from '../../../tools/fixtures/images.ts';
import { newProject } from '../../support/projects/project-builder.ts';

test('pictures have no text in common, and keep what they say of their making', async () => {
  const core = newProject();
  const first = await core.importBytes('quay.png', quayPng(), {});
  const second = await core.importBytes('quay.gif', quayGif(), {});
  expect(second.items).toMatchObject([{ status: 'imported', message: null }]);
  const [item] = first.items;
  const { sameText, captures } = await core.call('documents.get', { id: item?.document ?? '' });
  expect(sameText).toEqual([]);
  const content = await core.call('captures.get', { id: captures[0]?.id ?? '' });
  expect(content).toMatchObject({
    text: '',
    blocks: [{ type: 'page-image', page: 0 }],
    pages: [{ label: '1', width: 64, height: 48, start: 0, hasText: false }],
  });
  expect(content.embedded).toContainEqual({ name: 'Place', value: '24.841667° S, 66.966667° E' });
});
