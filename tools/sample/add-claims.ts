import type { Core } from '../../electron/core/create-core.ts';
import { markdownToLexical } from '../../electron/core/rich-text/markdown-to-rich-text.ts';
import { plainTextOf } from '../../shared/rich-text/plain-text.ts';
import { readLexical } from '../../shared/rich-text/read-lexical.ts';
import { writeLexical } from '../../shared/rich-text/write-lexical.ts';
import { annotationOf, idOf, type Judgement, type SampleNames } from './names.ts';
import type { SampleClaim, SampleClaims } from './sample-claims.ts';

/** Claims, what was judged and concluded, hypotheses and sessions, as acts with their dates. */
export function claimActsOf(
  { claims, hypotheses, sessions }: SampleClaims,
  names: SampleNames,
): readonly Judgement[] {
  return [
    ...claims.flatMap((claim) => [
      { at: claim.at, act: (core: Core) => addClaim(core, claim, names) },
      ...claim.sought.map(({ at, ...search }) => ({
        at,
        act: async (core: Core) => {
          await core.call('observations.record', { claim: await claimOf(core, claim.statement), ...search });
        },
      })),
      ...claim.judgedAgain.map(({ at, ...evidence }) => ({
        at,
        act: (core: Core) => judge(core, claim.statement, evidence, names),
      })),
      ...claim.conclusions.map((conclusion) => ({
        at: conclusion.at,
        act: (core: Core) => conclude(core, claim.statement, conclusion, names),
      })),
    ]),
    ...hypotheses.map((each) => ({ at: each.at, act: (core: Core) => addHypotheses(core, each, names) })),
    ...sessions.map((each) => ({ at: each.at, act: (core: Core) => addSession(core, each) })),
  ];
}

async function addClaim(core: Core, claim: SampleClaim, names: SampleNames): Promise<void> {
  const { statement, asserts, said, eventDate, eventPlace, question } = claim;
  await core.call('claims.create', {
    statement,
    asserts,
    said,
    eventDate,
    eventPlace,
    questionWords: question,
    speaker: claim.speaker === null ? null : idOf(names.sources, claim.speaker),
    parent: claim.parent === null ? null : await claimOf(core, claim.parent),
    tags: claim.tags.map((tag) => idOf(names.tags, tag)),
  });
  for (const evidence of claim.evidence) await judge(core, statement, evidence, names);
}

async function judge(
  core: Core,
  statement: string,
  { file, exact, ...judged }: SampleClaim['evidence'][number],
  names: SampleNames,
): Promise<void> {
  const claim = { id: await claimOf(core, statement) };
  const passage = { annotation: await annotationOf(core, { file, exact }, names) };
  await core.call('evidence.judge', { claim, passage, ...judged });
}

async function conclude(
  core: Core,
  statement: string,
  { likelihood, confidence, reasoning, quotes }: SampleClaim['conclusions'][number],
  names: SampleNames,
): Promise<void> {
  const written = markdownToLexical(reasoning);
  const annotations: string[] = [];
  for (const quote of quotes) annotations.push(await annotationOf(core, quote, names));
  const citations = await core.call('notes.citations', { annotations });
  const richText = [
    ...readLexical(written.lexical, written.text),
    ...citations.map(({ annotation, passages }) => ({
      type: 'citation' as const,
      annotation: annotation.id,
      passages: passages.map(({ exact, reference }) => ({ exact, reference })),
    })),
  ];
  await core.call('conclusions.create', {
    claim: await claimOf(core, statement),
    likelihood,
    confidence,
    lexical: writeLexical(richText),
    text: plainTextOf(richText),
  });
}

async function addHypotheses(
  core: Core,
  { question: words, hypotheses, items }: SampleClaims['hypotheses'][number],
  names: SampleNames,
): Promise<void> {
  const question = await questionOf(core, words);
  const ids: string[] = [];
  for (const each of hypotheses)
    ids.push((await core.call('hypotheses.create', { question, words: each })).id);
  for (const { file, exact, words: comesTo, marks } of items) {
    const annotation = await annotationOf(core, { file, exact }, names);
    const added = await core.call('hypotheses.addItems', {
      question,
      passages: [{ annotation }],
      words: comesTo,
    });
    const [item = ''] = added.ids;
    await core.call('hypotheses.mark', {
      marks: marks.map((mark, index) => ({ hypothesis: ids[index] ?? '', item, mark })),
    });
  }
}

async function addSession(
  core: Core,
  { title, question, method, claims, decided }: SampleClaims['sessions'][number],
): Promise<void> {
  const ids: string[] = [];
  for (const statement of claims) ids.push(await claimOf(core, statement));
  const session = await core.call('sessions.create', {
    title,
    question: await questionOf(core, question),
    method,
    queue: { claims: ids },
  });
  for (const { claim, state, reason, steps } of decided) {
    const items = await core.call('sessions.items', { session: session.id });
    const item = items.find(({ label }) => label === claim)?.id;
    if (item === undefined) throw new Error(`The sample's session has no claim “${claim}”`);
    for (const { step, words } of steps) await core.call('sessions.takeStep', { item, step, words });
    await core.call('sessions.decide', { item, state, reason });
  }
}

async function claimOf(core: Core, statement: string): Promise<string> {
  const found = (await core.call('claims.list', {})).find((claim) => claim.statement === statement);
  if (found === undefined) throw new Error(`The sample speaks of a claim that is not in it: ${statement}`);
  return found.id;
}

async function questionOf(core: Core, words: string): Promise<string> {
  const found = (await core.call('questions.list', {})).find((question) => question.words === words);
  if (found === undefined) throw new Error(`The sample speaks of a question that is not in it: ${words}`);
  return found.id;
}
