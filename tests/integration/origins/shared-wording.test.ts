import { expect, onTestFinished, test, vi } from 'vitest';
import type { Core } from '../../../electron/core/create-core.ts';
import { createBackgroundComparer } from '../../../electron/core/derivations/background-comparer.ts';
import { importText, newProject, openAgain } from '../../support/projects/project-builder.ts';

const copy = `At least 31 people died when fire swept through the old harbour on Thursday, officials said. The
cause is not known, and no ship was near the warehouse at the time.`.replaceAll('\n', ' ');
const other = 'The council met on Tuesday to hear what the engineers had found under the bridge in spring.';

async function imported(core: Core, text: string, name: string, publisher: string | null = null) {
  const { document, capture } = await importText(core, text, name);
  await core.call('documents.update', { id: document, metadata: { title: name, publisher } });
  return { document, capture };
}

async function pairs(core: Core, options: { document?: string; rejected?: boolean } = {}) {
  const { suggestions } = await core.call('derivations.suggestions', options);
  return suggestions.map(({ one, other, state, isSameTextElsewhere }) => ({
    titles: [one.title, other.title],
    shares: [one.share, other.share].map((share) => Math.round(share * 100)),
    state,
    isSameTextElsewhere,
  }));
}

test('documents with the same wording are suggested once they were compared, the earlier one first', async () => {
  const core = newProject();
  const echo = await imported(core, `${copy} The Echo asked for more.`, 'Echo', 'Coast Echo');
  const post = await imported(core, copy, 'Post', 'Harbour Post');
  await imported(core, other, 'Council');
  await core.call('documents.update', { id: echo.document, metadata: { published: '1998-12-04' } });
  await core.call('documents.update', { id: post.document, metadata: { published: '1998-12' } });
  expect((await core.call('derivations.suggestions', {})).isCompared).toBe(false);

  expect(await core.call('derivations.compareTexts', {})).toEqual({ compared: 3, pairs: 1 });
  expect((await core.call('derivations.suggestions', {})).isCompared).toBe(true);
  expect(await pairs(core)).toEqual([
    { titles: ['Post', 'Echo'], shares: [100, 86], state: 'suggested', isSameTextElsewhere: true },
  ]);
  expect(await pairs(core, { document: post.document })).toHaveLength(1);

  const shared = await core.call('derivations.sharedWording', { one: post.capture, other: echo.capture });
  expect(shared.map(({ isVerbatim }) => isVerbatim)).toEqual([true, true]);
});

test('only texts that were not compared yet are, also after the project was opened again', async () => {
  const core = newProject();
  await imported(core, copy, 'Post');
  await core.call('derivations.compareTexts', {});
  const again = openAgain(core.path);
  expect(await again.call('derivations.compareTexts', {})).toEqual({ compared: 0, pairs: 0 });
  await imported(again, `${copy} And more was said.`, 'Echo');
  expect(await again.call('derivations.compareTexts', {})).toEqual({ compared: 1, pairs: 1 });
  expect(await pairs(again)).toHaveLength(1);
});

test('what was cancelled goes on where it stopped', async () => {
  const core = newProject();
  await imported(core, copy, 'Post');
  await imported(core, `${copy} And more was said.`, 'Echo');
  const controller = new AbortController();
  controller.abort();
  await expect(core.call('derivations.compareTexts', {}, { signal: controller.signal })).rejects.toThrow();
  expect((await core.call('derivations.suggestions', {})).isCompared).toBe(false);
  await core.call('derivations.compareTexts', {});
  expect(await pairs(core)).toHaveLength(1);
});

test('a pair that is recorded or rejected is remembered, and undone', async () => {
  const core = newProject();
  const post = await imported(core, copy, 'Post');
  const echo = await imported(core, `${copy} And more was said.`, 'Echo');
  await core.call('derivations.compareTexts', {});

  const { id } = await core.call('derivations.reject', {
    document: post.document,
    other: echo.document,
    reason: 'Both print the same law.',
  });
  expect(await pairs(core)).toEqual([]);
  const rejected = await core.call('derivations.suggestions', { rejected: true });
  expect(rejected.suggestions).toMatchObject([
    { state: 'rejected', rejection: id, reason: 'Both print the same law.' },
  ]);
  await core.call('derivations.reopen', { id });
  expect((await pairs(core)).map(({ state }) => state)).toEqual(['suggested']);

  await core.call('derivations.create', {
    document: echo.document,
    toDocument: post.document,
    relation: 'republishes',
  });
  expect((await pairs(core)).map(({ state }) => state)).toEqual(['recorded']);
  await core.call('history.undo', {});
  expect((await pairs(core)).map(({ state }) => state)).toEqual(['suggested']);
  await core.call('history.undo', {});
  expect(await pairs(core)).toEqual([]);
});

test('a document that was removed is suggested no more, and again when that is undone', async () => {
  const core = newProject();
  const post = await imported(core, copy, 'Post');
  await imported(core, `${copy} And more was said.`, 'Echo');
  await core.call('derivations.compareTexts', {});
  await core.call('documents.remove', { ids: [post.document] });
  expect(await pairs(core)).toEqual([]);
  await core.call('history.undo', {});
  expect(await pairs(core)).toHaveLength(1);
});

test('what stands in very many documents is no shared wording', async () => {
  const core = newProject();
  const footer =
    'All rights reserved. No part of this page may be copied, stored or sent in any form without leave of the publisher.';
  const wordings = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  for (let at = 0; at < 70; at += 1)
    await importText(core, `${wordings[at % 10]} ${at} ${footer}`, `page-${at}.txt`);
  expect(await core.call('derivations.compareTexts', {})).toEqual({ compared: 70, pairs: 0 });
});

test('new texts are compared by themselves, once for all that came together', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const compared: string[] = [];
  const comparer = {
    isCompared: () => compared.length > 0,
    compare: async () => {
      compared.push('all');
      return { compared: 2, pairs: 1 };
    },
  };
  const background = createBackgroundComparer(comparer, () => undefined);
  background.workWhenQuiet();
  vi.advanceTimersByTime(1_500);
  background.workWhenQuiet();
  vi.advanceTimersByTime(1_500);
  expect(compared).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(compared).toEqual(['all']);
  background.workWhenQuiet();
  await background.stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(compared).toEqual(['all']);
});
