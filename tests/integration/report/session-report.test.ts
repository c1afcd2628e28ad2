import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Core } from '../../../electron/core/create-core.ts';
import { registerFunctions } from '../../../electron/store/search/functions.ts';
import { reportFormat } from '../../../shared/contract/sessions.ts';
import { mixedSentences } from '../../../shared/likelihood/mixed-sentences.ts';
import { hostileWords } from '../../support/exporting/annotated-notes.ts';
import { reasoning } from '../../support/projects/checked-session.ts';
import { importText, newProject } from '../../support/projects/project-builder.ts';
import { partsOfDocx } from '../../support/exporting/read-report.ts';
import { checkedSession, writtenReport } from '../../support/exporting/written-report.ts';

/** The canonical texts of all captures. */
async function textsOf(core: Core): Promise<readonly string[]> {
  const documents = await core.call('documents.list', {});
  const texts = documents
    .flatMap(({ capture }) => capture ?? [])
    .map(async ({ id }) => {
      const { text } = await core.call('captures.get', { id });
      return text;
    });
  return Promise.all(texts);
}

/** Writes into the file as nobody should. */
function tamper(path: string, sql: string, ...values: readonly string[]): void {
  const database = new Database(path);
  registerFunctions(database);
  database.prepare(sql).run(...values);
  database.close();
}

