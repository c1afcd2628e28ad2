import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Core, openCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import { type CheckingSession, documentStance, itemState } from '../../../shared/model/checking-session.ts';
import { stance } from '../../../shared/model/claim.ts';

/** What a random act about sessions chooses from. */
interface Choice {
  readonly document: string | undefined;
  readonly tag: string | undefined;
  readonly picks: readonly number[];
  readonly words: string;
}

type WeightedAct = readonly [weight: number, run: () => unknown];

/** Random acts about fact-checking sessions, with their weights. */
export function sessionActs(core: Core, { document, tag, picks, words }: Choice): readonly WeightedAct[] {
  const [a = 0, b = 0, c = 0, d = 0] = picks;
  const pick = <Item>(items: readonly Item[], by: number): Item | undefined =>
    items[by % Math.max(1, items.length)];
  const aSession = async () => pick(await core.call('sessions.list', {}), a);
  const aQueue = async () => {
    const session = await aSession();
    return session === undefined ? [] : await core.call('sessions.items', { session: session.id });
  };
  const queued = async () => ({
    claims: (await core.call('claims.list', {})).slice(0, b % 4).map(({ id }) => id),
    documents: document === undefined || c % 2 ? [] : [document],
  });
  const method = { name: words, steps: [{ id: 'one', words, help: '' }] };
  const scope = {
    documents: document === undefined ? [] : [document],
    tags: tag === undefined ? [] : [tag],
    query: d % 2 ? words : null,
  };
  return [
    [
      2,
      async () =>
        core.call('sessions.create', {
          title: words,
          questionWords: a % 2 ? words : null,
          method: b % 2 ? method : null,
          scope,
          queue: await queued(),
        }),
    ],
    [
      2,
      async () => {
        const session = await aSession();
        const changes = [
          { title: words },
          { scope },
          { method: c % 2 ? method : null },
          { lexical: JSON.stringify({ words }), text: words, mergeKey: 'notes' },
          { isClosed: c % 2 === 0 },
        ];
        return session && core.call('sessions.update', { id: session.id, ...pick(changes, d) });
      },
    ],
    [
      3,
      async () => {
        const session = await aSession();
        return session && core.call('sessions.addItems', { session: session.id, ...(await queued()) });
      },
    ],
    [
      2,
      async () => {
        const ids = (await aQueue()).map(({ id, session }) => ({ id, session }));
        const [first] = ids;
        const order = [...ids.slice(b % (ids.length + 1)), ...ids.slice(0, b % (ids.length + 1))];
        return (
          first && core.call('sessions.order', { session: first.session, ids: order.map(({ id }) => id) })
        );
      },
    ],
    [
      4,
      async () => {
        const item = pick(await aQueue(), b)?.id;
        const state = pick(itemState.options, c) ?? 'waiting';
        const given = pick(documentStance.options, d) ?? 'silent';
        return item && core.call('sessions.decide', { item, state, stance: given, reason: words });
      },
    ],
    [
      2,
      async () => {
        const item = pick(await aQueue(), b)?.id;
        return item && core.call('sessions.takeStep', { item, step: 'one', words: c % 4 ? words : null });
      },
    ],
    [
      1,
      async () => {
        const item = pick(await aQueue(), b);
        const place = item && { session: item.session, item: item.id, draft: words };
        return place && core.call('sessions.keepPlace', place);
      },
    ],
    [
      1,
      async () => {
        const item = pick(await aQueue(), b)?.id;
        return item && core.call('sessions.removeItems', { ids: [item] });
      },
    ],
    [
      1,
      async () => {
        const session = await aSession();
        return session && c % 3 === 0 && core.call('sessions.remove', { id: session.id });
      },
    ],
    [
      2,
      async () => {
        const session = await aSession();
        return session && judgedBySomebodyElse(core, session, picks);
      },
    ],
    [
      3,
      async () => {
        const session = await aSession();
        if (session === undefined) return undefined;
        const { judgements } = await core.call('sessions.compare', { id: session.id });
        const judgement = pick(judgements, b)?.id;
        const outcome = c % 2 ? 'first' : 'second';
        return judgement && core.call('sessions.resolve', { judgement, outcome, reason: words });
      },
    ],
  ];
}

/** Lets a second person judge some passages, a claim and a document, and brings that back. */
async function judgedBySomebodyElse(
  core: Core,
  { id }: CheckingSession,
  picks: readonly number[],
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-second-'));
  const path = join(folder, 'to judge.assay');
  const signal = new AbortController().signal;
  try {
    await core.exportForSecond({ id, path, existing: 'refuse' }, { signal, report: () => undefined });
    const second = openCore({ path, host: windowlessHost() });
    try {
      await judgeSome(second, id, picks);
    } finally {
      await second.close();
    }
    await core.bringBack({ id, path }, { signal, report: () => undefined });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function judgeSome({ call }: Core, session: string, picks: readonly number[]): Promise<void> {
  const at = (index: number) => picks[index % picks.length] ?? 0;
  for (const [index, { id, claim, passages }] of (await call('sessions.items', { session })).entries()) {
    if (claim === null) {
      await call('sessions.decide', { item: id, state: 'judged', stance: 'silent' });
      continue;
    }
    for (const annotation of passages) {
      const given = stance.options[at(index) % 5] ?? 'mentions';
      await call('evidence.judge', { claim: { id: claim }, passage: { annotation }, stance: given });
    }
    const likelihood = String(1 + (at(index) % 7));
    await call('conclusions.create', { claim, likelihood, confidence: 'low', lexical: '', text: 'So.' });
  }
}
