import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../shared/contract/search.ts';
import { type Library, newLibrary } from '../../support/projects/library.ts';

async function find(library: Library, query: string, scope?: 'documents' | 'annotations' | 'notes') {
  return await library.call('search.find', { query, ...(scope && { in: scope }) });
}

/** What was found, each as its field and the marked words. */
async function found(library: Library, query: string): Promise<readonly string[]> {
  const { hits } = await find(library, query);
  return hits.map((hit) => `${hit.field}: ${markedWords(hit).join(', ')}`).sort();
}

function markedWords({ snippet, marks }: SearchHit): readonly string[] {
  return marks.map(({ start, end }) => snippet.slice(start, end));
}

const report = {
  title: 'Inquiry told of two warnings',
  text: `The inquiry heard that at least 31 people had died in the Café Łódź, eight more than the port announced.

The first alarm was raised at 2.14 a.m. No warning of any kind reached the office.`,
};

const urdu = {
  title: 'بندرگاہ میں آگ',
  text: 'عینی شاہدین نے کہا کہ کوئی خبر نہیں ملی۔ یہ ۱۹۹۸ کا واقعہ ہے۔',
};

describe('search', () => {
  it('finds a word in a text and says where it stands in the capture', async () => {
    const library = newLibrary();
    const { document, capture } = library.addDocument(report);
    const { hits, total, counts } = await find(library, 'ALARM');
    const { text } = await library.call('captures.get', { id: capture });
    expect(total).toBe(1);
    expect(counts).toEqual({ documents: 1, annotations: 0, notes: 0, tags: 0, sources: 0, claims: 0 });
    expect(hits).toEqual([
      {
        document,
        documentTitle: 'Inquiry told of two warnings',
        capture,
        annotation: null,
        claim: null,
        tags: [],
        subject: null,
        field: 'text',
        snippet: expect.stringContaining('The first alarm was raised at 2.14 a.m.'),
        marks: [expect.anything()],
        start: text.indexOf('alarm'),
        end: text.indexOf('alarm') + 5,
        rank: 1,
      },
    ]);
    expect(hits.flatMap(markedWords)).toEqual(['alarm']);
  });

  it.each([
    ['cafe lodz', ['Café, Łódź']],
    ['"first alarm"', ['first alarm']],
    ['"alarm first"', []],
    ['alar*', ['alarm']],
    ['alar', []],
    ['alarm blaze', []],
    ['alarm OR blaze', ['alarm']],
    ['alarm -warning', []],
    ['alarm -blaze', ['alarm']],
    ['"at least" 31', ['at least, 31']],
    ['-blaze', ['']],
    ['blaze OR -smoke', ['']],
    ['2.14', ['2.14']],
  ])('understands %s', async (query, marked) => {
    const library = newLibrary();
    library.addDocument(report);
    expect(await found(library, query)).toEqual(
      marked.map((words) => `text: ${words}`.replace(/^text: $/, 'title: ')),
    );
  });

  it.each([
    ['عيني شاهدين', 'عینی, شاہدین'],
    ['عَينی', 'عینی'],
    ['کــہ', 'کہ'],
    ['كوئي', 'کوئی'],
    ['1998', '۱۹۹۸'],
    ['"خبر نہیں"', 'خبر نہیں'],
  ])('finds %s in Urdu whatever keyboard it was typed on', async (query, marked) => {
    const library = newLibrary();
    library.addDocument(urdu);
    expect(await found(library, query)).toEqual([`text: ${marked}`]);
  });

  it('finds quotes, comments, notes, tags and sources', async () => {
    const library = newLibrary();
    const { document, capture } = library.addDocument(report);
    await library.annotate(capture, 'at least 31 people', 'Highest figure so far.');
    await library.call('notes.create', {
      title: 'Figures',
      document,
      lexical: '{}',
      text: 'Compare both figures.',
    });
    await library.call('tags.create', { name: 'Casualty figure', definition: 'A number of dead or hurt.' });
    await library.call('sources.create', {
      name: 'Daily Courier',
      kind: 'outlet',
      aliases: ['The Courier of Port Ellery'],
    });

    expect(await found(library, 'people')).toEqual(['quote: people', 'text: people']);
    expect(await found(library, 'figure')).toEqual(['comment: figure', 'tag: figure']);
    expect(await found(library, 'figures')).toEqual(['note: figures']);
    expect(await found(library, 'hurt')).toEqual(['tag: hurt']);
    expect(await found(library, 'ellery')).toEqual(['source: Ellery']);
    expect(await found(library, 'people figure')).toEqual(['quote: people']);
    expect(await found(library, 'in:notes figure*')).toEqual(['note: figures']);
  });

  it('filters by tag, by the tags below it, and by comment', async () => {
    const library = newLibrary();
    const { capture } = library.addDocument(report);
    const figure = await library.annotate(capture, 'at least 31 people', 'Highest.');
    const denial = await library.annotate(capture, 'No warning of any kind');
    const parent = await library.call('tags.create', { name: 'What was said' });
    const tag = await library.call('tags.create', { name: 'First denial', parent: parent.id });
    await library.call('annotations.retag', { ids: [denial.id], add: [tag.id] });

    const annotationsOf = async (query: string) =>
      (await find(library, query, 'annotations')).hits.map((hit) => hit.annotation).sort();
    expect(await annotationsOf('tag:"first denial"')).toEqual([denial.id]);
    expect(await annotationsOf('tag:denial')).toEqual([denial.id]);
    expect(await annotationsOf('tag:"what was said"')).toEqual([denial.id]);
    expect((await find(library, 'tag:denial', 'annotations')).hits[0]?.tags).toEqual([tag.id]);
    expect(await annotationsOf('tag:elsewhere')).toEqual([]);
    expect(await annotationsOf('-tag:denial')).toEqual([figure.id]);
    expect(await annotationsOf('has:comment')).toEqual([figure.id]);
    expect(await annotationsOf('has:tag')).toEqual([denial.id]);
    expect(await annotationsOf('has:tag OR has:comment')).toEqual([figure.id, denial.id].sort());
    expect(await annotationsOf('highest OR tag:denial')).toEqual([figure.id, denial.id].sort());
    expect(await annotationsOf('warning has:comment')).toEqual([]);
    expect((await find(library, 'tag:denial alarm', 'documents')).total).toBe(1);
    expect((await find(library, 'tag:elsewhere alarm', 'documents')).total).toBe(0);
  });

  it('filters by source, whichever of its names is used', async () => {
    const library = newLibrary();
    const { document, capture } = library.addDocument(report);
    library.addDocument(urdu);
    await library.annotate(capture, 'The first alarm');
    const source = await library.call('sources.create', {
      name: 'Daily Courier',
      kind: 'outlet',
      aliases: ['Courier'],
    });
    await library.call('documents.assignSource', { ids: [document], source: source.id });

    for (const query of ['source:"daily courier"', 'source:courier', 'source:cour']) {
      expect(await found(library, query)).toEqual(['quote: ', 'source: ', 'title: ']);
    }
    expect(await found(library, 'alarm -source:courier')).toEqual([]);
    expect(await found(library, 'خبر -source:courier')).toEqual(['text: خبر']);
  });

  it('finds titles, and words of title and text together', async () => {
    const library = newLibrary();
    const { document } = library.addDocument(report);
    await library.call('documents.update', { id: document, metadata: { title: 'Harbour enquiry' } });
    expect(await found(library, 'harbour')).toEqual(['title: Harbour']);
    expect(await found(library, 'harbour alarm')).toEqual(['text: alarm']);
  });

  it('puts what matches best first and gives no more than asked for', async () => {
    const library = newLibrary();
    library.addDocument({
      title: 'Storm',
      text: `A fire was mentioned once. ${'Other words follow here. '.repeat(40)}`,
    });
    library.addDocument({ title: 'Fire at the harbour', text: 'The fire burned. The fire went out.' });
    const { hits } = await find(library, 'fire');
    expect(hits.map((hit) => [hit.documentTitle, hit.rank])).toEqual([
      ['Fire at the harbour', 1],
      ['Storm', 2],
    ]);
    const first = await library.call('search.find', { query: 'fire', limit: 1 });
    expect([first.hits.length, first.total]).toEqual([1, 2]);
  });

  it('asks for nothing where a query has no words', async () => {
    const library = newLibrary();
    library.addDocument(report);
    for (const query of ['', '   ', '"', '*', 'tag:', 'OR', '🔥', '-']) {
      expect(await find(library, query)).toEqual({
        hits: [],
        total: 0,
        counts: { documents: 0, annotations: 0, notes: 0, tags: 0, sources: 0, claims: 0 },
      });
    }
  });

  it('gives all passages of a capture in text order', async () => {
    const library = newLibrary();
    const { capture } = library.addDocument({
      title: 'Alarms',
      text: `${'An alarm. '.repeat(3)}${'Nothing. '.repeat(100)}One alarm.`,
    });
    const { passages, total } = await library.call('search.passages', { query: 'alarm', capture });
    const { text } = await library.call('captures.get', { id: capture });
    expect(total).toBe(2);
    expect(passages.map((passage) => passage.marks.length)).toEqual([3, 1]);
    expect(passages.map(({ start, end }) => text.slice(start, end))).toEqual(['alarm', 'alarm']);
  });
});
