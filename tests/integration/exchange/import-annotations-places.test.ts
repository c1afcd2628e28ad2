import { describe, expect, test } from 'vitest';
import { exportedW3c, importFile, importW3c, quoteAt } from '../../support/import-annotations.ts';
import { address, inquiryProject, statement, textOf } from '../../support/projects/inquiry-project.ts';
import { importText, newProject } from '../../support/projects/project-builder.ts';

describe('a passage', () => {
  test('is kept with the words, context and place of the document’s own text', async () => {
    const { core, one } = await inquiryProject();
    const { entries } = await importW3c(core, [
      {
        target: quoteAt(address, 'at least 31  people had died'),
        motivation: 'highlighting',
        created: '2020-01-02T03:04:05Z',
      },
    ]);
    const text = await textOf(core, one.capture);
    const start = text.indexOf('at least 31');
    expect(entries).toMatchObject([
      { status: 'exact', reason: null, places: [{ ...one, foundBy: 'address', state: 'exact', score: 1 }] },
    ]);
    expect(await core.call('annotations.list', {})).toMatchObject([
      {
        id: entries[0]?.annotation,
        motivation: 'highlighting',
        createdAt: '2020-01-02T03:04:05.000Z',
        targets: [
          { ...one, exact: 'at least 31 people had died', start, end: start + 27, state: 'exact', score: 1 },
        ],
      },
    ]);
    expect((await core.call('project.verify', {})).every(({ ok }) => ok)).toBe(true);
  });

  test('whose words have changed is approximate; whose words are gone is orphaned and keeps them', async () => {
    const { core } = await inquiryProject();
    const { entries } = await importW3c(core, [
      { target: quoteAt(address, 'Two written warning had been sent before the blaze, counsel says') },
      { target: quoteAt(address, 'nobody could have known of any of this') },
    ]);
    expect(entries.map(({ status }) => status)).toEqual(['approximate', 'orphaned']);
    const [approximate, orphan] = await core
      .call('annotations.list', {})
      .then((all) =>
        ['approximate', 'orphaned'].map((state) => all.find(({ targets }) => targets[0]?.state === state)),
      );
    expect(approximate?.targets[0]?.exact).toBe(
      'Two written warnings were sent before the blaze, counsel said',
    );
    expect(orphan?.targets).toMatchObject([
      { exact: 'nobody could have known of any of this', start: null, end: null, score: 0 },
    ]);
    expect((await core.call('project.verify', {})).every(({ ok }) => ok)).toBe(true);
  });

  test('told by a position alone is taken from there, and said to be unsure', async () => {
    const { core, one } = await inquiryProject();
    const text = [...(await textOf(core, one.capture))].join('');
    const start = [...text.slice(0, text.indexOf('at the north quay'))].length;
    const selector = { type: 'TextPositionSelector', start, end: start + 17 };
    const beyond = { type: 'TextPositionSelector', start: 5_000, end: 5_010 };
    const { entries } = await importW3c(core, [
      { target: { source: address, selector } },
      { target: { source: address, selector: beyond } },
    ]);
    expect(entries[0]?.places).toMatchObject([
      { exact: 'at the north quay', state: 'approximate', score: 0.5 },
    ]);
    expect(entries[1]).toMatchObject({
      status: 'unmatched',
      reason: expect.stringContaining('beyond the text'),
    });
  });

  test('told by a part of the page is found by the words there, and is a note where there are none', async () => {
    const core = newProject();
    const html = `<!doctype html><html><head><title>Inquiry</title><link rel="canonical" href="${address}"></head><body><article>
      <h1>Inquiry told of two warnings</h1><p>The inquiry heard on Monday that at least 31 people had died in the fire.</p>
      <p>Two written warnings were sent before the blaze, counsel said, and nobody answered.</p></article></body></html>`;
    await core.importBytes('page.html', new TextEncoder().encode(html), {});
    const refinedBy = { type: 'TextPositionSelector', start: 33, end: 60 };
    const { entries } = await importW3c(core, [
      { target: { source: address, selector: { type: 'CssSelector', value: 'article > p:nth-of-type(2)' } } },
      {
        target: {
          source: address,
          selector: { type: 'XPathSelector', value: '/html/body/article/p[1]', refinedBy },
        },
      },
      {
        target: { source: address, selector: { type: 'XPathSelector', value: '/html/body/p[7]' } },
        bodyValue: 'Gone.',
      },
    ]);
    expect(entries.map(({ status, places: [place] }) => [status, place?.exact])).toEqual([
      ['exact', 'Two written warnings were sent before the blaze, counsel said, and nobody answered.'],
      ['exact', 'at least 31 people had died'],
      ['note', undefined],
    ]);
    expect(entries[2]?.reason).toContain('“XPathSelector”, but the copies of the page have no words there');
    const { first } = JSON.parse(await exportedW3c(core));
    expect(first.items[1].target.selector.at(-1)).toEqual({
      type: 'CssSelector',
      value: 'article > p:nth-of-type(2)',
    });
  });

  test('told by its beginning and its end reaches from one to the other', async () => {
    const { core } = await inquiryProject();
    const { entries } = await importW3c(core, [{ target: `${address}#:~:text=at%20least%2031,the%20fire` }]);
    expect(entries[0]?.places).toMatchObject([
      { exact: 'at least 31 people had died in the fire', state: 'exact' },
    ]);
  });

  test('that stands several times is told apart by its context, and orphaned without one', async () => {
    const core = newProject();
    const { document } = await importText(
      core,
      'Closed at two, said Mira.\n\nClosed at two, said Joss.',
      'a.txt',
    );
    await core.call('documents.update', { id: document, metadata: { url: address } });
    const { entries } = await importW3c(core, [
      { target: quoteAt(address, 'Closed at two', { suffix: ', said Joss' }) },
      { target: quoteAt(address, 'Closed at two') },
    ]);
    expect(entries.map(({ status }) => status)).toEqual(['exact', 'orphaned']);
    const starts = (await core.call('annotations.list', {})).map(({ targets }) => targets[0]?.start);
    expect(starts).toContain(26);
  });
});

