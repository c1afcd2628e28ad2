import type { Core } from '../../../electron/core/create-core.ts';
import { richTextOfPlain } from '../../../shared/rich-text/plain-text.ts';
import type { RichText } from '../../../shared/rich-text/rich-text.ts';
import { writeLexical } from '../../../shared/rich-text/write-lexical.ts';
import { addClaims } from './claims-project.ts';

/** Reasoning as the editor keeps it: paragraphs, and passages that are cited by their annotations. */
export function reasoning(
  ...parts: readonly (string | { readonly annotation: string; readonly exact: string })[]
) {
  const richText: RichText = parts.flatMap(
    (part): RichText =>
      typeof part === 'string'
        ? richTextOfPlain(part)
        : [
            {
              type: 'citation',
              annotation: part.annotation,
              passages: [{ exact: part.exact, reference: 'as it was cited' }],
            },
          ],
  );
  const text = parts
    .map((part) => (typeof part === 'string' ? part : `“${part.exact}” (as it was cited)`))
    .join('\n');
  return { lexical: writeLexical(richText), text };
}

/**
 * A session on a fictional fire, half done: eight claims and three documents in its queue, with evidence of every stance, conclusions (one
 * superseded), a passage in Arabic script, searches that found nothing, and something set aside.
 */
export async function addCheckedSession(core: Core) {
  const { call } = core;
  const project = await addClaims(core);
  const { documents, claims, evidence } = project;
  const annotationOf = (claim: string, stance: string) =>
    evidence.find((each) => each.claim === claim && each.stance === stance)?.annotation ?? '';
  const dead = claims.dead.id;

  await call('conclusions.create', {
    claim: dead,
    likelihood: '5',
    confidence: 'low',
    ...reasoning('Two papers say so.'),
  });
  await call('evidence.judge', {
    claim: { id: dead },
    passage: { annotation: annotationOf(dead, 'disputes') },
    stance: 'disputes',
    credibility: '5',
    takenAs: 'what was said',
    reason: 'It is a party to the matter, and its own log says otherwise.',
    directness: {
      level: 'second hand',
      reason: 'It names a clerk.',
      via: [{ source: null, words: 'a clerk' }],
    },
  });
  await call('conclusions.create', {
    claim: dead,
    likelihood: '6',
    confidence: 'moderate',
    ...reasoning(
      'The log was written as it happened:',
      { annotation: annotationOf(dead, 'supports'), exact: '31 bodies were recovered by noon' },
      'The papers carry one copy.',
      { annotation: annotationOf(dead, 'qualifies'), exact: 'کم از کم ۳۴ افراد ہلاک ہوئے' },
    ),
  });
  await call('conclusions.create', {
    claim: claims.alarm.id,
    likelihood: '7',
    confidence: 'high',
    ...reasoning('The log and the inquiry agree.'),
  });
  await call('conclusions.create', {
    claim: claims.denied.id,
    likelihood: null,
    confidence: null,
    ...reasoning(),
  });
  await call('observations.record', {
    claim: claims.silent.id,
    question: claims.silent.question?.id ?? null,
    query: 'insurers',
    observed: '2024-06-14',
    reason: 'The insurers’ own papers are not held.',
  });
  await call('observations.record', {
    question: claims.dead.question?.id ?? null,
    query: 'list of the dead',
    place: 'Port archive',
    searched: 3,
    found: 0,
    observed: '2024-06-13',
  });
  const { text } = await call('captures.get', { id: documents.inquiry.capture });
  const cited = 'counsel';
  const start = text.indexOf(cited);
  const mention = await call('mentions.create', {
    capture: documents.inquiry.capture,
    start,
    end: start + cited.length,
    name: 'Counsel’s letter',
    citedTitle: 'Letter of 3 March',
  });
  await call('mentions.recordSearch', {
    ids: [mention.id],
    outcome: 'not found',
    place: 'Court archive',
    searched: '2024-06-12',
    reason: 'The file is sealed.',
  });
  const withdrawn = evidence.find((each) => each.claim === claims.zinc.id)?.id ?? '';
  await call('evidence.withdraw', { ids: [withdrawn], reason: 'It is about another roof.' });

  const session = await call('sessions.create', {
    title: 'How many people died?',
    question: claims.dead.question?.id ?? null,
    scope: { documents: [documents.inquiry.document, documents.log.document], tags: [], query: 'fire' },
    method: {
      name: 'SIFT',
      steps: [
        { id: 'stop', words: 'Stop', help: 'Ask whether the source is known.' },
        { id: 'trace', words: 'Trace', help: 'Go to where it was first said.' },
      ],
    },
    queue: {
      claims: [
        dead,
        claims.fewer.id,
        claims.alarm.id,
        claims.denied.id,
        claims.locked.id,
        claims.warnings.id,
        claims.silent.id,
        claims.zinc.id,
      ],
      documents: [documents.log.document, documents.reference.document, documents.urdu.document],
    },
  });
  await call('sessions.update', {
    id: session.id,
    ...reasoning('Read twice.', {
      annotation: annotationOf(dead, 'supports'),
      exact: '31 bodies were recovered by noon',
    }),
  });
  const items = await call('sessions.items', { session: session.id });
  const itemOf = (id: string) =>
    items.find(({ claim, document }) => claim === id || document === id)?.id ?? '';
  await call('sessions.takeStep', {
    item: itemOf(dead),
    step: 'trace',
    words: 'Both papers carry one copy.',
  });
  for (const claim of [dead, claims.alarm.id, claims.denied.id]) {
    await call('sessions.decide', { item: itemOf(claim), state: 'judged', reason: null });
  }
  await call('sessions.decide', {
    item: itemOf(claims.warnings.id),
    state: 'set aside',
    reason: 'It belongs to another question.',
  });
  await call('sessions.decide', {
    item: itemOf(documents.log.document),
    state: 'judged',
    stance: 'supports',
    reason: 'It counts the dead by the hour.',
  });
  await call('sessions.decide', {
    item: itemOf(documents.reference.document),
    state: 'judged',
    stance: 'silent',
  });
  return { ...project, session: session.id, itemOf, annotationOf };
}
