import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Core, createCore } from '../../electron/core/create-core.ts';
import { windowlessHost } from '../../electron/core/host.ts';
import { firstTarget } from '../../shared/annotations/place-on.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { inRepository } from '../../tools/repository.ts';
import { launchReading, type ReadingWindow } from '../support/reading-window.ts';

// Selecting, annotating, finding and coming back, in the real application. What became of it is read from the project.

const report = `<!doctype html><html lang="en"><head><title>Two warnings</title></head><body><article>
<h1>Two warnings</h1>
<p>PORT ELLERY: The inquiry heard on Monday that at least 31 people had died, eight more than first announced.</p>
<p>Counsel read out <a href="https://harbour.example/log">the log of the fire service</a>. The first alarm was raised at 2.14 a.m.</p>
<h2>What was found</h2>
<ul><li>One hydrant behind pallets<ul><li>not inspected since 1996</li></ul></li><li>One door chained at night</li></ul>
<blockquote><p>“No warning of any kind reached this office,” a spokesman said.</p></blockquote>
<table><tr><th>Date</th><th>Given by</th><th>Dead</th></tr><tr><td>2 March</td><td>Fire service</td><td>11</td></tr>
<tr><td>9 March</td><td>Counsel</td><td>31</td></tr></table>
<p>The port’s insurers have declined to comment while the proceedings last. The hearing goes on.</p>
</article></body></html>`;

const urdu = [
  'بندرگاہ میں آگ',
  'شمالی گھاٹ کے گودام میں لگنے والی آگ کے آٹھ دن بعد بھی یہ طے نہیں ہو سکا کہ کتنے لوگ جان سے گئے۔ بندرگاہ کی انتظامیہ (Port Ellery Authority) اب تک ۲۳ اموات کی تصدیق کرتی ہے۔',
  'فائر سروس کے رجسٹر میں پہلی اطلاع دو بج کر چودہ منٹ پر درج ہے، جبکہ انتظامیہ کے بیان میں تین بجے کا ذکر ہے۔',
].join('\n\n');

const chapter = (number: number) =>
  `Chapter ${number}\n\nWitness ${number} saw the watchman at the gate before midnight. ${'The water stood high that night and the wind came from the north. '.repeat(12)}\n\n`;

let folder: string;
let core: Core;
let reading: ReadingWindow;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-reading-'));
  const path = join(folder, 'reading.assay');
  core = createCore({ path, host: windowlessHost() }, 'Reading');
  await add('two-warnings.html', report);
  await add('urdu.txt', urdu);
  await core.call('tags.create', { name: 'Casualty figure' });
  await core.call('tags.create', { name: 'Denial' });
  reading = await launchReading(path, 'Two warnings');
});

test.afterEach(async () => {
  await reading.assay.close();
  await core.close();
  await rm(folder, { recursive: true, force: true });
});

async function add(name: string, text: string): Promise<string> {
  const { items } = await core.importBytes(name, new TextEncoder().encode(text), {});
  const capture = items[0]?.capture;
  if (capture == null) throw new Error(`Not imported: ${items[0]?.message}`);
  return capture;
}

function stored(): Promise<readonly Annotation[]> {
  return core.call('annotations.list', {});
}

async function quotes(): Promise<readonly string[]> {
  return (await stored()).map((annotation) => firstTarget(annotation).exact);
}

/** Presses H and expects exactly these words to have been annotated, last of all. */
async function expectHighlighted(words: string): Promise<void> {
  const before = (await stored()).length;
  await expect(reading.toolbar).toBeVisible();
  await reading.window.keyboard.press('h');
  await expect.poll(async () => (await stored()).length).toBe(before + 1);
  await expect.poll(() => quotes()).toContain(words);
  await expect(reading.window.getByRole('toolbar', { name: 'Annotation' })).toBeVisible();
}