describe('the document', () => {
  test.each([
    [
      'its address, written another way',
      { target: quoteAt('http://www.courier.example/inquiry/?utm_source=x#top', 'Two written warnings') },
      'address',
    ],
    [
      'its title',
      {
        target: {
          ...quoteAt('urn:x:unknown', 'Two written warnings'),
          'dcterms:isPartOf': { 'dcterms:title': 'INQUIRY told of two warnings' },
        },
      },
      'title',
    ],
    [
      'the words',
      { target: quoteAt('https://copy.example/else', 'at least 31 people had died in the fire') },
      'words',
    ],
  ] as const)('is found by %s', async (_what, annotation, foundBy) => {
    const { core, one } = await inquiryProject();
    const { entries } = await importW3c(core, [annotation]);
    expect(entries[0]).toMatchObject({ status: 'exact', places: [{ document: one.document, foundBy }] });
  });

  test('that is not there is named, and nothing is added', async () => {
    const { core } = await inquiryProject();
    const { entries } = await importW3c(core, [
      { target: quoteAt('https://else.example/a', 'words that stand nowhere at all') },
    ]);
    expect(entries).toMatchObject([
      {
        status: 'unmatched',
        annotation: null,
        reason: expect.stringContaining('<https://else.example/a> is not in the project'),
      },
    ]);
    expect(await core.call('history.get', {})).toMatchObject({ undo: { label: 'import' } });
  });

  test('keeps words that are gone only where it is surely meant', async () => {
    const { core } = await inquiryProject();
    await importText(core, statement.replace('No warning', 'A warning'), 'again.txt');
    const gone = (title: string, source = 'urn:x:none') => ({
      target: {
        ...quoteAt(source, 'words that are gone for good, all of them'),
        'dcterms:isPartOf': { 'dcterms:title': title },
      },
    });
    const { entries } = await importW3c(core, [
      gone('Inquiry told of two warnings'),
      gone('Inquiry told of two warnings', 'https://else.example/a'),
      gone('Statement 7/98'),
    ]);
    expect(entries.map(({ status, reason }) => [status, reason])).toEqual([
      ['orphaned', null],
      ['unmatched', expect.stringContaining('is not in the project')],
      ['unmatched', 'Its words stand in none of the 2 documents that could be meant.'],
    ]);
  });

  test('is not guessed when the words stand in several', async () => {
    const { core } = await inquiryProject();
    const { entries } = await importFile(core, 'quote\n"The harbour was closed."\n', 'quotes.csv');
    expect(entries).toMatchObject([
      {
        status: 'unmatched',
        reason: 'Its words stand in 2 documents, and nothing says which of them is meant.',
      },
    ]);
  });

  test('may have older copies: what only they hold is placed there, and carried', async () => {
    const core = newProject();
    const one = await importText(
      core,
      'Counsel said that two warnings were sent before the blaze began.',
      'page.txt',
    );
    await core.call('documents.update', { id: one.document, metadata: { url: address } });
    const newer = new TextEncoder().encode('The page was taken down by its publisher.');
    await core.importBytes('page.txt', newer, { copyOf: one.document });
    const { entries } = await importW3c(core, [
      { target: quoteAt(address, 'two warnings were sent before the blaze') },
    ]);
    expect(entries[0]).toMatchObject({ status: 'exact', places: [{ capture: one.capture }] });
    const [annotation] = await core.call('annotations.list', {});
    expect(annotation?.targets[0]?.placements).toMatchObject([{ state: 'orphaned', decision: 'open' }]);
  });
});
