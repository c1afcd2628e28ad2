import { expect, type Page } from '@playwright/test';
import type { Core } from '../../electron/core/create-core.ts';
import { importText, test } from '../support/window/assay-test.ts';

// Finding what was read, marked and written, from the box in the header to the words in their place.

const report = `Inquiry told of two warnings

The first alarm was raised at 2.14 a.m., the fire service said. ${'The inquiry went on. '.repeat(400)}

A second alarm followed at three. No warning of any kind reached this office.`;

const urdu = `بندرگاہ میں آگ

عینی شاہدین نے کہا کہ پہلا الارم ۲ بجے بجا۔`;

async function fill(core: Core): Promise<void> {
  const { capture } = await importText(core, 'report.txt', report);
  await importText(core, 'urdu.txt', urdu);
  const { text } = await core.call('captures.get', { id: capture });
  const start = text.indexOf('No warning');
  const tag = await core.call('tags.create', { name: 'First denial' });
  await core.call('annotations.create', {
    capture,
    start,
    end: start + 'No warning of any kind'.length,
    tags: [tag.id],
  });
  await core.call('notes.create', { title: 'Open question', lexical: '', text: 'Who raised the alarm?' });
}

function searchBox(window: Page) {
  return window.getByRole('combobox', { name: 'Search text, claims, notes, tags' });
}

function results(window: Page) {
  return window.getByRole('list', { name: 'Search results' });
}

test('what is typed is found while it is typed, and a hit opens where it stands with all hits marked', async ({
  start,
}) => {
  const { window } = await start({ prepare: fill });
  await expect(searchBox(window)).toBeVisible();
  await window.keyboard.press('/');
  await expect(searchBox(window)).toBeFocused();
  await window.keyboard.type('second ala');
  await expect(window.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await window.keyboard.type('rm');
  await expect(window.getByRole('heading', { name: '1 found' })).toBeVisible();
  await expect(results(window).getByRole('button', { name: /Inquiry told of two warnings/ })).toBeVisible();
  await expect(results(window).locator('mark')).toHaveText(['second', 'alarm']);

  await window.keyboard.press('Enter');
  const hit = results(window).getByRole('button', { name: /^Text/ });
  await expect(hit).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(window.getByText('A second alarm followed at three.')).toBeInViewport();
  await expect(window.getByRole('textbox', { name: 'Hits of the search' })).toHaveValue('second alarm');
  await expect(window.getByRole('search', { name: 'Find in document' }).getByRole('status')).toHaveText(
    '2 of 3',
  );
});

test('scopes narrow what is found, filters find annotations and open their passage', async ({ start }) => {
  const { window } = await start({ prepare: fill });
  await searchBox(window).fill('alarm');
  const scopes = window.getByRole('group', { name: 'Search in' });
  await expect(scopes.getByRole('button')).toHaveText([
    'Everything 2',
    'Documents 1',
    'Annotations 0',
    'Notes 1',
    'Tags 0',
    'Sources 0',
    'Claims 0',
  ]);
  await scopes.getByRole('button', { name: 'Notes' }).click();
  await expect(results(window).getByRole('button')).toHaveText([/Who raised the alarm\?/]);
  await scopes.getByRole('button', { name: 'Annotations' }).click();
  await window.getByRole('button', { name: 'Search everything' }).click();
  await expect(scopes.getByRole('button', { name: 'Everything' })).toHaveAttribute('aria-pressed', 'true');

  await searchBox(window).fill('tag:"first denial" in:annotations');
  await window.getByRole('button', { name: /^Annotation No warning of any kind/ }).click();
  await expect(window.getByText('A second alarm followed at three.')).toBeInViewport();
});

test('all passages of a document can be seen and opened', async ({ start }) => {
  const { window } = await start({ prepare: fill });
  await searchBox(window).fill('alarm in:documents');
  await window.getByRole('button', { name: 'All passages' }).click();
  const passages = window.getByRole('list', { name: 'All passages' }).getByRole('button');
  await expect(passages).toHaveText([/first alarm was raised/, /second alarm followed/]);
  await passages.last().click();
  await expect(window.getByText('A second alarm followed at three.')).toBeInViewport();
});

test('Urdu is found whatever keyboard it was typed on, and stands from right to left', async ({ start }) => {
  const { window } = await start({ prepare: fill });
  await searchBox(window).fill('عيني شاهدين');
  await expect(results(window).locator('mark')).toHaveText(['عینی', 'شاہدین']);
  const direction = await results(window)
    .locator('.search-snippet')
    .first()
    .evaluate((element) => getComputedStyle(element).direction);
  expect(direction).toBe('rtl');
});

test('nothing that is typed is an error', async ({ start }) => {
  const { window } = await start({ prepare: fill });
  for (const query of ['NEAR(', 'alarm AND (', "'; DROP TABLE note; --"]) {
    await searchBox(window).fill(query);
    await expect(window.getByRole('heading', { name: /found$/i })).toBeVisible();
    await expect(window.getByRole('alert')).toHaveCount(0);
  }
  // What has no word in it is not searched for.
  for (const query of ['"', '*', 'OR', '🔥', '-']) {
    await searchBox(window).fill(query);
    await expect(window.getByText(`There is no word in “${query}” to search for.`)).toBeVisible();
    await expect(window.getByRole('alert')).toHaveCount(0);
  }
  await searchBox(window).fill('');
  await expect(window.getByText('Type into the search box')).toBeVisible();
});
