import type { Core } from '../../../electron/core/create-core.ts';
import { addInquiry } from './annotated-project.ts';

/** Ids of what `addSources` made. */
export interface SourcesProject {
  readonly courier: string;
  readonly holding: string;
  readonly document: string;
}

/**
 * A project with a graded newspaper, its owner, names in two scripts, two sources that may be one, and one document that
 * comes from the newspaper.
 */
export async function addSources(core: Core): Promise<SourcesProject> {
  const { document } = await addInquiry(core);
  const create = async (
    name: string,
    more: { kind?: 'outlet' | 'organisation' | 'person'; aliases?: string[] } = {},
  ) => (await core.call('sources.create', { name, ...more })).id;
  const courier = await create('Ellery Daily Courier', { kind: 'outlet', aliases: ['ڈیلی کوریئر', 'EDC'] });
  const holding = await create('Courier Holding', { kind: 'organisation' });
  await create('Tariq Hussain', { kind: 'person', aliases: ['طارق حسین'] });
  await create('Tareq Hussein', { kind: 'person' });
  await create('Qaumi Mahaz', { kind: 'organisation' });
  await core.call('documents.assignSource', { ids: [document], source: courier });
  await core.call('sources.affiliate', {
    source: courier,
    to: holding,
    relation: 'owned by',
    since: '1994-03',
    reason: 'The imprint of 9 March',
  });
  await core.call('sources.setDomains', { id: courier, domains: ['courier.example'] });
  const grade = (code: string, more: { topic?: string; period?: string; reason?: string }) =>
    core.call('sources.grade', { source: courier, code, ...more });
  await grade('C', { reason: 'Took the figure from the authority unnamed.' });
  await grade('B', { reason: 'Corrected it in print within a day.' });
  await grade('D', { topic: 'the warnings', period: '1994/1998' });
  return { courier, holding, document };
}
