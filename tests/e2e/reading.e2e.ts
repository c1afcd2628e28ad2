import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { inRepository } from '../../tools/repository.ts';
import { projectIn, test } from '../support/window/reading-test.ts';
import { launchReading, type ReadingWindow } from '../support/window/reading-window.ts';

// Finding, coming back, the original and links, in the real application.

const chapter = (number: number) =>
  `Chapter ${number}\n\nWitness ${number} saw the watchman at the gate before midnight. ${'The water stood high that night and the wind came from the north. '.repeat(12)}\n\n`;

test('find counts and marks all hits, goes from one to the next, and leaves the last one selected', async ({
  reading,
  expectHighlighted,
}) => {
  await reading.window.keyboard.press('ControlOrMeta+f');
  await reading.window.getByRole('textbox', { name: 'Find in document' }).fill('THE');
  const count = reading.window.getByRole('search').getByRole('status');
  await expect(count).toHaveText(/^1 of \d+$/);
  const total = Number((await count.textContent())?.split(' ').at(-1));
  expect(total).toBeGreaterThan(4);
  await reading.window.keyboard.press('Enter');
  await expect(count).toHaveText(`2 of ${total}`);
  await reading.window.keyboard.press('Shift+Enter');
  await reading.window.keyboard.press('Shift+F3');
  await expect(count).toHaveText(`${total} of ${total}`);
  const painted = await reading.window.evaluate(() => [
    CSS.highlights.get('find')?.size,
    CSS.highlights.get('find-active')?.size,
  ]);
  expect(painted).toEqual([total, 1]);
  await reading.window.keyboard.press('Escape');
  await expectHighlighted('The');
});

test('a long document opens at the line where it was left, also after a restart', async ({
  reading,
  core,
  folder,
  add,
}) => {
  await add('chapters.txt', Array.from({ length: 300 }, (_, index) => chapter(index + 1)).join(''));
  await reading.open('Chapter 1');
  await expect(reading.text).toContainText('Witness 300 ');
  const scroller = reading.window.locator('.reader-scroll');
  await scroller.evaluate((element) => {
    element.scrollTop = element.scrollHeight * 0.61;
  });
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBeGreaterThan(1000);
  await reading.window.mouse.wheel(0, 40);
  let left = await settled(reading);
  await reading.window.keyboard.press('o');
  await expect(reading.text).toBeHidden();
  await reading.window.keyboard.press('o');
  await expect.poll(reading.firstLine).toBe(left);
  await reading.open('Two warnings');
  await reading.open('Chapter 1');
  await expect.poll(reading.firstLine).toBe(left);

  await reading.window.keyboard.press('PageDown');
  left = await settled(reading);
  const documents = await core.call('documents.list', {});
  const capture = documents.find(({ title }) => title === 'Chapter 1')?.capture?.id ?? '';
  await expect
    .poll(async () => {
      const { offset } = await core.call('positions.get', { capture });
      const { text } = await core.call('captures.get', { id: capture });
      return text.slice(offset, offset + left.length);
    })
    .toBe(left);
  await reading.assay.close();
  const again = await launchReading(projectIn(folder), 'Chapter 1');
  await expect.poll(again.firstLine).toBe(left);
  await again.assay.close();
});

/** The first line in view once it stays the same. */
async function settled(reading: ReadingWindow): Promise<string> {
  let last = '';
  await expect
    .poll(async () => {
      const before = last;
      last = await reading.firstLine();
      return last !== '' && last === before;
    })
    .toBe(true);
  return last;
}

test('words far down a long document are found and annotated at once', async ({
  reading,
  core,
  add,
  stored,
  expectHighlighted,
}) => {
  const capture = await add(
    'chapters.txt',
    Array.from({ length: 900 }, (_, index) => chapter(index + 1)).join(''),
  );
  await reading.open('Chapter 1');
  await reading.window.keyboard.press('ControlOrMeta+f');
  await reading.window
    .getByRole('textbox', { name: 'Find in document' })
    .fill('witness 871 saw the watchman');
  await expect(reading.window.getByRole('search').getByRole('status')).toHaveText('1 of 1');
  await reading.window.keyboard.press('Escape');
  await expectHighlighted('Witness 871 saw the watchman');
  const [made] = await stored();
  const { text } = await core.call('captures.get', { id: capture });
  const place = made?.targets[0];
  expect(text.slice(place?.start ?? 0, place?.end ?? 0)).toBe('Witness 871 saw the watchman');
});

test('a passage that was searched for stands a third down the pane, also below a picture', async ({
  reading,
  add,
}) => {
  const page = await readFile(inRepository('resources/sample/documents/harbour-watch-plan.html'), 'utf8');
  await add('plan.html', page);
  await reading.window.keyboard.press('/');
  await reading.window.keyboard.type('scorched');
  await reading.window.keyboard.press('Enter');
  await reading.window.locator('main mark', { hasText: 'scorched' }).first().click();
  await expect(reading.window.getByRole('search').getByRole('status')).toHaveText(/^1 of/);
  const distance = async () => {
    const [line] = await reading.linesOf('scorched');
    const pane = await reading.window.locator('.reader-scroll').boundingBox();
    if (line === undefined || pane === null) return Number.POSITIVE_INFINITY;
    return Math.abs(line.top - pane.y - pane.height / 3);
  };
  await expect.poll(distance).toBeLessThan(6);
});

test('a passage that was shown once is not gone to again when one comes back to its document', async ({
  reading,
  add,
}) => {
  await add('chapters.txt', Array.from({ length: 60 }, (_, index) => chapter(index + 1)).join(''));
  await reading.window.keyboard.press('/');
  await reading.window.keyboard.type('"Witness 41"');
  await reading.window.keyboard.press('Enter');
  await reading.window.locator('main mark', { hasText: 'Witness 41' }).first().click();
  await expect.poll(async () => (await reading.linesOf('Witness 41 saw')).length).toBeGreaterThan(0);
  await settled(reading);
  await reading.text.focus();
  await reading.window.keyboard.press('ControlOrMeta+Home');
  await expect.poll(reading.firstLine).toContain('Chapter 1');
  await reading.open('Two warnings');
  await reading.open('Chapter 1');
  expect(await settled(reading)).toContain('Chapter 1');
});

test('the original is one key away, in a frame that may do nothing', async ({ reading }) => {
  await reading.window.keyboard.press('o');
  const frame = reading.window.getByTitle('Original of Two warnings');
  await expect(frame).toBeVisible();
  expect(await frame.getAttribute('sandbox')).toBe('');
  await expect(frame.contentFrame().getByRole('heading', { name: 'Two warnings' })).toBeVisible();
  await reading.window.keyboard.press('o');
  await expect(reading.text).toBeVisible();
});

test('a link is opened outside only after asking, and the window stays where it is', async ({ reading }) => {
  await reading.assay.application.evaluate(({ dialog }) => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (...parts: unknown[]) => {
      asked.push(parts);
      return Promise.resolve({ response: 1, checkboxChecked: false });
    };
  });
  const before = reading.window.url();
  await reading.click('the log of the fire service');
  await expect
    .poll(() => reading.assay.application.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'asked'))))
    .toContain('https://harbour.example/log');
  expect(reading.window.url()).toBe(before);
});
