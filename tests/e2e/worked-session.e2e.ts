import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect } from '@playwright/test';
import { inRepository } from '../../tools/repository.ts';
import { besides } from '../support/projects/annotated-project.ts';
import { assayCommand } from '../support/assay-command.ts';
import { test } from '../support/window/assay-test.ts';
import { statusBar } from '../support/window/assay-window.ts';
import { dumpProject } from '../support/dump.ts';
import {
  judgedPassages,
  laterPassage,
  sampleTitles as titles,
  watchman,
} from '../support/projects/watchman.ts';
import {
  expectCapturesHeld,
  expectClaimsTold,
  expectQuotesHeld,
  readBack,
  undoEverything,
  writeReports,
} from '../support/window/worked-report.ts';
import { answerDialogs, killCore, workedSession } from '../support/projects/worked-session.ts';
import { realArticles, writeClaimReview, writeClaimTable } from '../support/projects/worked-texts.ts';

// One piece of work from import to report, on the sample project and, where they are here, on three real articles.

const { question, wentBack, leftPost, seenAlive, onRoster, offHook, lampFound } = watchman;

test('a session is worked from import to a report that can be read back', async ({ start, folder }) => {
  test.setTimeout(300_000);
  const sample = inRepository('dist', 'sample', 'harbour-fire.assay');
  const project = join(folder, 'harbour-fire.assay');
  const articles = await realArticles();
  const made = [wentBack, leftPost, seenAlive, onRoster, offHook, lampFound];
  const queued = [...made, ...articles.map(({ quote }) => quote)];

  const assay = await start({ copyOf: sample });
  const { window, application } = assay;
  const work = workedSession(window);
  const { press } = work;
  const main = window.getByRole('main');

  await test.step('articles are imported, and a claim is made from words of each', async () => {
    if (articles.length === 0) return;
    await answerDialogs(application, { open: articles.map(({ path }) => path) });
    await press('ControlOrMeta+I');
    const report = window.getByRole('region', { name: 'Import report' });
    await expect(report.getByRole('heading')).toHaveText(`${articles.length} imported`);
    for (const { path, quote } of articles) {
      const line = report.getByRole('listitem').filter({ hasText: basename(path) });
      await line.getByRole('button', { name: 'Open' }).click();
      await expect(window.getByRole('document', { name: /./ })).toContainText(quote);
      await work.select(quote);
      await press('Shift+E');
      await expect(work.claimForm.getByRole('textbox', { name: 'Statement' })).toHaveValue(quote);
      await work.writeClaim(quote, 'What do the articles say?');
      await work.claimForm.getByRole('button', { name: 'Create and judge the passage…' }).click();
      await work.recordJudgement({ stance: 'supports', credibility: '6', directness: 'Second hand' });
    }
    await report.getByRole('button', { name: 'Dismiss the report' }).click();
  });

  await test.step('claims come from other programs, as a table and as a review', async () => {
    const table = await writeClaimTable(folder, [
      { statement: offHook, speaker: 'Ellery Harbour Watch', said: '1998-03-05', question },
      { statement: onRoster, speaker: '', said: '', question },
    ]);
    const review = await writeClaimReview(folder, lampFound, 'Ellery Tribune');
    await answerDialogs(application, { open: [table, review] });
    await press('ControlOrMeta+Alt+O');
    await expect(main.getByRole('status')).toHaveText('Read: 3 claims.');
    await main.getByRole('button', { name: 'Import 3 claims' }).click();
    await expect(main.getByRole('status')).toHaveText('Imported: 3 claims.');
    await main.getByRole('button', { name: lampFound }).click();
    await expect(work.claimPage.getByRole('heading', { level: 1 })).toHaveText(lampFound);
  });

  await test.step('a claim is made from nothing', async () => {
    await press('Shift+E');
    await work.writeClaim(wentBack, question);
    await press('ControlOrMeta+Enter');
    await expect(work.claimForm).toBeHidden();
  });

  await test.step('a claim is made from the words of a party, which warn when they stand alone', async () => {
    await work.read(titles.statement);
    await work.select('left his post before midnight');
    await press('Shift+E');
    await work.writeClaim(leftPost, question);
    await work.claimForm.getByRole('button', { name: 'Create and judge the passage…' }).click();
    await work.recordJudgement({
      stance: 'supports',
      credibility: '4',
      directness: 'Second hand',
      value: 'before midnight',
      reason: 'It does not say who saw him leave.',
      warning: 'a statement of a party to the matter: Port Ellery Authority',
    });
  });

  await test.step('passages are judged in every stance, and “1, confirmed” names the shared root', async () => {
    let open = '';
    for (const { document, quote, ...judgement } of judgedPassages) {
      if (open !== document) await work.read(titles[document]);
      open = document;
      await work.select(quote);
      await work.judge(judgement);
    }
  });

  await test.step('what was sought and not found is recorded with the claim', async () => {
    await work.openClaim(lampFound);
    await work.seekInVain('"lost property"', 'What is found on a quay is handed in.');
  });

  await test.step('a session is begun with a question, a method and a queue', async () => {
    await work.beginSession({
      title: 'The night watchman',
      question,
      claims: queued,
      documents: [titles.minutes, titles.interview],
    });
  });

  await test.step('claims and documents are judged and set aside by keyboard', async () => {
    await work.goToItem(wentBack);
    await press('t', 'Space');
    await expect(main.getByText('1 of 4 taken')).toBeVisible();
    await press('Escape');
    await expect(work.item).toBeFocused();
    await press('c');
    await work.conclude(['likely', 'moderate'], 'Two dockers were heard. The newspaper reports the sitting.');
    await press('y');
    await expect(work.progress).toHaveAttribute('aria-valuetext', /^1 of \d+ judged$/);
    await work.goToItem(lampFound);
    await press('x');
    await expect(window.getByRole('textbox', { name: 'Why it is set aside' })).toBeFocused();
    await window.keyboard.type('Until the list of what was found is held.');
    await press('Enter');
    await expect(work.progress).toHaveAttribute('aria-valuetext', /, 1 set aside$/);
    await work.goToItem(titles.minutes);
    await press('s', 'r');
    await expect(work.item.getByRole('textbox', { name: 'Reason' })).toBeFocused();
    await window.keyboard.type('It names the roster and hears two dockers.');
    await press('Enter');
    await expect(work.progress).toHaveAttribute('aria-valuetext', /^2 of \d+ judged, 1 set aside$/);
  });

  await test.step('a half-written reason outlives a killed core', async () => {
    await work.goToItem(seenAlive);
    await expect(work.passage).toBeVisible();
    await press('d', '5', 'r');
    const reason = work.item.getByRole('textbox', { name: 'Reason' });
    await expect(reason).toBeFocused();
    await press('ControlOrMeta+A');
    await window.keyboard.type('Nobody is named, and');
    await expect(statusBar(window).getByText('Saved', { exact: true })).toBeVisible();
    await killCore(application);
    await expect(reason).toHaveValue('Nobody is named, and');
    await expect(statusBar(window).getByText('Saved', { exact: true })).toBeVisible();
    await assay.close();
  });

  const again = await start();
  const later = workedSession(again.window);
  await test.step('the session is resumed where it was left', async () => {
    await statusBar(again.window)
      .getByRole('button', { name: /^Continue session/ })
      .click();
    await expect(later.item).toHaveAccessibleName(new RegExp(seenAlive));
    await expect(later.passage.getByRole('radio', { name: 'disputes' })).toBeChecked();
    const reason = later.item.getByRole('textbox', { name: 'Reason' });
    await expect(reason).toHaveValue('Nobody is named, and');
    await reason.focus();
    await later.press('End');
    await again.window.keyboard.type(' nobody repeats it.');
    await later.press('Enter');
    await expect(later.item.getByText('Nobody is named, and nobody repeats it.').first()).toBeVisible();
    await expect(later.item).toBeFocused();
  });

  await test.step('another passage is found, and concluding again shows what changed', async () => {
    const { document, quote, ...judgement } = laterPassage;
    await later.read(titles[document]);
    await later.select(quote);
    await later.judge(judgement);
    await later.openClaim(wentBack);
    await later.press('Shift+A');
    const changes = again.window.getByRole('list', { name: 'Changed since' });
    await expect(changes).toContainText(quote);
    await expect(changes).toContainText('Before: 2 passages, 2 publishers, 1 independent origin');
    await expect(changes).toContainText('Now: 3 passages, 3 publishers, 2 independent origins');
    await later.conclude(['very likely', 'moderate'], 'The union’s four add to the dockers who were heard.');
    const past = later.claimPage.getByRole('region', { name: 'Superseded conclusions' });
    await past.getByRole('button').click();
    await expect(past).toContainText('What had changed when the next was drawn');
  });

  const [one, other] = await test.step('the report is written twice, to the same bytes', async () => {
    const paths = [join(folder, 'one.html'), join(folder, 'other.html')];
    const heads = await writeReports(again, paths);
    const written = await Promise.all(paths.map((path) => readFile(path)));
    return written.map((bytes, index) => ({ bytes, head: heads[index] ?? '' }));
  });
  const head = one?.head ?? '';
  expect(other?.bytes.equals(one?.bytes ?? Buffer.of())).toBe(true);

  await test.step('the report is read back', async () => {
    const report = readBack(new Uint8Array(one?.bytes ?? []));
    await besides(folder, async (core) => {
      await expectQuotesHeld(core, report);
      await expectClaimsTold(core, report, queued);
      expect((await core.call('events.head', {})).judgements.hash).toBe(head);
    });
    const captures = expectCapturesHeld(project, report, head);
    for (const { path, quote } of articles) {
      expect(report.quotes).toContain(quote);
      expect(captures).toContain(
        createHash('sha256')
          .update(await readFile(path))
          .digest('hex'),
      );
    }
    for (const said of [
      `2 of ${queued.length + 2} judged, 1 set aside`,
      'Likelihood: very likely, 80 to 95 per cent (ICD 203).',
      'Likelihood: likely, 55 to 80 per cent (ICD 203).',
      'Passages that support it (3)',
      '"lost property" was sought in this project',
      'Until the list of what was found is held.',
      'Nobody is named, and nobody repeats it.',
      head,
    ]) {
      expect.soft(report.words).toContain(said);
    }
  });

  await test.step('all of it is taken back, and the log still fits', async () => {
    const steps = await besides(folder, (core) => undoEverything(core, again.window));
    expect(steps).toBeGreaterThan(20);
    await again.close();
    expect(dumpProject(project)).toEqual(dumpProject(sample));
    await besides(folder, async (core) => {
      expect((await core.call('events.check', {})).broken).toBeNull();
      const { events } = await core.call('events.list', { limit: 1_000 });
      expect(events.map(({ hash }) => hash)).toContain(head);
    });
    const checks = await assayCommand(folder).records(['--project', project, 'verify']);
    expect(checks.filter(({ ok }) => ok !== true)).toEqual([]);
  });
});
