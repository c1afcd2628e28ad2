import { type LaunchedAssay, launchAssay } from './launch.ts';
import { expect, type Locator, type Page } from '@playwright/test';

/** A rectangle of the window, in CSS pixels. */
export interface WindowBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** An open text, as a person uses it. */
export interface ReadingText {
  readonly text: Locator;
  /** Where words of the open text stand: the boxes of their lines. They must be in view. */
  readonly linesOf: (words: string) => Promise<readonly WindowBox[]>;
  /** Draws a selection with the mouse from one place of the words to another. */
  readonly drag: (from: MousePlace, to: MousePlace) => Promise<void>;
  /** Clicks in the middle of the first of some words. */
  readonly click: (words: string, count?: number) => Promise<void>;
  /** The first words in view, from the first line that is wholly below the pane's upper edge. */
  readonly firstLine: () => Promise<string>;
}

/** The reader of a running Assay with one text. */
export interface ReadingWindow extends ReadingText {
  readonly assay: LaunchedAssay;
  readonly window: Page;
  readonly toolbar: Locator;
  /** Opens a document from the library and waits for its text. */
  readonly open: (title: string) => Promise<void>;
}

export interface MousePlace {
  readonly words: string;
  /** At which end of the words. */
  readonly at: 'start' | 'end';
}

/** Starts Assay with a project and opens one of its documents. */
export async function launchReading(project: string, title: string): Promise<ReadingWindow> {
  const assay = await launchAssay({ project });
  const { window } = assay;
  const reading = readingWindow(assay, window);
  await reading.open(title);
  return reading;
}

/** The reader of a window that is open. */
export function readingWindow(assay: LaunchedAssay, window: Page): ReadingWindow {
  return {
    ...readingText(window, window.locator('[role=document]')),
    assay,
    window,
    toolbar: window.getByRole('toolbar', { name: /Selected words|^Annotation$/ }),
    open: async (title) => {
      await window
        .getByRole('option', { name: title })
        .or(window.getByRole('button', { name: title }))
        .first()
        .click();
      await expect(window.getByRole('document', { name: title })).toBeVisible();
    },
  };
}

/** One of the texts of a window. */
export function readingText(window: Page, text: Locator): ReadingText {
  const linesOf = (words: string): Promise<readonly WindowBox[]> => text.evaluate(boxesOfWords, { words });
  const placeOf = async ({ words, at }: MousePlace): Promise<{ x: number; y: number }> => {
    // A line of mixed directions has several boxes, in the order of the page: only one letter's box tells where an end is.
    const [letter] = await text.evaluate(boxesOfWords, { words, letter: at });
    if (letter === undefined) throw new Error(`The text does not hold “${words}”`);
    const isRightToLeft = (await text.getAttribute('dir')) === 'rtl';
    const x = (at === 'start') === isRightToLeft ? letter.right - 1 : letter.left + 1;
    // A mouse points at whole pixels; the browser rounds some of what it remembers of others.
    return { x: Math.round(x), y: Math.round((letter.top + letter.bottom) / 2) };
  };
  return {
    text,
    linesOf,
    drag: async (from, to) => {
      await text.evaluate(layoutAtRest);
      const start = await placeOf(from);
      const end = await placeOf(to);
      await window.mouse.move(start.x, start.y);
      await window.mouse.down();
      await window.mouse.move(Math.round((start.x + end.x) / 2), Math.round((start.y + end.y) / 2));
      await window.mouse.move(end.x, end.y);
      await window.mouse.up();
    },
    click: async (words, count = 1) => {
      await text.evaluate(layoutAtRest);
      const [line] = await linesOf(words);
      if (line === undefined) throw new Error(`The text does not hold “${words}”`);
      await window.mouse.click((line.left + line.right) / 2, (line.top + line.bottom) / 2, {
        clickCount: count,
      });
    },
    firstLine: () => text.evaluate(firstWordsInView),
  };
}

/** Runs in the page: waits until the fonts that the text asks for are there, since they move its lines. */
async function layoutAtRest(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await document.fonts.ready;
  await new Promise(requestAnimationFrame);
}

/** Runs in the page: the boxes of words, or of their first or last letter, where they first stand in an element. */
function boxesOfWords(
  element: Element,
  { words, letter }: { readonly words: string; readonly letter?: 'start' | 'end' },
): WindowBox[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  let all = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push(node as Text);
    all += (node as Text).data;
  }
  const found = all.indexOf(words);
  if (found === -1) return [];
  const start = letter === 'end' ? found + words.length - 1 : found;
  const end = letter === 'start' ? found + 1 : found + words.length;
  const range = document.createRange();
  let at = 0;
  for (const node of nodes) {
    if (start >= at && start < at + node.length) range.setStart(node, start - at);
    if (end > at && end <= at + node.length) range.setEnd(node, end - at);
    at += node.length;
  }
  return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
}

/** Runs in the page: the words at the top of what is in view. */
function firstWordsInView(element: Element): string {
  const frame = element.closest('.reader-scroll')?.getBoundingClientRect();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null && frame !== undefined; node = walker.nextNode()) {
    const text = node as Text;
    if (!(text.parentElement?.checkVisibility({ contentVisibilityAuto: true }) ?? false)) continue;
    const range = document.createRange();
    for (let offset = 0; offset < text.length; offset += 1) {
      range.setStart(text, offset);
      range.setEnd(text, offset + 1);
      const [box] = range.getClientRects();
      if (box !== undefined && box.top >= frame.top - 2) return text.data.slice(offset, offset + 40);
    }
  }
  return '';
}
