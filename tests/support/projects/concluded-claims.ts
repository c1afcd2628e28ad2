import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Core, createCore, openCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import type { ExportFormat } from '../../../shared/contract/exchange.ts';
import { richTextOfPlain } from '../../../shared/rich-text/plain-text.ts';
import { writeLexical } from '../../../shared/rich-text/write-lexical.ts';
import { addClaims } from './claims-project.ts';
import { temporaryFolder } from './project-builder.ts';
import { unwatched } from '../unwatched.ts';

/** All of a project in a format, as text. */
export async function exportedText(core: Core, format: ExportFormat): Promise<string> {
  return (await core.exportToText({ format, selection: {} }, unwatched())).text;
}

/** What a conclusion is told by: its words, as rich text and plain. */
export function reasoning(text: string) {
  return { lexical: writeLexical(richTextOfPlain(text)), text };
}

/** A project with claims, judged again, withdrawn and concluded twice; and the path of a copy without what is said of claims. */
export async function projectWithClaims() {
  const folder = temporaryFolder();
  const path = join(folder, 'project.assay');
  const core = createCore({ path, host: windowlessHost() }, 'Harbour fire 1998');
  onTestFinished(() => core.close());
  const made = await addClaims(core);
  const { call } = core;
  const { claims, evidence, sources } = made;
  const tag = await call('tags.create', { name: 'Figure' });
  await call('claims.update', {
    ids: [claims.dead.id],
    values: {
      tags: [tag.id],
      speaker: sources['Daily Courier'] ?? '',
      said: '1998-03-10',
      saidWords: 'on Tuesday',
    },
  });
  await call('claims.update', { ids: [claims.closed.id], values: { parent: claims.dead.id } });
  const first = evidence.find((each) => each.claim === claims.dead.id);
  if (first === undefined) throw new Error('The claim has evidence.');
  await call('evidence.judge', {
    claim: { id: claims.dead.id },
    passage: { annotation: first.annotation },
    stance: 'qualifies',
    credibility: '6',
    reason: 'Counted by noon only; “=1+1” is no formula.',
  });
  await call('evidence.withdraw', {
    ids: [evidence.find((each) => each.claim === claims.cranes.id)?.id ?? ''],
    reason: '',
  });
  for (const [likelihood, confidence] of [
    ['6', 'moderate'],
    ['5', 'low'],
  ] as const) {
    await call('conclusions.create', {
      claim: claims.dead.id,
      likelihood,
      confidence,
      ...reasoning(`The log says so. Level ${likelihood}.`),
    });
  }
  await call('conclusions.create', {
    claim: claims.zinc.id,
    likelihood: null,
    confidence: null,
    ...reasoning(''),
  });
  return { core, path, folder, made };
}

/** A copy of the project without its claims and annotations. */
export async function withoutJudgements(path: string, folder: string): Promise<Core> {
  const copy = join(folder, 'copy.assay');
  copyFileSync(path, copy);
  const core = openCore({ path: copy, host: windowlessHost() });
  onTestFinished(() => core.close());
  const claims = await core.call('claims.list', {});
  await core.call('claims.remove', { ids: claims.map(({ id }) => id) });
  const annotations = await core.call('annotations.list', {});
  await core.call('annotations.remove', { ids: annotations.map(({ id }) => id) });
  return core;
}
