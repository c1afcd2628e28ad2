import { expect, type Page } from '@playwright/test';
import { oddScans } from '../support/importing/odd-scans.ts';
import { test } from '../support/window/assay-test.ts';

// Scans in every packing are seen on their pages, and their words recognised, by what comes with the application.

/** The shares of dark pixels in a page's picture: in all of it, and in its margin above the heading; null while there is none. */
function inkOf(window: Page): Promise<{ readonly all: number; readonly margin: number } | null> {
  return window.evaluate(() => {
    const picture = document.querySelector<HTMLCanvasElement>('.pages-page[data-page="0"] canvas');
    if (picture === null) return null;
    const { width, height } = picture;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context?.drawImage(picture, 0, 0);
    const shareIn = (rows: number) => {
      const data = context?.getImageData(0, 0, width, rows).data ?? [];
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
      return (4 * dark) / data.length;
    };
    return { all: shareIn(height), margin: shareIn(Math.round(height / 10)) };
  });
}

async function open(window: Page, name: string): Promise<void> {
  await window
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click();
  await expect(window.getByRole('document', { name: new RegExp(name) })).toBeVisible();
}

test('scans are seen on their pages, however they are packed', async ({ start }) => {
  test.setTimeout(180_000);
  const { window } = await start({
    prepare: async (core) => {
      for (const [name, pdf] of Object.entries(oddScans)) await core.importBytes(`${name}.pdf`, pdf(), {});
    },
  });
  for (const name of Object.keys(oddScans)) {
    await open(window, name);
    await expect
      .poll(async () => {
        const ink = await inkOf(window);
        return ink && { isInked: ink.all > 0.01 && ink.all < 0.2, isMarginClear: ink.margin < 0.001 };
      }, `${name} is seen`)
      .toEqual({ isInked: true, isMarginClear: true });
  }
});

for (const name of ['JBIG2', 'JPEG 2000'])
  test(`the words of a scan in ${name} are recognised`, async ({ start }) => {
    test.setTimeout(240_000);
    const { window } = await start({
      prepare: async (core) =>
        void (await core.importBytes('scan.pdf', oddScans[name]?.() ?? new Uint8Array(), {})),
    });
    const notice = window.getByRole('note').filter({ hasText: /text|words/i });
    await notice.getByRole('button', { name: 'Recognise the text…' }).click();
    const dialog = window.getByRole('dialog', { name: 'Recognise the text' });
    await dialog.getByRole('button', { name: 'Recognise the text' }).click();
    await expect(notice).toContainText('not proofread', { timeout: 180_000 });
    await expect(window.locator('[role=document]')).toContainText('The watch saw smoke over the north quay');
  });
