import { expect, type Page } from '@playwright/test';
import type { Core } from '../../electron/core/create-core.ts';
import { expectAccessible } from '../support/window/accessibility.ts';
import { test } from '../support/window/assay-test.ts';
import { runFromPalette, statusBar } from '../support/window/assay-window.ts';
import { addClaims } from '../support/projects/claims-project.ts';
import { conclusionSection, openClaim, statement, storedClaim } from '../support/projects/claim-of-deaths.ts';

// Concluding about claims, in the real application.

const form = (window: Page) => window.getByRole('region', { name: `Conclude: ${statement}` });
const reasoning = (window: Page) => form(window).getByRole('textbox', { name: 'Reasoning' });
const silences = (window: Page) => window.getByRole('region', { name: 'What was sought and not found' });

async function prepare(core: Core): Promise<void> {
  await addClaims(core);
}

/** Chooses a level in the form. */
async function choose(window: Page, level: string): Promise<void> {
  await form(window).getByRole('radio', { name: level, exact: true }).check();
}

const inForce = async (folder: string) => {
  const current = (await storedClaim(folder)).conclusions.find(
    ({ conclusion }) => conclusion.supersededAt === null,
  );
  if (current === undefined) return null;
  const { likelihoodWords, confidence, text } = current.conclusion;
  return { likelihood: likelihoodWords, confidence, text };
};

test('a claim is concluded by keys alone, with likelihood and confidence on two lines', async ({
  start,
  folder,
}) => {
  const { window } = await start({ prepare });
  await openClaim(window);
  await window.keyboard.press('Shift+A');
  await expect(form(window).getByRole('radio', { name: 'almost no chance' })).toBeFocused();
  await expect(form(window).getByRole('button', { name: /^Record conclusion/ })).toBeDisabled();
  for (let step = 0; step < 4; step += 1) await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  await expect(form(window).getByRole('radio', { name: 'very likely' })).toBeChecked();
  // Past the choice of another yardstick, to the confidence that is not stated yet.
  await window.keyboard.press('Tab');
  await window.keyboard.press('Tab');
  await window.keyboard.press('ArrowUp');
  await expect(form(window).getByRole('radio', { name: 'high' })).toBeChecked();
  await window.keyboard.press('ArrowUp');
  await expect(form(window).getByRole('radio', { name: 'moderate' })).toBeChecked();

  await reasoning(window).focus();
  await window.keyboard.type('Only the log counts bodies. ');
  await window.keyboard.press('ControlOrMeta+Shift+C');
  const passages = window.getByRole('dialog', { name: 'Cite a passage' });
  await expect(passages.getByRole('option').first()).toContainText('supports');
  await passages.getByRole('combobox').fill('bodies');
  await expect(passages.getByRole('option')).toHaveCount(1);
  await window.keyboard.press('Enter');
  await expect(form(window).getByRole('figure', { name: 'Cited passage' })).toContainText('by noon');
  await window.keyboard.press('ControlOrMeta+Enter');

  await expect(form(window)).toBeHidden();
  await expect
    .poll(() => inForce(folder))
    .toEqual({
      likelihood: 'very likely',
      confidence: 'moderate',
      text: expect.stringContaining('“31 bodies were recovered by noon”'),
    });
  const terms = conclusionSection(window).getByRole('definition');
  await expect(terms.nth(0)).toContainText('very likely');
  await expect(terms.nth(0)).toContainText('80 to 95 %');
  await expect(terms.nth(0)).not.toContainText('moderate');
  await expect(terms.nth(1)).toContainText('moderate');
  await expect(terms.nth(1)).toContainText('not shown to be independent');
  await expect(conclusionSection(window).getByRole('figure', { name: 'Cited passage' })).toContainText(
    'Fire service',
  );
});