test('words selected with the mouse are highlighted by H, and the toolbar stands clear of them', async () => {
  await reading.drag({ words: 'at least 31 people', at: 'start' }, { words: 'people had died', at: 'end' });
  await expect(reading.toolbar).toBeVisible();
  const bar = await reading.toolbar.boundingBox();
  const lines = await reading.linesOf('at least 31 people had died');
  for (const line of lines)
    expect(bar !== null && (bar.y + bar.height <= line.top || bar.y >= line.bottom)).toBe(true);
  await expectHighlighted('at least 31 people had died');
  const painted = await reading.window.evaluate(() => CSS.highlights.get('annotation-amber-none-0')?.size);
  expect(painted).toBe(1);
});

test('a selection drawn backwards, over a heading, a list and a quote, is the same passage', async () => {
  await reading.drag({ words: 'reached this office', at: 'end' }, { words: 'raised at 2.14', at: 'start' });
  await expectHighlighted(
    'raised at 2.14 a.m.\nWhat was found\nOne hydrant behind pallets\nnot inspected since 1996\nOne door chained at night\n“No warning of any kind reached this office',
  );
});

test('a new selection may begin inside the words that are selected already', async () => {
  await reading.drag({ words: 'The inquiry heard', at: 'start' }, { words: 'people had died', at: 'end' });
  await expect(reading.toolbar).toBeVisible();
  await reading.drag({ words: 'Monday that', at: 'start' }, { words: 'more than', at: 'end' });
  await expectHighlighted('Monday that at least 31 people had died, eight more than');
});

test('cells of a table are selected with the tab between them', async () => {
  await reading.drag({ words: 'Fire service11', at: 'start' }, { words: '9 MarchCounsel31', at: 'end' });
  await expectHighlighted('Fire service\t11\n9 March\tCounsel\t31');
});

test('a double click takes the word and a triple click its own block, not the next one', async () => {
  await reading.click('inquiry', 2);
  await expectHighlighted('inquiry');
  await reading.window.keyboard.press('Escape');
  await reading.click('declined to comment', 3);
  await expectHighlighted(
    'The port’s insurers have declined to comment while the proceedings last. The hearing goes on.',
  );
});

test('the whole text is selected from its first to its last character', async () => {
  await reading.text.focus();
  await reading.window.keyboard.press('ControlOrMeta+a');
  await expect(reading.toolbar).toBeVisible();
  await reading.window.keyboard.press('h');
  await expect.poll(async () => (await stored()).length).toBe(1);
  const [made] = await stored();
  const content = await core.call('captures.get', { id: made?.targets[0]?.capture ?? '' });
  expect(made?.targets[0]).toMatchObject({ start: 0, end: content.text.length, exact: content.text });
});

test('the keyboard alone moves a caret, selects, and highlights', async () => {
  await reading.text.focus();
  await reading.window.keyboard.press('ControlOrMeta+Home');
  await expect(reading.window.locator('.reader-caret')).toBeVisible();
  await reading.window.keyboard.press('ArrowDown');
  await reading.window.keyboard.press('Home');
  await reading.window.keyboard.press('ControlOrMeta+ArrowRight');
  await reading.window.keyboard.press('ArrowUp');
  await reading.window.keyboard.press('Home');
  await reading.window.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await reading.window.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await expectHighlighted('PORT ELLERY');
});

