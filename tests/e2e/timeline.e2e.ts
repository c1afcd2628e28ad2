import { expect, type Locator, type Page } from '@playwright/test';
import type { Core } from '../../electron/core/create-core.ts';
import { expectAccessible } from '../support/window/accessibility.ts';
import { importText, test } from '../support/window/assay-test.ts';
import { runFromPalette } from '../support/window/assay-window.ts';

// The timeline of a project, drawn and listed, in the real application.

const report =
  'Inquiry into the fire at the northern quay\n\nThe quay was rebuilt in 1996. In March 1998 the fire service wrote to the port about it. The fire broke out on 9 March 1998 and killed 31 people. The port answered on 12 May 1998.\n\nPage last modified: 11-07-1998';
const urdu = 'بندرگاہ میں آگ\n\nآگ ۹ مارچ ۱۹۹۸ کو لگی۔';

/** A report, an Urdu text, and their dates: those with these words accepted, the others suggested. */
async function addDated(core: Core, accepted: readonly string[]): Promise<void> {
  const { document, capture } = await importText(core, 'inquiry.txt', report);
  await core.call('documents.update', {
    id: document,
    metadata: { title: 'The inquiry', published: '1998-06-01', language: 'en' },
  });
  const other = await importText(core, 'urdu.txt', urdu);
  await core.call('documents.update', {
    id: other.document,
    metadata: { title: 'بندرگاہ میں آگ', published: '1998-03-10', language: 'ur' },
  });
  await core.call('findings.find', {});
  const { findings } = await core.call('findings.list', { capture, kinds: ['date'] });
  const keys = findings.filter(({ finding }) => accepted.includes(finding.exact)).map(({ key }) => ({ key }));
  expect(keys).toHaveLength(accepted.length);
  if (keys.length > 0) await core.call('findings.accept', { capture, findings: keys });
}

const dates = ['1996', 'March 1998', '9 March 1998', '12 May 1998', '11-07-1998'];

function timeline(window: Page): Locator {
  return window.getByRole('region', { name: 'Timeline', exact: true });
}

function drawing(window: Page): Locator {
  return window.getByRole('group', { name: /^Timeline, / });
}

/** The entry of these words on the drawing. */
function entry(window: Page, words: string): Locator {
  return drawing(window).getByRole('button', { name: `“${words}”` });
}

async function openTimeline(window: Page): Promise<void> {
  await runFromPalette(window, 'Timeline');
  await expect(timeline(window)).toBeVisible();
}

async function widthOf(element: Locator): Promise<number> {
  return (await element.boundingBox())?.width ?? 0;
}

test('dates stand in lanes as wide as they are exact, and each opens its words', async ({ start }) => {
  const { window } = await start({ prepare: (core) => addDated(core, dates) });
  await openTimeline(window);
  const events = drawing(window).getByRole('region', { name: 'Events' });
  const publications = drawing(window).getByRole('region', { name: 'Publications' });
  await expect(events.getByRole('button')).toHaveCount(4);
  await expect(publications.getByRole('button')).toHaveCount(3);
  // Copies are made long after: at first there is room for what they tell of.
  const captures = drawing(window).getByRole('region', { name: 'Captures' });
  await expect(captures.getByRole('button')).toHaveCount(0);
  await timeline(window).getByRole('button', { name: 'All of it' }).click();
  await expect(captures.getByRole('button')).toHaveCount(2);

  const both = entry(window, '11-07-1998');
  await expect(both).toHaveAccessibleName(/7 November 1998|11 July 1998/);
  await expect(both.locator('.timeline-bar')).toHaveCount(2);

  await entry(window, '9 March 1998').click();
  const detail = timeline(window).getByRole('region', { name: 'Selected date' });
  await expect(detail).toContainText('The fire broke out on 9 March 1998 and killed 31 people.');
  await detail.getByRole('button', { name: 'Open its words' }).click();
  await expect(window.getByRole('document', { name: 'The inquiry' })).toBeVisible();
});

test('the drawing is gone through and zoomed by keys, wheel and buttons', async ({ start }) => {
  const { window } = await start({ prepare: (core) => addDated(core, dates) });
  await openTimeline(window);
  await drawing(window).focus();
  await window.keyboard.press('0');
  await window.keyboard.press('ArrowRight');
  await expect(entry(window, '1996')).toBeFocused();
  await window.keyboard.press('ArrowRight');
  await expect(entry(window, 'March 1998')).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await expect(drawing(window).getByRole('region', { name: 'Publications' }).locator(':focus')).toBeVisible();
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Home');
  await expect(entry(window, '1996')).toBeFocused();

  const bar = entry(window, '1996');
  const all = await widthOf(bar);
  await window.keyboard.press('+');
  await expect.poll(() => widthOf(bar)).toBeCloseTo(all * 2, -1);
  await timeline(window).getByRole('button', { name: 'Smaller' }).click();
  await expect.poll(() => widthOf(bar)).toBeCloseTo(all, -1);
  await bar.hover();
  await window.keyboard.down('Control');
  await window.mouse.wheel(0, -300);
  await window.keyboard.up('Control');
  await expect.poll(() => widthOf(bar)).toBeGreaterThan(all * 1.3);
  await timeline(window).getByRole('button', { name: 'All of it' }).click();
  await expect.poll(() => widthOf(bar)).toBeCloseTo(all, -1);

  await bar.focus();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('document', { name: 'The inquiry' })).toBeVisible();
});

