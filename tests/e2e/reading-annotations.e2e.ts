import { expect } from '@playwright/test';
import { test } from '../support/window/reading-test.ts';

// Annotations in an open text, in the real application. What became of them is read from the project.

test('annotations one over the other are clicked through from the uppermost down', async ({
  reading,
  expectHighlighted,
}) => {
  await reading.drag({ words: 'The inquiry heard', at: 'start' }, { words: 'people had died', at: 'end' });
  await expectHighlighted('The inquiry heard on Monday that at least 31 people had died');
  await reading.window.keyboard.press('Escape');
  await reading.drag({ words: 'on Monday', at: 'start' }, { words: 'at least 31', at: 'end' });
  await expectHighlighted('on Monday that at least 31');
  await reading.window.keyboard.press('Escape');
  await reading.window.keyboard.press('Escape');

  const active = reading.window.locator('[data-pane=inspector] [aria-current=true]');
  for (const words of [
    'on Monday that at least 31',
    'The inquiry heard on Monday',
    'on Monday that at least 31',
  ]) {
    await reading.click('that at');
    await expect(active).toContainText(words);
    if (words.startsWith('on')) await expect(active).not.toContainText('The inquiry');
  }
});

test('an annotation is resized by key and by its handle, and keeps its id', async ({
  reading,
  stored,
  quotes,
  expectHighlighted,
}) => {
  await reading.drag(
    { words: 'declined to comment', at: 'start' },
    { words: 'declined to comment', at: 'end' },
  );
  await expectHighlighted('declined to comment');
  const [before] = await stored();
  await reading.window.keyboard.press('Shift+Alt+ArrowRight');
  await expect.poll(quotes).toEqual(['declined to comment while']);
  await reading.window.keyboard.press('Control+Shift+Alt+ArrowLeft');
  await expect.poll(quotes).toEqual(['have declined to comment while']);

  const handle = reading.window.getByRole('button', { name: 'Move the end of the annotation' });
  const box = await handle.boundingBox();
  const [goal] = await reading.linesOf('comment');
  if (box === null || goal === undefined) throw new Error('There is no handle');
  await reading.window.mouse.move(box.x + 1, box.y + box.height + 4);
  await reading.window.mouse.down();
  await reading.window.mouse.move(goal.right - 1, (goal.top + goal.bottom) / 2, { steps: 5 });
  await reading.window.mouse.up();
  await expect.poll(quotes).toEqual(['have declined to comment']);
  expect((await stored()).map(({ id }) => id)).toEqual([before?.id]);
});

test('Delete removes the active annotation and undo brings it back as it was', async ({
  reading,
  stored,
  expectHighlighted,
}) => {
  await reading.drag(
    { words: 'declined to comment', at: 'start' },
    { words: 'declined to comment', at: 'end' },
  );
  await expectHighlighted('declined to comment');
  const [before] = await stored();
  await reading.window.keyboard.press('Delete');
  await expect.poll(stored).toEqual([]);
  await reading.window.keyboard.press('ControlOrMeta+z');
  await expect.poll(stored).toEqual([before]);
});

test('a number highlights with that tag, and on an annotation gives or takes it', async ({
  reading,
  core,
  stored,
}) => {
  const [casualty, denial] = await core.call('tags.list', {});
  await reading.drag({ words: '31 people', at: 'start' }, { words: '31 people', at: 'end' });
  await expect(reading.toolbar).toBeVisible();
  await reading.window.keyboard.press('1');
  await expect.poll(async () => (await stored()).map(({ tags }) => tags)).toEqual([[casualty?.id]]);
  await expect(reading.window.getByRole('toolbar', { name: 'Annotation' })).toBeVisible();
  await reading.window.keyboard.press('2');
  await expect
    .poll(async () => (await stored()).map(({ tags }) => tags))
    .toEqual([[casualty?.id, denial?.id]]);
  await reading.window.keyboard.press('1');
  await expect.poll(async () => (await stored()).map(({ tags }) => tags)).toEqual([[denial?.id]]);
});

test('C highlights and is ready for the comment to be written', async ({ reading, stored }) => {
  await reading.drag({ words: '31 people', at: 'start' }, { words: '31 people', at: 'end' });
  await expect(reading.toolbar).toBeVisible();
  await reading.window.keyboard.press('c');
  await expect(reading.window.locator('[data-pane=inspector] [contenteditable=true]')).toBeFocused();
  await reading.window.keyboard.type('Highest figure so far.');
  await expect.poll(async () => (await stored())[0]?.comment?.text).toBe('Highest figure so far.');
});

test('next and previous go through the annotations in the order of the text', async ({
  reading,
  expectHighlighted,
}) => {
  for (const words of ['declined to comment', 'first alarm', 'at least 31']) {
    await reading.drag({ words, at: 'start' }, { words, at: 'end' });
    await expectHighlighted(words);
  }
  await reading.window.keyboard.press('Escape');
  const active = reading.window.locator('[data-pane=inspector] [aria-current=true]');
  for (const [key, words] of [
    ['n', 'at least 31'],
    ['n', 'first alarm'],
    ['Alt+ArrowDown', 'declined to comment'],
    ['p', 'first alarm'],
    ['Alt+ArrowUp', 'at least 31'],
  ] as const) {
    await reading.window.keyboard.press(key);
    await expect(active).toContainText(words);
  }
});
