import { join } from 'node:path';
import type { Core } from '../../../electron/core/create-core.ts';
import { temporaryFolder } from './project-builder.ts';
import { sessionProject } from './session-project.ts';
import { unwatched } from '../unwatched.ts';

/** A session whose file for a second person is written; `path` is the file. */
export async function exportedSession() {
  const built = await sessionProject();
  const path = join(temporaryFolder(), 'to judge.assay');
  const { id } = built.session;
  const summary = await built.project.exportForSecond({ id, path, existing: 'refuse' }, unwatched());
  return { ...built, path, summary };
}

/** Judges as a second person: one passage otherwise, one the same, a conclusion otherwise, the document the same. */
export async function judgeAsSecond(
  second: Core,
  { claims, marked, items }: Awaited<ReturnType<typeof exportedSession>>,
  credibility: '2' | '3' = '3',
) {
  const { call } = second;
  await call('project.setAnalyst', { analyst: 'R. Quell' });
  const judge = (claim: string, annotation: string, stance: 'supports' | 'qualifies') =>
    call('evidence.judge', {
      claim: { id: claim },
      passage: { annotation },
      stance,
      credibility,
      reason: 'Read again.',
    });
  await judge(claims.dead.id, marked.bodies.id, 'supports');
  await judge(claims.dead.id, marked.died.id, 'qualifies');
  await call('conclusions.create', {
    claim: claims.dead.id,
    likelihood: '5',
    confidence: 'moderate',
    lexical: '',
    text: 'Two texts say so.',
  });
  await call('sessions.decide', { item: items.dead.id, state: 'judged' });
  await call('sessions.decide', { item: items.leaflet.id, state: 'judged', stance: 'silent' });
}
