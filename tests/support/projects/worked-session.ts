import { type ElectronApplication, expect, type Page } from '@playwright/test';
import type { CredibilityLevelCode, Stance } from '../../../shared/model/claim.ts';
import { stances } from '../../../shared/claims/stances.ts';
import { corePids, runFromPalette } from '../window/assay-window.ts';

/** How a passage is judged in the form that opens over the text. */
export interface TypedJudgement {
  /** Words of the claim; of a new one where no claim has them. */
  readonly claim: string;
  readonly stance: Stance;
  readonly credibility: CredibilityLevelCode;
  readonly directness?: 'First hand' | 'Second hand';
  readonly value?: string;
  readonly reason?: string;
  /** Words of what the form is to warn of before it is recorded. */
  readonly warning?: string;
}

/** What a session is begun with. */
export interface BegunSession {
  readonly title: string;
  readonly question: string;
  /** Statements. */
  readonly claims: readonly string[];
  /** Titles. */
  readonly documents: readonly string[];
}

/** What a person does with documents, passages, claims and a session, by keys wherever there are keys. */
export function workedSession(window: Page) {
  const { keyboard } = window;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await keyboard.press(key);
  };
  const main = window.getByRole('main');
  const evidenceForm = window.getByRole('dialog', { name: 'Use as evidence' });
  const claimForm = window.getByRole('dialog', { name: 'New claim' });
  const claimPage = window.getByRole('region', { name: 'Claim', exact: true });
  const item = main.getByRole('article', { name: /^(?:Claim|Document) \d+ of \d+: / });
  const progress = main.getByRole('progressbar', { name: 'Progress of the session' }).first();

  return {
    press,
    claimForm,
    claimPage,
    item,
    progress,
    passage: item.locator('li[aria-current]'),

    /** Opens a document by its title. */
    read: async (title: string) => {
      await runFromPalette(window, title);
      await expect(window.getByRole('document', { name: title })).toBeVisible();
    },

    /** Finds words in the open text, which leaves them selected. */
    select: async (words: string) => {
      const find = window.getByRole('search', { name: 'Find in document' });
      await press('ControlOrMeta+F');
      await expect(find.getByRole('textbox')).toBeFocused();
      await keyboard.insertText(words);
      await expect(find.getByRole('textbox')).toHaveValue(words);
      await expect(find.getByRole('status')).toHaveText(/^1 of /);
      await press('Escape');
      await expect(window.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
    },

    /** Uses the selected words as evidence. */
    judge: async ({ claim, ...judgement }: TypedJudgement) => {
      await press('e');
      const choice = evidenceForm.getByRole('combobox', { name: 'Claim' });
      await expect(choice).toBeFocused();
      await keyboard.insertText(claim);
      await expect(evidenceForm.getByRole('option').first()).toContainText(claim);
      await press('Enter');
      await recordJudgement(judgement);
    },

    /** Fills in the form over the text that is open already, for a claim that is chosen. */
    recordJudgement,

    /** Writes the statement of a claim, and finds its question or makes it. */
    writeClaim: async (statement: string, question: string) => {
      const field = claimForm.getByRole('textbox', { name: 'Statement' });
      await expect(field).toBeFocused();
      await field.fill(statement);
      await claimForm.getByRole('combobox', { name: 'Question' }).fill(question);
      await expect(claimForm.getByRole('option').first()).toContainText(question);
      await press('Enter');
      await expect(
        claimForm.getByRole('button', { name: 'Take away: Question it belongs to' }),
      ).toBeFocused();
    },

    /** Opens the page of a claim from the list of all. */
    openClaim: async (statement: string) => {
      await press('Shift+K');
      await window.getByRole('textbox', { name: 'Filter claims' }).fill(statement);
      const row = window
        .getByRole('list', { name: 'Claims by question' })
        .getByRole('button', { name: statement });
      await expect(row).toHaveCount(1);
      await row.focus();
      await press('Enter');
      await expect(claimPage.getByRole('heading', { level: 1 })).toHaveText(statement);
    },

    /** Searches all documents for the claim whose page is open, and records that none of them says anything. */
    seekInVain: async (words: string, reason: string) => {
      await press('Shift+Z');
      const here = window.getByRole('form', { name: 'Find which documents say nothing' });
      await here.getByRole('textbox', { name: 'Words sought' }).fill(words);
      await press('Enter');
      await expect(here.getByRole('region', { name: 'Documents that say something' })).toContainText('None.');
      await here.getByRole('textbox', { name: 'Why it matters' }).fill(reason);
      await press('Enter');
      await expect(window.getByRole('list', { name: 'Searches recorded' })).toContainText(words);
    },

    /** Fills in the form of a conclusion that is open, and records it. */
    conclude: async (levels: readonly string[], reasoning: string) => {
      const form = window.getByRole('region', { name: /^Conclude: / });
      await expect(form.getByRole('radio').first()).toBeVisible();
      for (const level of levels) await form.getByRole('radio', { name: level, exact: true }).check();
      await form.getByRole('textbox', { name: 'Reasoning' }).click();
      await press('ControlOrMeta+A');
      await keyboard.insertText(reasoning);
      await press('ControlOrMeta+Enter');
      await expect(form).toBeHidden();
    },

    /** Begins a session with SIFT on a question of the project, with these in its queue. */
    beginSession: async ({ title, question, claims, documents }: BegunSession) => {
      await runFromPalette(window, 'New session…');
      const dialog = window.getByRole('dialog', { name: 'New session' });
      await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
      await dialog.getByRole('combobox', { name: 'Question' }).click();
      await window.getByRole('option', { name: question }).click();
      await dialog.getByRole('radio', { name: 'Chosen ones' }).check();
      for (const claim of claims) await dialog.getByRole('checkbox', { name: `Claim: ${claim}` }).check();
      for (const each of documents) await dialog.getByRole('checkbox', { name: each, exact: true }).check();
      const count = claims.length + documents.length;
      await expect(dialog.getByText(`${count} items go into the queue.`)).toBeVisible();
      await dialog.getByRole('radio', { name: /^SIFT/ }).check();
      await dialog.getByRole('button', { name: 'Start the session' }).click();
      await expect(item).toBeFocused();
    },

    /** Goes through what waits in the queue to an item. */
    goToItem: async (label: string) => {
      await expect(item).toBeVisible();
      for (let step = 0; step < 30; step += 1) {
        const name = (await item.getAttribute('aria-label')) ?? '';
        if (name.includes(label)) return;
        await press('g');
        await expect(item).not.toHaveAccessibleName(name);
      }
    },
  };

  async function recordJudgement(judged: Omit<TypedJudgement, 'claim'>): Promise<void> {
    const { stance, credibility, directness, value, reason, warning } = judged;
    const form = evidenceForm;
    await expect(form.getByRole('radio', { name: /^Supports/ })).toBeFocused();
    await press(stances[stance].letter.toLowerCase(), credibility);
    if (directness !== undefined) await form.getByRole('radio', { name: directness }).check();
    if (value !== undefined) await form.getByRole('textbox', { name: 'Value it gives' }).fill(value);
    if (reason !== undefined) await form.getByRole('textbox', { name: 'Reason' }).fill(reason);
    if (warning !== undefined) {
      await expect(form.getByRole('list', { name: 'To be aware of' })).toContainText(warning);
    }
    await press('ControlOrMeta+Enter');
    await expect(form).toBeHidden();
  }
}

/** Makes the system's dialogs give these files to open, and this one to write. */
export async function answerDialogs(
  application: ElectronApplication,
  answers: { readonly open?: readonly string[]; readonly save?: string },
): Promise<void> {
  await application.evaluate(
    ({ dialog }, { filePaths, filePath }) => {
      dialog.showOpenDialog = (() =>
        Promise.resolve({ canceled: false, filePaths })) as typeof dialog.showOpenDialog;
      dialog.showSaveDialog = (() =>
        Promise.resolve({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
    },
    { filePaths: [...(answers.open ?? [])], filePath: answers.save ?? '' },
  );
}

/** Ends the process of core as a crash does, and waits until it is gone. */
export async function killCore(application: ElectronApplication): Promise<void> {
  const [pid] = await corePids(application);
  if (pid === undefined) throw new Error('No core is running');
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => corePids(application)).not.toContain(pid);
}
