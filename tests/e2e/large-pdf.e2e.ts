import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/window/assay-test.ts';
import { corePids } from '../support/window/assay-window.ts';
import { largePdf, type PdfOrder } from '../support/importing/large-pdf.ts';

// PDFs of which only the parts are read that a page needs.

/** Of its pages, each known by its own. */
const greys = [40, 60, 80, 100, 120, 140, 160, 180, 200];

/** The grey in the middle of a page's picture (from 0); null while there is none. */
function greyOf(window: Page, page: number): Promise<number | null> {
  return window.evaluate((number) => {
    const picture = document.querySelector<HTMLCanvasElement>(`.pages-page[data-page="${number}"] canvas`);
    if (picture === null) return null;
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context?.drawImage(picture, picture.width / 2, picture.height / 2, 1, 1, 0, 0, 1, 1);
    return context?.getImageData(0, 0, 1, 1).data[0] ?? null;
  }, page);
}

/** Goes to a page by its number and waits for its picture. */
async function seePage(window: Page, number: number): Promise<void> {
  const field = window.getByRole('textbox', { name: 'Page' });
  await expect(field).toBeVisible();
  await window.keyboard.press('ControlOrMeta+Alt+g');
  await expect(field).toBeFocused();
  await field.fill(String(number));
  await window.keyboard.press('Enter');
  await expect(window.locator('[role=document]')).toBeFocused();
  await expect.poll(() => greyOf(window, number - 1), { timeout: 30_000 }).toBe(greys[number - 1]);
}

for (const order of ['plain', 'linearised', 'broken'] as const satisfies readonly PdfOrder[])
  test(`pages of a large ${order} PDF are drawn, also when core was started again meanwhile`, async ({
    start,
    folder,
  }) => {
    const path = join(folder, 'atlas.pdf');
    await writeFile(
      path,
      largePdf(
        greys.map((grey) => ({ grey })),
        order,
      ),
    );
    const { window, application } = await start({
      prepare: async (core) => void (await core.importPaths([path], {})),
    });
    await expect(window.locator('[role=document]')).toBeVisible();
    await window.keyboard.press('o');
    // Pages without words begin with the first, too.
    await expect.poll(() => greyOf(window, 0), { timeout: 30_000 }).toBe(greys[0]);

    const [pid] = await corePids(application);
    if (pid === undefined) throw new Error('No core is running');
    process.kill(pid, 'SIGKILL');
    // What is asked for while no core answers waits for the next one.
    await seePage(window, 6);
    await expect.poll(() => corePids(application)).not.toContain(pid);
    await seePage(window, 9);
  });