describe('every format', () => {
  test.each(reportFormat.options)('%s: read back, every quote stands in its capture', async (format) => {
    const { core, session } = await checkedSession();
    const { summary, read } = await writtenReport(core, session, format);
    const texts = await textsOf(core);
    expect(read.quotes).toHaveLength(summary.quotes);
    expect(summary.matchingQuotes).toBe(summary.quotes);
    expect(read.quotes).toContain('کم از کم ۳۴ افراد ہلاک ہوئے');
    for (const quote of read.quotes) expect(texts.some((text) => text.includes(quote))).toBe(true);
    expect(read.lines).toContain(`${summary.quotes} of ${summary.quotes} quotes match their captures.`);
  });

  test.each(reportFormat.options)('%s: two reports of one state are the same bytes', async (format) => {
    const { core, session } = await checkedSession();
    const one = await writtenReport(core, session, format);
    const other = await writtenReport(core, session, format);
    expect(Buffer.from(other.bytes).equals(Buffer.from(one.bytes))).toBe(true);
    expect(other.summary).toEqual(one.summary);
  });

  test.each(reportFormat.options)('%s: tells what was found in the same words', async (format) => {
    const { core, session } = await checkedSession();
    const { lines } = (await writtenReport(core, session, format)).read;
    const words = lines.join('\n').replaceAll(/[\u{2068}\u{2069}]/gu, '');
    for (const said of [
      'How many people died in the fire?',
      '5 of 11 judged, 1 set aside',
      'Likelihood: very likely, 80 to 95 per cent (ICD 203).',
      'Confidence of the analyst: moderate. It rests on believable passages',
      'Likelihood: cannot be judged (ICD 203).',
      'Likelihood: likely, 55 to 80 per cent (ICD 203).',
      'B, usually reliable, graded 14 June 2024: Its record in this matter.',
      '4 passages, 4 publishers, 2 independent origins, 0 origins unknown.',
      'Origin 2: Harbour Post, Coast Echo (the same wire copy',
      'second hand, reported via a clerk: It names a clerk.',
      'what was said, not what happened',
      'It is about another roof.',
      'It belongs to another question.',
      'Says nothing on the question',
      'insurers was sought in this project; of 8 documents, 8 say nothing',
      'list of the dead was sought in Port archive',
      'Court archive, 12 June 2024: The file is sealed.',
      'Trace: Both papers carry one copy. (14 June 2024)',
      'No passage is judged as supporting it.',
      '8 of 8 captures hash to their SHA-256.',
      'No report of an earlier state was made.',
    ]) {
      expect(words).toContain(said);
    }
    expect(words).not.toContain('Judged by');
  });

  test.each(reportFormat.options)(
    '%s: names a quote that does not match, and one whose annotation is gone',
    async (format) => {
      const { core, session, annotationOf, claims } = await checkedSession();
      const gone = annotationOf(claims.missing.id, 'supports');
      await core.call('sessions.update', {
        id: session,
        ...reasoning({ annotation: gone, exact: 'the number of missing at twelve' }),
      });
      await core.call('annotations.remove', { ids: [gone] });
      tamper(
        core.path,
        'UPDATE annotation_target SET exact = ? WHERE annotation_id = ?',
        'Every roof was of tin',
        annotationOf(claims.zinc.id, 'background'),
      );
      const { summary, read } = await writtenReport(core, session, format);
      expect(summary.quotes - summary.matchingQuotes).toBe(2);
      const words = read.lines.join('\n');
      expect(words).toContain(
        `${summary.matchingQuotes} of ${summary.quotes} quotes match their captures. The 2 that do not are marked.`,
      );
      expect(words).toContain('This quote does not match its capture at the position given.');
      expect(words).toContain(
        'This quote cannot be compared: its annotation was removed since it was cited.',
      );
      expect(words).toContain('“Every roof was of tin”');
      expect(words).toContain('“the number of missing at twelve”');
    },
  );

  test.each(reportFormat.options)('%s: holds hostile words as words', async (format) => {
    const core = newProject();
    const text = hostileWords.join('\n\n');
    const { document, capture } = await importText(core, text, 'hostile.txt');
    const canonical = (await core.call('captures.get', { id: capture })).text;
    const source = await core.call('sources.create', { name: hostileWords[1] ?? '' });
    await core.call('documents.assignSource', { ids: [document], source: source.id });
    const claims: string[] = [];
    const quotes: string[] = [];
    for (const [index, words] of hostileWords.entries()) {
      if (words.trim() === '') continue;
      await core.call('documents.update', { id: document, metadata: { title: words, publisher: words } });
      const { id } = await core.call('claims.create', {
        statement: words,
        saidWords: words,
        eventPlace: words,
        questionWords: words,
      });
      const end = Math.min(canonical.length, (index + 1) * 30);
      const start = Math.max(0, end - 40);
      const { evidence } = await core.call('evidence.judge', {
        claim: { id },
        passage: { capture, start, end },
        stance: 'supports',
        value: words,
        reason: words,
      });
      const exact = (await core.call('annotations.get', { id: evidence.annotation })).targets[0]?.exact ?? '';
      await core.call('conclusions.create', {
        claim: id,
        likelihood: '4',
        confidence: 'low',
        ...reasoning(words, { annotation: evidence.annotation, exact }),
      });
      claims.push(id);
      quotes.push(exact, exact);
    }
    const { id: session } = await core.call('sessions.create', {
      title: hostileWords[2] ?? '',
      method: {
        name: hostileWords[0] ?? '',
        steps: [{ id: 'one', words: hostileWords[3] ?? '', help: hostileWords[4] ?? '' }],
      },
      queue: { claims },
    });
    const { summary, bytes, read } = await writtenReport(core, session, format);
    expect(read.quotes).toEqual(quotes);
    expect(summary.matchingQuotes).toBe(quotes.length);
    if (format === 'html') {
      const html = new TextDecoder().decode(bytes);
      expect(html).not.toMatch(/<(?:script|img|iframe|link|form|input|b)[\s>]/i);
      expect(html).not.toMatch(/<[^>]*\son\w+=/i);
    }
    if (format === 'docx') {
      for (const xml of partsOfDocx(bytes).values())
        expect(xml).not.toMatch(/[[\p{Cc}\u{fffe}\u{ffff}]--[\t\n\r\u{7f}-\u{9f}]]/v);
    }
  });
});

describe('the head', () => {
  test('is the newest event that is not an export, and every report is an event of its own', async () => {
    const { core, session } = await checkedSession();
    const before = await core.call('events.head', {});
    const { summary, read } = await writtenReport(core, session, 'html');
    const after = await core.call('events.head', {});
    expect(summary.head).toBe(before.judgements.hash);
    expect(read.lines.join('\n')).toContain(before.judgements.hash);
    expect(after).toMatchObject({ number: before.number + 1, judgements: before.judgements });
    const { events } = await core.call('events.list', { limit: 1 });
    expect(events[0]).toMatchObject({ type: 'export.created', subject: session });
    expect(await core.call('events.check', {})).toMatchObject({ broken: null });
  });
});

