import { expect } from '@playwright/test';
import { expectAccessible } from '../support/window/accessibility.ts';
import { test } from '../support/window/assay-test.ts';
import { importFile } from '../support/import-annotations.ts';

const review = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  '@id': 'https://checks.example/7',
  url: 'https://checks.example/7',
  claimReviewed: 'Four hundred cranes stood in the port.',
  author: { '@type': 'Organization', name: 'Checks Example' },
  datePublished: '2001-05-06',
  reviewRating: { '@type': 'Rating', alternateName: 'Mostly false' },
};

test('the verdict that came with a claim stands on its page as theirs, and is no conclusion', async ({
  start,
}) => {
  const { window } = await start({
    prepare: async (core) => {
      await importFile(core, JSON.stringify(review), 'review.json');
    },
  });
  await window.keyboard.press('ControlOrMeta+K');
  const palette = window.getByRole('dialog', { name: 'Command palette' });
  await palette.getByRole('combobox').fill('four hundred cranes');
  await window.getByRole('option', { name: /^Four hundred cranes/ }).click();
  const page = window.getByRole('region', { name: 'Claim', exact: true });
  const verdict = page.getByRole('region', { name: 'Another reviewer’s verdict' });
  await expect(verdict).toContainText('It is theirs, and no conclusion of this project.');
  await expect(verdict).toContainText('“Mostly false”');
  await expect(verdict).toContainText('Checks Example, 2001-05-06');
  await expectAccessible(window, 'The verdict of another reviewer');
});