test('a sentence with likelihood and confidence is marked and told of, and can be recorded all the same', async ({
  start,
  folder,
}) => {
  const { window } = await start({ prepare });
  await openClaim(window);
  await conclusionSection(window).getByRole('button', { name: 'Conclude' }).click();
  await choose(window, 'cannot be judged');
  await reasoning(window).click();
  await window.keyboard.type('Two boats met. It is likely, with high confidence. The rest is open.');
  const warning = form(window).getByRole('list', { name: 'Sentences with both' });
  await expect(warning.getByRole('listitem')).toHaveText(['It is likely, with high confidence.']);
  const marked = () => window.evaluate(() => [...(CSS.highlights.get('mixed-sentence') ?? [])].map(String));
  await expect.poll(marked).toEqual(['It is likely, with high confidence.']);

  await form(window)
    .getByRole('button', { name: /^Record conclusion/ })
    .click();
  await expect
    .poll(() => inForce(folder))
    .toMatchObject({ likelihood: 'cannot be judged', confidence: null });
  await expect.poll(marked).toEqual([]);
  await expect(conclusionSection(window)).toContainText('Likelihood and confidence stand in one sentence');
});

test('a confidence above its test is warned of before it is recorded', async ({ start }) => {
  const { window } = await start({
    prepare: async (core) => {
      const { claims, evidence } = await addClaims(core);
      const others = evidence.filter(({ claim }) => claim === claims.dead.id);
      await core.call('evidence.withdraw', { ids: others.slice(1).map(({ id }) => id) });
    },
  });
  await openClaim(window);
  await window.keyboard.press('Shift+A');
  await choose(window, 'very likely');
  await choose(window, 'high');
  await expect(form(window)).toContainText('High confidence asks for credible passages');
  await choose(window, 'moderate');
  await expect(form(window)).not.toContainText('High confidence asks for credible passages');
  // Nothing credible speaks against it.
  await choose(window, 'unlikely');
  await expect(form(window)).toContainText('Moderate confidence asks for a passage judged');
});

test('concluding again shows what changed, and leaves the superseded conclusion readable', async ({
  start,
  folder,
}) => {
  const { window } = await start({
    prepare: async (core) => {
      const { claims, sources, evidence } = await addClaims(core);
      const claim = claims.dead.id;
      const [log] = evidence.filter((each) => each.claim === claim);
      await core.call('conclusions.create', {
        claim,
        likelihood: '5',
        confidence: 'low',
        lexical: '',
        text: 'The papers carry one copy.',
      });
      await core.call('sources.grade', { source: sources['Fire service'] ?? '', code: 'A' });
      await core.call('evidence.judge', {
        claim: { id: claim },
        passage: { annotation: log?.annotation ?? '' },
        stance: 'qualifies',
      });
    },
  });
  await openClaim(window);
  await window.keyboard.press('Shift+A');
  const changes = form(window).getByRole('list', { name: 'Changed since' });
  await expect(changes).toContainText('31 bodies were recovered by noon');
  await expect(changes).toContainText('Fire service');
  await expect(changes).toContainText('Before: 4 passages');
  // It begins with what was concluded before.
  await expect(form(window).getByRole('radio', { name: 'likely', exact: true })).toBeChecked();
  await expect(reasoning(window)).toContainText('The papers carry one copy.');
  await choose(window, 'roughly even chance');
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect.poll(() => inForce(folder)).toMatchObject({ likelihood: 'roughly even chance' });

  const past = conclusionSection(window).getByRole('region', { name: 'Superseded conclusions' });
  await past.getByRole('button').click();
  await expect(past.getByRole('definition').first()).toContainText('likely');
  await expect(past).toContainText('The papers carry one copy.');
  await expect(past).toContainText('What had changed when the next was drawn');
  await expect(past).toContainText('31 bodies were recovered by noon');
});

test('what was begun is there after a restart, and what was thrown away can be brought back', async ({
  start,
}) => {
  const first = await start({ prepare });
  await openClaim(first.window);
  await first.window.keyboard.press('Shift+A');
  await choose(first.window, 'unlikely');
  await reasoning(first.window).click();
  await first.window.keyboard.type('The register of the dead is missing. ');
  // The form of a link stands in that of the conclusion: its Enter records nothing.
  await first.window.keyboard.press('ControlOrMeta+Shift+K');
  await form(first.window).getByRole('textbox', { name: 'Address' }).fill('https://example.org/register');
  await first.window.keyboard.press('Enter');
  await expect(reasoning(first.window).getByRole('link')).toHaveText('https://example.org/register');
  await reasoning(first.window).focus();
  await first.window.keyboard.press('Escape');
  await expect(conclusionSection(first.window)).toContainText('is not recorded yet');
  await expect(statusBar(first.window)).toContainText('Saved');
  await first.close();

  const { window } = await start();
  await openClaim(window);
  await conclusionSection(window).getByRole('button', { name: 'Go on with it' }).click();
  await expect(form(window).getByRole('radio', { name: 'unlikely', exact: true })).toBeChecked();
  await expect(reasoning(window)).toContainText('The register of the dead is missing.');
  await form(window).getByRole('button', { name: 'Throw the draft away' }).click();
  await expect(conclusionSection(window)).toContainText('The draft was thrown away.');
  await conclusionSection(window).getByRole('button', { name: 'Bring it back' }).click();
  await expect(reasoning(window)).toContainText('The register of the dead is missing.');
});

