import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type Core, createCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import { firstTarget } from '../../../shared/annotations/place-on.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { launchReading, type ReadingWindow } from './reading-window.ts';

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

interface Fixtures {
  readonly folder: string;
  /** Reads and changes the project beside the window; it has two texts and two tags. */
  readonly core: Core;
  /** The window, with the English text open. */
  readonly reading: ReadingWindow;
  /** Adds a text; gives its capture. */
  readonly add: (name: string, text: string) => Promise<string>;
  readonly stored: () => Promise<readonly Annotation[]>;
  /** The words of all annotations. */
  readonly quotes: () => Promise<readonly string[]>;
  /** Presses H and expects exactly these words to have been annotated, last of all. */
  readonly expectHighlighted: (words: string) => Promise<void>;
}

/** Playwright's test with a window on a project that a person reads in. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright finds out what a fixture uses by this pattern.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'assay-reading-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },

  core: async ({ folder }, use) => {
    const core = createCore({ path: projectIn(folder), host: windowlessHost() }, 'Reading');
    await addTo(core, 'two-warnings.html', report);
    await addTo(core, 'urdu.txt', urdu);
    await core.call('tags.create', { name: 'Casualty figure' });
    await core.call('tags.create', { name: 'Denial' });
    await use(core);
    await core.close();
  },

  reading: async ({ folder, core: _made }, use) => {
    const reading = await launchReading(projectIn(folder), 'Two warnings');
    let isClosed = false;
    const close = async (): Promise<void> => {
      if (isClosed) return;
      isClosed = true;
      await reading.assay.close();
    };
    await use({ ...reading, assay: { ...reading.assay, close } });
    await close();
  },

  add: ({ core }, use) => use((name, text) => addTo(core, name, text)),

  stored: ({ core }, use) => use(() => core.call('annotations.list', {})),

  quotes: ({ stored }, use) =>
    use(async () => (await stored()).map((annotation) => firstTarget(annotation).exact)),

  expectHighlighted: ({ reading, stored, quotes }, use) =>
    use(async (words) => {
      const before = (await stored()).length;
      await expect(reading.toolbar).toBeVisible();
      await reading.window.keyboard.press('h');
      await expect.poll(async () => (await stored()).length).toBe(before + 1);
      await expect.poll(() => quotes()).toContain(words);
      await expect(reading.window.getByRole('toolbar', { name: 'Annotation' })).toBeVisible();
    }),
});

/** The project file in a test's folder. */
export function projectIn(folder: string): string {
  return join(folder, 'reading.assay');
}

async function addTo(core: Core, name: string, text: string): Promise<string> {
  const { items } = await core.importBytes(name, new TextEncoder().encode(text), {});
  const capture = items[0]?.capture;
  if (capture == null) throw new Error(`Not imported: ${items[0]?.message}`);
  return capture;
}
