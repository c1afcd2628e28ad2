import type { TextRange } from '../../../../shared/model/capture.ts';
import { inRepository } from '../../../../tools/repository.ts';
import { median } from '../../cpu-time.ts';
import { watchPageTime } from '../../page-time.ts';
import { openBuiltPage } from '../../peers/open-peers.ts';

/** What painting costs the main thread, in milliseconds of processor time; the annotations are in the page before. */
export interface PaintTimes {
  /** From the list of annotations until all is painted. */
  readonly show: number;
  /** One more: from the annotation until it stands in the list and is painted. */
  readonly add: number;
}

const additions = 5;

/** Paints ranges on a text with the reader's own code in a page without anything else, as the peers do in theirs. */
export async function measureAlone(text: string, ranges: readonly TextRange[]): Promise<PaintTimes> {
  const { page, close } = await openBuiltPage(inRepository('tests', 'bench', 'reader', 'alone'), 'alone');
  try {
    const time = await watchPageTime(page);
    await time.spentOn(() => page.evaluate((given) => window.alone.showText(given), text));
    await page.evaluate((given) => window.alone.prepare(given), ranges);
    const show = await time.spentOn(() => page.evaluate(() => window.alone.show()));
    const added: number[] = [];
    for (const range of ranges.slice(0, additions)) {
      await page.evaluate((one) => window.alone.prepare([one]), range);
      added.push(await time.spentOn(() => page.evaluate(() => window.alone.add())));
    }
    return { show, add: median(added) };
  } finally {
    await close();
  }
}