test('another yardstick leaves what was concluded in its own words', async ({ start, folder }) => {
  const { window } = await start({
    prepare: async (core) => {
      const { claims } = await addClaims(core);
      await core.call('conclusions.create', {
        claim: claims.dead.id,
        likelihood: '4',
        confidence: null,
        lexical: '',
        text: '',
      });
    },
  });
  await openClaim(window);
  await window.keyboard.press('Shift+A');
  await form(window).getByRole('button', { name: 'Choose another yardstick' }).click();
  const dialog = window.getByRole('dialog', { name: 'Yardstick of likelihood' });
  await dialog.getByRole('radio', { name: /PHIA/ }).check();
  await dialog.getByRole('button', { name: 'Use this yardstick' }).click();
  await expect(dialog).toBeHidden();
  await expect(form(window).getByRole('radio', { name: 'realistic possibility' })).not.toBeChecked();
  await expect(conclusionSection(window).getByRole('definition').first()).toContainText(
    'roughly even chance',
  );
  await choose(window, 'realistic possibility');
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect.poll(() => inForce(folder)).toMatchObject({ likelihood: 'realistic possibility' });
  const past = conclusionSection(window).getByRole('region', { name: 'Superseded conclusions' });
  await expect(past.getByRole('button')).toContainText('roughly even chance');
});

test('values stand side by side with source, date, stance and origin, and lead to the words', async ({
  start,
}) => {
  const { window } = await start({ prepare });
  await openClaim(window);
  const values = window.getByRole('region', { name: 'Values the passages give' });
  const row = values.getByRole('row').filter({ hasText: 'Port authority' });
  await expect(row).toContainText('23 dead');
  await expect(row).toContainText('11 March 1998');
  await expect(row).toContainText('disputes');
  await row.getByRole('button', { name: '23 dead' }).first().click();
  await expect(window.getByRole('document', { name: 'Statement of the port authority' })).toBeVisible();
  await expect(window.locator('.annotation-card-active')).toContainText('23 people lost their lives');
});

test('nothing keeps a screen reader, or a person who sees little, from any of it', async ({ start }) => {
  const { window } = await start({
    prepare: async (core) => {
      const { claims } = await addClaims(core);
      const claim = claims.dead.id;
      const said = {
        claim,
        confidence: 'low',
        lexical: '',
        text: 'It is likely, with high confidence.',
      } as const;
      await core.call('conclusions.create', { ...said, likelihood: '5' });
      await core.call('conclusions.create', { ...said, likelihood: null });
      await core.call('observations.record', { claim, query: 'doors' });
    },
  });
  await openClaim(window);
  await conclusionSection(window)
    .getByRole('region', { name: 'Superseded conclusions' })
    .getByRole('button')
    .click();
  await silences(window).getByRole('button', { name: 'Record a search made elsewhere' }).click();
  await expectAccessible(window, 'the page of a claim with a search made elsewhere');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Shift+Z');
  await window.keyboard.press('Enter');
  await expect(silences(window)).toContainText('say something');
  await window.keyboard.press('Tab');
  await runFromPalette(window, 'Conclude again');
  await expect(form(window)).toBeVisible();
  await expectAccessible(window, 'the page of a claim that is being concluded');
  await runFromPalette(window, 'Choose the yardstick of likelihood');
  await expect(window.getByRole('dialog', { name: 'Yardstick of likelihood' })).toBeVisible();
  await expectAccessible(window, 'the choice of a yardstick');
});