test('lanes, documents, words and suggestions are chosen, and a filter that leaves nothing is cleared', async ({
  start,
}) => {
  const { window } = await start({ prepare: (core) => addDated(core, ['9 March 1998']) });
  await openTimeline(window);
  const view = timeline(window);
  await expect(entry(window, '9 March 1998')).toBeVisible();
  await expect(entry(window, '12 May 1998')).toHaveCount(0);
  await view.getByRole('checkbox', { name: 'Suggested dates too' }).check();
  await expect(entry(window, '12 May 1998')).toHaveAccessibleName(/suggested/);
  await expect(entry(window, '9 March 1998')).toHaveAccessibleName(/event\P{L}+“/u);

  await view.getByRole('button', { name: 'All documents' }).click();
  const documents = window.getByRole('dialog', { name: 'Documents of the timeline' });
  await documents.getByRole('textbox', { name: 'Find a document' }).fill('بندر');
  await documents.getByRole('checkbox').check();
  await expect(entry(window, '۹ مارچ ۱۹۹۸')).toBeVisible();
  await expect(entry(window, '12 May 1998')).toHaveCount(0);
  await documents.getByRole('button', { name: 'All documents' }).click();
  await expect(entry(window, '12 May 1998')).toBeVisible();
  await window.keyboard.press('Escape');

  await view.getByRole('button', { name: 'Lanes' }).click();
  await window.getByRole('checkbox', { name: 'Events' }).uncheck();
  await window.keyboard.press('Escape');
  await expect(entry(window, '12 May 1998')).toHaveCount(0);
  await expect(entry(window, '11-07-1998')).toBeVisible();
  const words = view.getByRole('textbox', { name: /words around them/ });
  await words.fill('last modified');
  await expect(drawing(window).locator('[data-entry]')).toHaveCount(1);
  await words.fill('zeppelin');
  await view.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(entry(window, '12 May 1998')).toBeVisible();
});

test('the list says the same in words, and opens them', async ({ start }) => {
  const { window } = await start({ prepare: (core) => addDated(core, dates) });
  await openTimeline(window);
  await runFromPalette(window, 'List the timeline in words');
  const rows = timeline(window)
    .getByRole('table', { name: /Dates in order/ })
    .getByRole('row');
  await expect(rows).toHaveCount(10);
  await expect(rows.nth(1)).toContainText('1996');
  await expect(rows.nth(1)).toContainText('The quay was rebuilt in 1996.');
  await rows.filter({ hasText: 'killed 31 people' }).getByRole('button').click();
  await expect(window.getByRole('document', { name: 'The inquiry' })).toBeVisible();
});

test('five hundred dates of one year are packed, and what finds no room is counted and zoomed to', async ({
  start,
}) => {
  const months = ['January', 'March', 'May', 'July', 'August'];
  const days = Array.from(
    { length: 500 },
    (_, day) => `${1 + (day % 28)} ${months[day % 5]} ${1990 + (day % 3)}`,
  );
  const { window } = await start({
    prepare: async (core) => {
      await addDated(core, []);
      const text = days.map((date) => `A ship came in on ${date} and left.`).join('\n\n');
      const { capture } = await importText(core, 'log.txt', text);
      await core.call('findings.find', {});
      const { findings } = await core.call('findings.list', { capture, kinds: ['date'] });
      await core.call('findings.accept', { capture, findings: findings.map(({ key }) => ({ key })) });
    },
  });
  await openTimeline(window);
  const events = drawing(window).getByRole('region', { name: 'Events' });
  await expect(events.getByRole('heading', { name: 'Events 500' })).toBeVisible();
  const lastMark = drawing(window).locator('.timeline-mark').last();
  const before = (await lastMark.textContent()) ?? '';
  await events
    .getByRole('button', { name: /more near here: zoom in/ })
    .first()
    .click();
  await expect(lastMark).not.toHaveText(before);
  await expectAccessible(window, 'a crowded timeline');
});

test('it opens where most dates are, and says how many lie outside, with the way to them', async ({
  start,
}) => {
  const { window } = await start({
    prepare: async (core) => {
      const days = Array.from({ length: 12 }, (_, day) => `A ship came in on ${day + 1} March 1998.`);
      const { capture } = await importText(core, 'log.txt', [...days, 'It was built in 1951.'].join('\n\n'));
      await core.call('findings.find', {});
      const { findings } = await core.call('findings.list', { capture, kinds: ['date'] });
      await core.call('findings.accept', { capture, findings: findings.map(({ key }) => ({ key })) });
    },
  });
  await openTimeline(window);
  await expect(drawing(window).locator('.timeline-mark').first()).toContainText('1998');
  // Each with its words.
  await expect(entry(window, '4 March 1998').locator('.timeline-label')).toHaveText('4 March 1998');
  // The copy was made today.
  await expect(timeline(window).getByRole('button', { name: '1 date later' })).toBeVisible();
  await timeline(window).getByRole('button', { name: '1 date earlier' }).click();
  await expect(entry(window, '1951')).toBeVisible();
  await expect(timeline(window).getByRole('button', { name: /earlier/ })).toHaveCount(0);
  await expect(timeline(window).getByRole('button', { name: '13 dates later' })).toBeVisible();
});

test('the timeline is accessible, drawn, listed and empty', async ({ start }) => {
  const { window } = await start({ prepare: (core) => addDated(core, dates) });
  await openTimeline(window);
  await entry(window, '9 March 1998').click();
  await expectAccessible(window, 'the timeline');
  await runFromPalette(window, 'List the timeline in words');
  await expectAccessible(window, 'the timeline as a list');
  await timeline(window)
    .getByRole('textbox', { name: /words around them/ })
    .fill('zeppelin');
  await expect(timeline(window).getByRole('button', { name: 'Clear the filter' })).toBeVisible();
  await expectAccessible(window, 'the timeline without dates');
});
