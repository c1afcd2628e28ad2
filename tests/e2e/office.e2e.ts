import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openCore } from '../../electron/core/create-core.ts';
import { windowlessHost } from '../../electron/core/host.ts';
import { firstTarget } from '../../shared/annotations/place-on.ts';
import { harbourReport, paragraph, run, wordFile, wordXml } from '../../tools/fixtures/docx.ts';
import { expectAccessible } from '../support/window/accessibility.ts';
import { test } from '../support/window/assay-test.ts';
import { dropPaths, runFromPalette } from '../support/window/assay-window.ts';
import { readingWindow } from '../support/window/reading-window.ts';

// A Word document, as a person reads it: its comments, its notes, its tracked changes, its outline.

const title = 'The warehouse fire at Port Ellery';

/** A long report in Urdu, with a note at its beginning and a heading at its end. */
function urduReport(): Uint8Array {
  const heading = '<w:pStyle w:val="h"/>';
  const change = 'w:id="1" w:author="R. Noor" w:date="2026-02-03T09:30:00Z"';
  return wordFile({
    body: [
      paragraph('بندرگاہ میں آگ', heading),
      paragraph(
        `${run('آٹھ دن بعد بھی ')}<w:del ${change}><w:r><w:delText>ہر گز </w:delText></w:r></w:del>${run('یہ طے نہیں ہو سکا۔')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
      ),
      ...Array.from({ length: 40 }, (_, index) =>
        paragraph(
          `شمالی گھاٹ کے گودام میں لگنے والی آگ کے بعد پہلی اطلاع دو بج کر چودہ منٹ پر درج ہے۔ ${index}`,
        ),
      ),
      paragraph('دوسرا حصہ', heading),
    ].join(''),
    parts: [
      {
        name: 'styles.xml',
        type: 'styles',
        content: wordXml(
          'styles',
          '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/></w:style>',
        ),
      },
      {
        name: 'footnotes.xml',
        type: 'footnotes',
        content: wordXml('footnotes', `<w:footnote w:id="2">${paragraph('رجسٹر، صفحہ ۳۔')}</w:footnote>`),
      },
    ],
  });
}

async function isInView(window: Page, words: string): Promise<boolean> {
  return window
    .getByRole('document')
    .getByText(words)
    .first()
    .evaluate((element) => {
      const box = element.getBoundingClientRect();
      const view = element.closest('.reader-scroll')?.getBoundingClientRect();
      return view !== undefined && box.top >= view.top && box.bottom <= view.bottom;
    });
}

test('a Word document comes with its comments, and its deleted words are in no quote, copy or search', async ({
  folder,
  start,
}) => {
  await writeFile(join(folder, 'report.docx'), harbourReport());
  const { window, application, close } = await start();
  await expect(window.getByRole('heading', { name: 'This project has no documents yet' })).toBeVisible();
  await dropPaths(window, [join(folder, 'report.docx')]);
  const report = window.getByRole('region', { name: 'Import report' });
  await expect(report.getByRole('listitem').first()).toContainText('2 annotations in it were taken over.');
  await expect(report.getByRole('listitem').first()).toContainText('1 insertion and 1 deletion by R. Noor');
  await report.getByRole('listitem').first().getByRole('button', { name: 'Open' }).click();
  await expect(window.getByRole('document', { name: title })).toBeVisible();

  const cards = window.getByRole('complementary').getByRole('article');
  await expect(cards.filter({ hasText: 'twenty minutes before' })).toContainText(
    'R. Noor, 2026-03-02: The clerk did.',
  );

  const reading = readingWindow({ window, application } as never, window);
  const deleted = window.getByRole('document').locator('del').first();
  await expect(deleted).toHaveAttribute('title', /^Deleted by R\. Noor, 3 February 2026/);
  await expect(deleted).toHaveText('');
  expect(await deleted.evaluate((element) => getComputedStyle(element, '::before').content)).toBe(
    '"at most eleven "',
  );
  await reading.drag({ words: 'port authority', at: 'start' }, { words: 'people died', at: 'end' });
  await expect(reading.toolbar).toBeVisible();
  await window.keyboard.press('ControlOrMeta+C');
  const quote = 'port authority says that 23 people died';
  await expect.poll(() => application.evaluate(({ clipboard }) => clipboard.readText())).toBe(quote);
  await window.keyboard.press('h');
  await expect(cards.filter({ hasText: quote })).toBeVisible();
  await window.keyboard.press('Escape');
  await window.keyboard.press('ControlOrMeta+F');
  await window.keyboard.type('eleven');
  await expect(window.getByRole('search', { name: 'Find in document' })).toContainText('none');

  await close();
  const core = openCore({ path: join(folder, 'harbour-fire.assay'), host: windowlessHost() });
  const exact = (await core.call('annotations.list', {})).map((annotation) => firstTarget(annotation).exact);
  await core.close();
  expect(exact.toSorted()).toEqual(['The hearing goes on.', quote, 'twenty minutes before'].toSorted());
});

test('one goes from the sign of a note to the note and back, by the mouse and by keys, also from right to left', async ({
  start,
}) => {
  const { window } = await start({
    prepare: (core) => core.importBytes('report.docx', urduReport(), {}),
  });
  await window
    .getByRole('option', { name: 'بندرگاہ میں آگ' })
    .or(window.getByRole('button', { name: 'بندرگاہ میں آگ' }))
    .first()
    .click();
  const text = window.getByRole('document', { name: 'بندرگاہ میں آگ' });
  await expect(text).toHaveAttribute('dir', 'rtl');

  await text.getByRole('link', { name: 'Footnote 1', exact: true }).click();
  await expect.poll(() => isInView(window, 'رجسٹر')).toBe(true);
  await expect(window.getByRole('button', { name: 'Back to where you were' })).toBeVisible();
  await window.keyboard.press('ControlOrMeta+[');
  await expect.poll(() => isInView(window, 'آٹھ دن')).toBe(true);
  await expect(window.getByRole('button', { name: 'Back to where you were' })).toBeHidden();
  await window.keyboard.press('ControlOrMeta+]');
  await expect.poll(() => isInView(window, 'رجسٹر')).toBe(true);

  await text.getByRole('link', { name: 'Footnote 1: back to the text' }).click();
  await expect.poll(() => isInView(window, 'آٹھ دن')).toBe(true);
  // The caret stands before the sign now: its last letter, and then the sign.
  await window.keyboard.press('ArrowLeft');
  await window.keyboard.press('Enter');
  await expect.poll(() => isInView(window, 'رجسٹر')).toBe(true);
});

test('the outline leads through the text, says where one is, and links within the text can be gone back from', async ({
  start,
}) => {
  const { window } = await start({
    prepare: (core) => core.importBytes('report.docx', urduReport(), {}),
  });
  await window
    .getByRole('option', { name: 'بندرگاہ میں آگ' })
    .or(window.getByRole('button', { name: 'بندرگاہ میں آگ' }))
    .first()
    .click();
  await expect(window.getByRole('document', { name: 'بندرگاہ میں آگ' })).toBeVisible();
  await runFromPalette(window, 'Show outline');
  const outline = window.getByRole('list', { name: 'Outline' });
  await expect(outline.getByRole('listitem')).toHaveCount(2);
  await expect(outline.getByRole('button', { name: 'بندرگاہ میں آگ' })).toBeFocused();
  await expectAccessible(window, 'a text with a note, deleted words and an outline');
  await outline.getByRole('button', { name: 'بندرگاہ میں آگ' }).focus();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect.poll(() => isInView(window, 'دوسرا حصہ')).toBe(true);
  await expect(outline.getByRole('button', { name: 'دوسرا حصہ' })).toHaveAttribute('aria-current', 'true');
  await window.keyboard.press('ControlOrMeta+[');
  await expect(outline.getByRole('button', { name: 'بندرگاہ میں آگ' })).toHaveAttribute(
    'aria-current',
    'true',
  );
});
