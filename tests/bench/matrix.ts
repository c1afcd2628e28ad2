import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openCore } from '../../electron/core/create-core.ts';
import { windowlessHost } from '../../electron/core/host.ts';
import { inRepository } from '../../tools/repository.ts';
import { runFromPalette } from '../support/assay-window.ts';
import { writeCrowdedClaims } from '../support/crowded-claims.ts';
import { launchAssay } from '../support/launch.ts';
import type { Bench } from './measurement.ts';
import { type PageTime, watchPageTime } from './page-time.ts';
import { openWindow } from './peers/open-window.ts';

const size = { claims: 200, documents: 500 };
const frames = 150;

interface MatrixTimes {
  readonly show: number;
  /** For each frame, while one scrolls both ways. */
  readonly scroll: number;
  /** Frames after which the next one came later than after 50 ms by the clock, of `frames`. */
  readonly late: number;
}

/** What the evidence matrix of 200 claims by 500 documents costs, beside a table with an element for each cell. */
export async function benchMatrix(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));
  try {
    const path = join(folder, 'matrix.assay');
    await writeCrowdedClaims(path, size);
    await doBackgroundWork(path);
    const own = await measureOwn(path);
    const peer = await measureTable();
    const name = 'a table with every cell';
    return {
      title: `The evidence matrix, ${size.claims} claims by ${size.documents} documents`,
      notes: [
        'The main thread of the page. Assay: read from core, sorted and shown in the whole window; the table: cells with letters only, made from what is at hand.',
        'A quarter of the cells have evidence.',
      ],
      measurements: [
        { what: 'show', value: own.show, unit: 'ms', peer: { name, value: peer.show } },
        { what: 'a key, cell to cell', value: own.key, unit: 'ms' },
        {
          what: 'scroll, each frame',
          value: own.scroll,
          unit: 'ms',
          peer: { name, value: peer.scroll },
        },
        {
          what: `scroll, frames later than 50 ms, of ${frames}`,
          value: own.late,
          unit: 'frames',
          peer: { name, value: peer.late },
        },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the application would do behind the window for minutes, and tell the page of. */
async function doBackgroundWork(path: string): Promise<void> {
  const core = openCore({ path, host: windowlessHost() });
  await core.checkNewOriginals();
  await core.findNewFindings();
  await core.compareNewTexts();
  await core.close();
}

async function measureOwn(project: string): Promise<MatrixTimes & { readonly key: number }> {
  const assay = await launchAssay({ project });
  try {
    const { window } = assay;
    await window.getByRole('contentinfo').getByText('Saved').waitFor();
    const time = await watchPageTime(window);
    const show = await time.spentOn(async () => {
      await runFromPalette(window, 'Evidence matrix');
      await window.getByRole('grid', { name: 'Evidence matrix' }).waitFor();
    });
    const keys = 20;
    const moved = await time.spentOn(async () => {
      for (let nth = 0; nth < keys; nth += 1) await window.keyboard.press('ArrowDown');
    });
    return { show, key: moved / keys, ...(await scrollBothWays(window, time, '.matrix-grid')) };
  } finally {
    await assay.close();
  }
}

/** A plain table, with heads that stay in view, whose every cell is an element. */
async function measureTable(): Promise<MatrixTimes> {
  const { application, page } = await openWindow(inRepository('tests', 'bench', 'peers', 'empty.html'));
  try {
    const time = await watchPageTime(page);
    const show = await time.spentOn(() =>
      page.evaluate(({ claims, documents }) => {
        document.body.style.margin = '0';
        const table = document.createElement('table');
        const head = table.createTHead().insertRow();
        for (let column = -1; column < documents; column += 1) {
          const cell = document.createElement('th');
          cell.textContent = column < 0 ? '' : `Report ${column}`;
          cell.style.cssText = 'position: sticky; top: 0; background: white; min-width: 46px';
          head.append(cell);
        }
        const body = table.createTBody();
        for (let row = 0; row < claims; row += 1) {
          const line = body.insertRow();
          const first = document.createElement('th');
          first.textContent = `Claim ${row}: the harbour was closed on day ${row}.`;
          first.style.cssText = 'position: sticky; left: 0; background: white; white-space: nowrap';
          line.append(first);
          for (let column = 0; column < documents; column += 1) {
            const cell = line.insertCell();
            if ((row * 31 + column * 17) % 101 >= 25) continue;
            const letter = 'SDQMB'.charAt((row * 3 + column) % 5);
            cell.textContent = `${letter}${((row + column) % 5) + 1}`;
            cell.style.background = `hsl(${((row + column) % 5) * 60} 60% 85%)`;
          }
        }
        document.body.append(table);
      }, size),
    );
    return { show, ...(await scrollBothWays(page, time, 'html')) };
  } finally {
    await application.close();
  }
}

/** Goes to and fro over the grid, further down at each frame. */
async function scrollBothWays(page: Page, time: PageTime, selector: string) {
  let gaps: readonly number[] = [];
  const spent = await time.spentOn(async () => {
    gaps = await page.evaluate(
      (asked) =>
        new Promise<number[]>((resolve) => {
          const scroller = document.querySelector(asked.selector) ?? document.documentElement;
          const found: number[] = [];
          let before = 0;
          const step = (now: number): void => {
            if (before > 0) found.push(now - before);
            before = now;
            const turn = found.length % 100;
            scroller.scrollLeft = (turn < 50 ? turn : 100 - turn) * 450;
            scroller.scrollTop += 36;
            if (found.length < asked.frames) requestAnimationFrame(step);
            else resolve(found);
          };
          requestAnimationFrame(step);
        }),
      { selector, frames },
    );
  });
  return { scroll: spent / gaps.length, late: gaps.filter((gap) => gap > 50).length };
}