test('annotations one over the other are clicked through from the uppermost down', async () => {
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

test('an annotation is resized by key and by its handle, and keeps its id', async () => {
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

test('Delete removes the active annotation and undo brings it back as it was', async () => {
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

test('a number highlights with that tag, and on an annotation gives or takes it', async () => {
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

test('C highlights and is ready for the comment to be written', async () => {
  await reading.drag({ words: '31 people', at: 'start' }, { words: '31 people', at: 'end' });
  await expect(reading.toolbar).toBeVisible();
  await reading.window.keyboard.press('c');
  await expect(reading.window.locator('[data-pane=inspector] [contenteditable=true]')).toBeFocused();
  await reading.window.keyboard.type('Highest figure so far.');
  await expect.poll(async () => (await stored())[0]?.comment?.text).toBe('Highest figure so far.');
});

test('next and previous go through the annotations in the order of the text', async () => {
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

test('find counts and marks all hits, goes from one to the next, and leaves the last one selected', async () => {
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

test('a right-to-left text has its strip on the right and gives its quotes in reading order', async () => {
  await reading.open('بندرگاہ میں آگ');
  const strip = await reading.window
    .getByRole('navigation', { name: /Where annotations fall/ })
    .boundingBox();
  const text = await reading.text.boundingBox();
  expect((strip?.x ?? 0) > (text?.x ?? 0) + (text?.width ?? 0)).toBe(true);
  await reading.text.focus();
  await reading.window.keyboard.press('ControlOrMeta+End');
  await reading.window.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await reading.window.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await expect(reading.toolbar).toBeVisible();
  await reading.window.keyboard.press('h');
  await expect.poll(async () => (await quotes()).at(-1)).toBe('ہے۔');
});

// Known defect: in a window 1440 wide, the last word of such a drag is left out of the quote.
test('a drag in right-to-left text takes every word up to where it ends', async () => {
  await reading.open('بندرگاہ میں آگ');
  await reading.drag({ words: 'بندرگاہ کی انتظامیہ', at: 'start' }, { words: '۲۳ اموات', at: 'end' });
  await expectHighlighted('بندرگاہ کی انتظامیہ (Port Ellery Authority) اب تک ۲۳ اموات');
});

test('a long document opens at the line where it was left, also after a restart', async () => {
  await add('chapters.txt', Array.from({ length: 300 }, (_, index) => chapter(index + 1)).join(''));
  await reading.open('Chapter 1');
  await expect(reading.text).toContainText('Witness 300 ');
  const scroller = reading.window.locator('.reader-scroll');
  await scroller.evaluate((element) => {
    element.scrollTop = element.scrollHeight * 0.61;
  });
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBeGreaterThan(1000);
  await reading.window.mouse.wheel(0, 40);
  let left = await settled();
  await reading.window.keyboard.press('o');
  await expect(reading.text).toBeHidden();
  await reading.window.keyboard.press('o');
  await expect.poll(reading.firstLine).toBe(left);
  await reading.open('Two warnings');
  await reading.open('Chapter 1');
  await expect.poll(reading.firstLine).toBe(left);

  await reading.window.keyboard.press('PageDown');
  left = await settled();
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
  reading = await launchReading(join(folder, 'reading.assay'), 'Chapter 1');
  await expect.poll(reading.firstLine).toBe(left);
});

/** The first line in view once it stays the same. */
async function settled(): Promise<string> {
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

test('words far down a long document are found and annotated at once', async () => {
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

test('a passage that was searched for stands a third down the pane, also below a picture', async () => {
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

test('a passage that was shown once is not gone to again when one comes back to its document', async () => {
  await add('chapters.txt', Array.from({ length: 60 }, (_, index) => chapter(index + 1)).join(''));
  await reading.window.keyboard.press('/');
  await reading.window.keyboard.type('"Witness 41"');
  await reading.window.keyboard.press('Enter');
  await reading.window.locator('main mark', { hasText: 'Witness 41' }).first().click();
  await expect.poll(async () => (await reading.linesOf('Witness 41 saw')).length).toBeGreaterThan(0);
  await settled();
  await reading.text.focus();
  await reading.window.keyboard.press('ControlOrMeta+Home');
  await expect.poll(reading.firstLine).toContain('Chapter 1');
  await reading.open('Two warnings');
  await reading.open('Chapter 1');
  expect(await settled()).toContain('Chapter 1');
});

test('the original is one key away, in a frame that may do nothing', async () => {
  await reading.window.keyboard.press('o');
  const frame = reading.window.getByTitle('Original of Two warnings');
  await expect(frame).toBeVisible();
  expect(await frame.getAttribute('sandbox')).toBe('');
  await expect(frame.contentFrame().getByRole('heading', { name: 'Two warnings' })).toBeVisible();
  await reading.window.keyboard.press('o');
  await expect(reading.text).toBeVisible();
});

test('a link is opened outside only after asking, and the window stays where it is', async () => {
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
