import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { inRepository } from '../../tools/repository.ts';
import { writeCrowdedClaims } from '../support/projects/crowded-claims.ts';
import { launchAssay } from '../support/window/launch.ts';
import type { Bench, Measurement } from './measurement.ts';
import { type PageTime, watchPageTime } from './page-time.ts';
import { openWindow } from './peers/open-window.ts';
import { showPlainTable } from './peers/plain-table.ts';
import { scrollAcross } from './reader/scrolling.ts';

const size = { claims: 200, documents: 500 };
const steps = 50;

/** What a matrix costs its page, in milliseconds of processor time, and how many elements it has. */
interface MatrixTimes {
  readonly open: number;
  readonly elements: number;
  readonly scrollFrame: number;
  readonly key: number;
}

/** What the evidence matrix costs in the real window, beside a table that has an element for every cell. */
export async function benchMatrix(): Promise<Bench> {
  const own = await measureOwn();
  const plain = await measurePlain();
  const line = (what: string, part: keyof MatrixTimes, unit: Measurement['unit']): Measurement => ({
    what,
    value: own[part],
    unit,
    peer: { name: 'a plain table', value: plain[part] },
  });
  return {
    title: `Evidence matrix, ${size.claims} claims by ${size.documents} documents`,
    notes: [
      'Main thread of the page, from the key until it is at rest; what core does to gather the cells is not in it.',
      'Peer: one table with a cell for each claim and document, the same part of them with a mark, heads that stay in view, in an empty window of the same Electron; neither names nor filters anything.',
      `Scrolling: 100 frames down and across, each a third of a screen further; keys: ${steps} times to the next cell.`,
    ],
    measurements: [
      line('open', 'open', 'ms'),
      line('elements', 'elements', 'elements'),
      line('scroll, each frame', 'scrollFrame', 'ms'),
      line('to the next cell by key', 'key', 'ms'),
    ],
  };
}

async function measureOwn(): Promise<MatrixTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));
  try {
    const project = join(folder, 'matrix.assay');
    await writeCrowdedClaims(project, size);
    const assay = await launchAssay({ project });
    try {
      const { window } = assay;
      await window.getByRole('contentinfo').getByText('Saved').waitFor();
      const grid = window.getByRole('grid', { name: 'Evidence matrix' });
      const time = await watchPageTime(window);
      const open = await time.spentOn(async () => {
        await window.keyboard.press('Shift+X');
        await grid.waitFor();
      });
      await grid.focus();
      return { open, ...(await measureShown(window, time, '.matrix-grid')) };
    } finally {
      await assay.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measurePlain(): Promise<MatrixTimes> {
  const { application, page } = await openWindow(inRepository('tests', 'bench', 'peers', 'empty.html'));
  try {
    const time = await watchPageTime(page);
    const open = await time.spentOn(() => page.evaluate(showPlainTable, size));
    return { open, ...(await measureShown(page, time, '#matrix')) };
  } finally {
    await application.close();
  }
}

async function measureShown(
  page: Page,
  time: PageTime,
  selector: string,
): Promise<Omit<MatrixTimes, 'open'>> {
  const elements = await page.locator(`${selector} *`).count();
  const frames = await scrollAcross(page, time, selector);
  const keys = await time.spentOn(async () => {
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowRight');
  });
  return { elements, scrollFrame: frames, key: keys / steps };
}
