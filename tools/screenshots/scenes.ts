import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Page } from '@playwright/test';
import { inRepository } from '../repository.ts';

/** One picture of the README: how to get from the one before it to what it shows. */
export interface Scene {
  readonly name: string;
  readonly arrange: (window: Page) => Promise<void>;
}

/** In this order, from a fresh start on the sample project. */
export const scenes: readonly Scene[] = [
  {
    name: 'reading',
    arrange: async (window) => {
      await openDocument(window, 'Inquiry told of two warnings');
      await window.getByRole('button', { name: 'at least 31 people had died', exact: true }).click();
    },
  },
  { name: 'right-to-left', arrange: (window) => openDocument(window, 'بندرگاہ') },
  {
    name: 'codebook',
    arrange: async (window) => {
      await openView(window, 'Tags');
      await window.getByRole('treeitem', { name: /Casualty figure/ }).click();
    },
  },
  {
    name: 'grading',
    arrange: async (window) => {
      await openView(window, 'Sources');
      await window
        .getByRole('main')
        .getByRole('button', { name: /Port Ellery Authority/ })
        .click();
      await window.getByRole('button', { name: 'Give a new grade' }).click();
    },
  },
  {
    name: 'search',
    arrange: async (window) => {
      await window.getByRole('button', { name: 'Cancel' }).click();
      await window.keyboard.press('/');
      await window.keyboard.insertText('tag:"Casualty figure"');
      await window.keyboard.press('Enter');
    },
  },
  {
    name: 'carried',
    arrange: async (window) => {
      await openDocument(window, 'Statement on the fire at Warehouse 7');
      await window.getByRole('tab', { name: /^Carried/ }).click();
    },
  },
  {
    name: 'comparing',
    arrange: async (window) => {
      await window.getByRole('tab', { name: /^Annotations/ }).click();
      await window.keyboard.press('ControlOrMeta+d');
      await window.getByRole('dialog').getByRole('option').first().click();
      await window.keyboard.press('F7');
      await window.keyboard.press('F7');
    },
  },
  {
    name: 'evidence-table',
    arrange: async (window) => {
      await window.keyboard.press('ControlOrMeta+Shift+w');
      await openView(window, 'Evidence table');
    },
  },
  {
    name: 'mentions',
    arrange: async (window) => {
      await openDocument(window, 'Ellery Harbour Fire, reference page');
      await window.getByRole('tab', { name: /^Mentions/ }).click();
    },
  },
  {
    name: 'source-graph',
    arrange: async (window) => {
      await window.keyboard.press('Escape');
      await runCommand(window, 'Source graph');
      await window.locator('.graph-box').filter({ hasText: 'Ellery Harbour Fire' }).click();
    },
  },
  {
    name: 'claim',
    arrange: async (window) => {
      await openView(window, 'Claims');
      await window.getByRole('main').getByText('At least 31 people died in the fire.').click();
    },
  },
  {
    name: 'evidence-matrix',
    arrange: (window) => runCommand(window, 'Evidence matrix'),
  },
  {
    name: 'pages',
    arrange: async (window) => {
      await dropFile(window, inRepository('tests', 'fixtures', 'formats', 'pdf', 'report.pdf'));
      await openDocument(window, 'Two Gates, One Lantern');
      await window.getByRole('button', { name: 'Dismiss the report' }).click();
      await window.getByRole('tab', { name: /^Outline/ }).click();
      await window.locator('[role=document]').waitFor();
      await window.keyboard.press('o');
      await window.locator('.pages-page canvas').first().waitFor();
      await window.keyboard.press('ControlOrMeta+Alt+t');
    },
  },
  {
    name: 'dark',
    arrange: async (window) => {
      await runCommand(window, 'Dark theme');
      await openDocument(window, 'Inquiry told of two warnings');
      await window.getByRole('tab', { name: /^Annotations/ }).click();
    },
  },
];

/** Drops a file on the window, as from a file manager. */
async function dropFile(window: Page, path: string): Promise<void> {
  const file = { name: basename(path), base64: await readFile(path, 'base64') };
  await window.evaluate(({ name, base64 }) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], name));
    for (const type of ['dragenter', 'dragover', 'drop'])
      globalThis.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, file);
}

async function openDocument(window: Page, title: string): Promise<void> {
  await window.getByRole('list', { name: 'Documents' }).getByRole('button', { name: title }).click();
}

async function openView(window: Page, name: string): Promise<void> {
  await window
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${name} \\d`) })
    .click();
}

async function runCommand(window: Page, title: string): Promise<void> {
  await window.keyboard.press('ControlOrMeta+K');
  const palette = window.getByRole('dialog', { name: 'Command palette' });
  await palette.getByRole('combobox').fill(title);
  await palette.getByRole('option').first().waitFor();
  await window.keyboard.press('Enter');
  await palette.waitFor({ state: 'hidden' });
}