describe('changes', () => {
  test('are told against the last report of another state, however often this one is written', async () => {
    const { core, session, claims, itemOf } = await checkedSession();
    await writtenReport(core, session, 'html');
    await core.call('conclusions.create', {
      claim: claims.dead.id,
      likelihood: '7',
      confidence: 'high',
      ...reasoning('The log settles it.'),
    });
    await core.call('conclusions.create', {
      claim: claims.fewer.id,
      likelihood: '2',
      confidence: 'low',
      ...reasoning('Only the authority says so.'),
    });
    await core.call('sessions.decide', { item: itemOf(claims.fewer.id), state: 'judged' });
    await core.call('sessions.addItems', { session, claims: [claims.cranes.id] });
    await core.call('sources.grade', {
      source: (await core.call('sources.list', {})).find(({ name }) => name === 'Fire service')?.id ?? '',
      code: 'A',
      reason: 'Its log agrees with the hospital.',
    });
    const first = await writtenReport(core, session, 'markdown');
    const again = await writtenReport(core, session, 'markdown');
    expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    const words = first.read.lines.join('\n');
    for (const said of [
      'The session: 6 of 12 judged, 1 set aside; before: 5 of 11 judged, 1 set aside.',
      'Claim “At least 31 people died in the fire.”: likelihood: almost certain (ICD 203); before: very likely (ICD 203).',
      'Claim “At least 31 people died in the fire.”: confidence of the analyst: high; before: moderate.',
      'Claim “23 people died in the fire.”: judged; before: waiting.',
      'Claim “23 people died in the fire.”: concluded. Likelihood: very unlikely (ICD 203).',
      'New: claim “The crews of four cranes were sent home without pay.”.',
      'Otherwise: source Fire service: A, reliable; before: B, usually reliable.',
    ]) {
      expect(words).toContain(said);
    }
  });

  test('are none where only something else of the project changed', async () => {
    const { core, session } = await checkedSession();
    await writtenReport(core, session, 'html');
    await core.call('claims.create', { statement: 'The sea was calm.' });
    const { lines } = (await writtenReport(core, session, 'html')).read;
    expect(lines).toContain('Nothing that this report tells has changed since.');
  });
});

test('no sentence states a likelihood and a confidence', async () => {
  const { core, session } = await checkedSession();
  await writtenReport(core, session, 'html');
  await core.call('evidence.withdraw', { ids: [(await core.call('evidence.list', {}))[0]?.id ?? ''] });
  const { lines } = (await writtenReport(core, session, 'html')).read;
  expect(lines.flatMap((line) => mixedSentences(line).map(({ words }) => words))).toEqual([]);
});

test('who judged is said only where somebody is named', async () => {
  const { core, session } = await checkedSession();
  await core.call('project.setAnalyst', { analyst: 'Mara Quill' });
  const { lines } = (await writtenReport(core, session, 'html')).read;
  expect(lines.slice(0, 20)).toEqual(expect.arrayContaining(['Judged by', 'Mara Quill']));
});

test('the page allows its own style sheet and nothing else, and refers to nothing outside', async () => {
  const { core, session } = await checkedSession();
  const html = new TextDecoder().decode((await writtenReport(core, session, 'html')).bytes);
  expect(html).toMatch(
    /Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-/,
  );
  expect(html).not.toMatch(/\b(?:src|srcset|data|action)="/);
  expect(html).not.toMatch(/url\(|@import/);
  expect(html).toContain('@page');
  expect(html).toContain('break-before: page');
});

test('a Word file states the time of the event, and no time in its archive', async () => {
  const { core, session } = await checkedSession();
  const { bytes } = await writtenReport(core, session, 'docx');
  const [head] = (await core.call('events.list', {})).events.filter(
    ({ type }) => !type.startsWith('export.'),
  );
  const core_ = partsOfDocx(bytes).get('docProps/core.xml') ?? '';
  expect([...core_.matchAll(/<dcterms:(?:created|modified)[^>]*>([^<]*)/g)].map(([, time]) => time)).toEqual([
    head?.at,
    head?.at,
  ]);
  // Time and date of the first part, as MS-DOS writes them: midnight of 1 January 1980.
  expect([...bytes.slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
});

test('a passage on an older copy is quoted from it, and says how the words stand in the newest one', async () => {
  const { core, session, documents } = await checkedSession();
  const later =
    'Log of the fire service\n\nFirst alarm at 2.14 a.m. on 9 March 1998.\n\nWritten later: 31 bodies were recovered by noon.';
  await core.importBytes('log-later.txt', new TextEncoder().encode(later), {
    copyOf: documents.log.document,
  });
  const { summary, read } = await writtenReport(core, session, 'markdown');
  expect(summary.matchingQuotes).toBe(summary.quotes);
  expect(read.quotes).toContain('The doors of the warehouse were found locked');
  const words = read.lines.join('\n');
  expect(words).toMatch(
    /Newer copy: captured 14 June 2024: the same words stand there, elsewhere in the text/,
  );
  expect(words).toMatch(/Newer copy: captured 14 June 2024: these words are not there/);
});
