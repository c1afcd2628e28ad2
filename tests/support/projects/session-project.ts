import type { Core } from '../../../electron/core/create-core.ts';
import { importText, newProject } from './project-builder.ts';

/** Words that only the first person wrote: none of them may reach a second one. */
export const firstWords = {
  evidence: 'First person weighs the harbour log quietly',
  withdrawn: 'First person let the ferry timetable go',
  conclusion: 'First person concludes from the log alone',
  document: 'First person reads the leaflet as silence',
  setAside: 'First person postponed this one',
  step: 'First person stopped at the masthead',
  note: 'First person keeps a private note',
  comment: 'First person commented on the words',
  sessionNote: 'First person planned the session so',
  grade: 'First person graded the courier for its record',
  interest: 'First person suspects the port of an interest',
  tag: 'First person tag',
  analyst: 'First person by name',
  imported: 'First person rated this elsewhere',
} as const;

const texts = {
  log: 'Port log. First alarm at 2.14 a.m. 31 bodies were recovered by noon. The doors were found locked.',
  courier: 'Courier. At least 31 people died, the fire service said. The port was closed for three days.',
  leaflet: 'Leaflet. The ferry leaves at nine. Tickets are sold at the pier.',
  other: 'A text about something else that no session looks at.',
} as const;

/**
 * A project with a session of three claims and one document, all judged in every way there is: evidence in force, superseded and
 * withdrawn, conclusions, a step of the method, notes, tags, grades. One claim and one document stand outside the session.
 */
export async function sessionProject() {
  const project = newProject();
  const { call } = project;
  await call('project.setAnalyst', { analyst: firstWords.analyst });
  const added = {
    log: await importText(project, texts.log, 'log.txt'),
    courier: await importText(project, texts.courier, 'courier.txt'),
    leaflet: await importText(project, texts.leaflet, 'leaflet.txt'),
    other: await importText(project, texts.other, 'other.txt'),
  };
  const mark = async (name: keyof typeof texts, words: string) => {
    const start = texts[name].indexOf(words);
    const passage = { capture: added[name].capture, start, end: start + words.length };
    return call('annotations.create', passage);
  };
  const marked = {
    bodies: await mark('log', '31 bodies were recovered by noon'),
    died: await mark('courier', 'At least 31 people died'),
    alarm: await mark('log', 'First alarm at 2.14 a.m.'),
    ferry: await mark('leaflet', 'The ferry leaves at nine'),
    locked: await mark('log', 'The doors were found locked'),
  };
  const claims = {
    dead: await call('claims.create', { statement: 'At least 31 people died.', questionWords: 'How many?' }),
    alarm: await call('claims.create', { statement: 'The alarm was raised at 2.14 a.m.' }),
    ferry: await call('claims.create', { statement: 'The ferry left at nine.' }),
    doors: await call('claims.create', { statement: 'The doors were locked.' }),
  };
  await judgeAsFirst(project, { marked, claims });
  const courier = await call('sources.create', { name: 'Daily Courier', interest: 'party to the matter' });
  await call('sources.update', { id: courier.id, interestReason: firstWords.interest });
  await call('sources.grade', { source: courier.id, code: 'B', reason: firstWords.grade });
  await call('documents.assignSource', { ids: [added.courier.document], source: courier.id });
  const tag = await call('tags.create', { name: firstWords.tag });
  await call('annotations.retag', { ids: [marked.died.id], add: [tag.id], remove: [], create: [] });
  await call('annotations.comment', {
    id: marked.died.id,
    lexical: JSON.stringify({ words: firstWords.comment }),
    text: firstWords.comment,
  });
  await call('notes.create', { title: 'Note', lexical: '', text: firstWords.note });

  const session = await call('sessions.create', {
    title: 'Deaths at the port',
    questionWords: 'How many?',
    scope: { documents: [added.log.document], tags: [tag.id], query: null },
    method: { name: 'Two moves', steps: [{ id: 'stop', words: 'Stop', help: '' }] },
    queue: {
      claims: [claims.dead.id, claims.alarm.id, claims.ferry.id],
      documents: [added.leaflet.document],
    },
  });
  await call('sessions.update', {
    id: session.id,
    lexical: JSON.stringify({ words: firstWords.sessionNote }),
    text: firstWords.sessionNote,
  });
  const [dead, alarm, ferry, leaflet] = await call('sessions.items', { session: session.id });
  if (!dead || !alarm || !ferry || !leaflet) throw new Error('The queue is short');
  await call('sessions.takeStep', { item: dead.id, step: 'stop', words: firstWords.step });
  await call('sessions.decide', { item: dead.id, state: 'judged' });
  await call('sessions.decide', { item: alarm.id, state: 'judged' });
  await call('sessions.decide', { item: ferry.id, state: 'set aside', reason: firstWords.setAside });
  await call('sessions.decide', {
    item: leaflet.id,
    state: 'judged',
    stance: 'silent',
    reason: firstWords.document,
  });
  return { project, added, marked, claims, session, items: { dead, alarm, ferry, leaflet } };
}

type Marked = Readonly<Record<'bodies' | 'died' | 'alarm' | 'ferry' | 'locked', { readonly id: string }>>;
type Claims = Readonly<Record<'dead' | 'alarm' | 'ferry' | 'doors', { readonly id: string }>>;

async function judgeAsFirst({ call }: Core, { marked, claims }: { marked: Marked; claims: Claims }) {
  const judge = (claim: keyof Claims, passage: keyof Marked, stance: 'supports' | 'disputes' | 'mentions') =>
    call('evidence.judge', {
      claim: { id: claims[claim].id },
      passage: { annotation: marked[passage].id },
      stance,
      credibility: stance === 'supports' ? '2' : '4',
      reason: firstWords.evidence,
    });
  await judge('dead', 'bodies', 'disputes');
  await judge('dead', 'bodies', 'supports');
  await judge('dead', 'died', 'supports');
  await judge('dead', 'alarm', 'mentions');
  await judge('alarm', 'alarm', 'supports');
  await judge('doors', 'locked', 'supports');
  const { evidence } = await judge('ferry', 'ferry', 'supports');
  await call('evidence.withdraw', { ids: [evidence.id], reason: firstWords.withdrawn });
  for (const claim of ['dead', 'alarm', 'doors'] as const) {
    await call('conclusions.create', {
      claim: claims[claim].id,
      likelihood: '6',
      confidence: 'moderate',
      lexical: JSON.stringify({ words: firstWords.conclusion }),
      text: firstWords.conclusion,
    });
  }
}
