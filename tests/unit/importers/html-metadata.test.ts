import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  describe as describeImport,
  importBytes,
  importText,
  marksOf,
} from '../../support/importing/import-builder.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/import/${name}`, import.meta.url)));

describe('the metadata of a page', () => {
  test('is read from JSON-LD first, and says where it was read', async () => {
    const imported = await importBytes('quay-closed.html', fixture('article.html'));
    expect(describeImport(imported)).toEqual({
      title: 'Old quay stays closed | JSON-LD headline | certain',
      author: 'Ada Quill, Tom Vale | JSON-LD author | certain',
      publisher: 'The Alder Courier | JSON-LD publisher | certain',
      published: '2015-07-10 | JSON-LD datePublished | certain',
      url: 'https://example.org/news/quay | link canonical | certain',
      place: 'PORT ALDER | dateline | certain',
      language: 'en-GB | html lang | certain',
      direction: 'ltr | html dir | certain',
    });
    expect(imported.metadata.published?.words).toBe('2015-07-10T23:53:00-04:00');
  });

  const page = (head: string, body = '<p>The quay is closed.</p>') =>
    `<html><head>${head}</head><body>${body}</body></html>`;
  const read = async (head: string, body?: string) =>
    describeImport(await importText('page.html', page(head, body)));

  test.each([
    [
      '<meta property="article:published_time" content="2020-03-04T23:30:00+05:00">',
      '2020-03-04 | meta article:published_time | certain',
    ],
    ['<meta name="DC.date.issued" content="2020-03">', '2020-03 | meta dc.date.issued | certain'],
    [
      '<meta name="citation_publication_date" content="2020/03/04">',
      '2020-03-04 | meta citation_publication_date | certain',
    ],
    ['<meta itemprop="datePublished" content="March 4, 2020">', '2020-03-04 | meta datepublished | certain'],
    ['<meta name="date" content="03/04/2020">', '[2020-03-04,2020-04-03] | meta date | ambiguous'],
    [
      '<meta property="article:modified_time" content="2020-03-04">',
      '2020-03-04 | meta article:modified_time | uncertain',
    ],
    ['<meta name="date" content="soon">', undefined],
  ])('has its date in %s', async (head, published) => {
    expect((await read(head))['published']).toBe(published);
  });

  test.each([
    [
      '<p>x</p><time pubdate datetime="2020-03-04T10:00">4 March</time>',
      '2020-03-04 | time element | certain',
    ],
    ['<p>x</p><time datetime="2020-03-04">4 March</time>', '2020-03-04 | time element | uncertain'],
    ['<p>Posted on: 3/14/2020</p><p>x</p>', '2020-03-14 | labelled line | certain'],
    ['<p>Last updated: 14 March 2020</p>', '2020-03-14 | last modified line | uncertain'],
  ])('has its date in %s', async (body, published) => {
    expect((await read('', body))['published']).toBe(published);
  });

  test('marks a date uncertain when the page contradicts itself by days', async () => {
    const head =
      '<meta property="article:published_time" content="2020-03-04"><meta name="date" content="2020-03-09">';
    expect((await read(head))['published']).toBe('2020-03-04 | meta article:published_time | uncertain');
  });

  test('follows references and arrays in JSON-LD', async () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Person', '@id': '#ada', name: 'Ada Quill' },
        { '@type': 'Organization', '@id': '#board', name: 'Harbour &amp; Dock Board' },
        {
          '@type': ['Article', 'NewsArticle'],
          headline: 'Quay &quot;closed&quot;',
          author: [{ '@id': '#ada' }, 'Tom Vale'],
          publisher: { '@id': '#board' },
          datePublished: '2020-03-04',
          inLanguage: 'en',
          contentLocation: { '@type': 'Place', name: 'Port Alder' },
          mainEntityOfPage: { '@id': 'https://example.org/quay' },
        },
      ],
    };
    expect(await read(`<script type="application/ld+json">${JSON.stringify(data)}</script>`)).toEqual({
      title: 'Quay "closed" | JSON-LD headline | certain',
      author: 'Ada Quill, Tom Vale | JSON-LD author | certain',
      publisher: 'Harbour & Dock Board | JSON-LD publisher | certain',
      published: '2020-03-04 | JSON-LD datePublished | certain',
      url: 'https://example.org/quay | JSON-LD url | certain',
      place: 'Port Alder | JSON-LD location | certain',
      language: 'en | JSON-LD inLanguage | certain',
    });
  });

  test('passes over JSON-LD that is broken or of another kind', async () => {
    const head =
      '<script type="application/ld+json">{"@type":"Article","headline":</script><script type="application/ld+json">[1,null,{"@type":"Recipe","name":"Chowder"}]</script><title>Quay</title>';
    expect((await read(head))['title']).toBe('Quay | title element | certain');
  });

  test('takes author, publisher and address from other tags', async () => {
    const head = `<meta name="citation_author" content="Quill, Ada"><meta name="citation_author" content="Vale, Tom">
      <meta property="og:site_name" content="The Alder Courier"><meta property="og:url" content="https://example.org/q">
      <meta property="og:title" content="Quay closed"><title>Quay closed | The Alder Courier</title>`;
    expect(await read(head)).toMatchObject({
      title: 'Quay closed | meta og:title | certain',
      author: 'Quill, Ada; Vale, Tom | meta citation_author | certain',
      publisher: 'The Alder Courier | meta og:site_name | certain',
      url: 'https://example.org/q | meta og:url | certain',
    });
  });

  test('knows the address that a browser noted when it saved the page', async () => {
    const html = `<!-- saved from url=(0026)https://example.org/quay --><html><body><p><a href="b">The quay</a> is closed.</p></body></html>`;
    const imported = await importText('page.html', html);
    expect(describeImport(imported)['url']).toBe('https://example.org/quay | "saved from" comment | certain');
    expect(marksOf(imported)).toEqual([['link', 'The quay', 'https://example.org/b']]);
  });

  test('believes the letters more than a template’s lang', async () => {
    const html = `<html lang="en"><body><p>شہر کی کونسل کے صدر نے منگل کو کہا کہ پرانا پل مرمت کے کام کی وجہ سے بند رہے گا۔</p></body></html>`;
    expect(describeImport(await importText('page.html', html))).toMatchObject({
      language: 'ur | the text itself | uncertain',
      direction: 'rtl | the text itself | uncertain',
    });
  });

  test('falls back to the first heading, then to the file’s name', async () => {
    expect((await read('', '<h2>Quay</h2><p>closed'))['title']).toMatch(/^Quay \| /);
    expect((await read('', '<p>closed'))['title']).toBe('page | file name | uncertain');
  });
});

test('tens of thousands of declarations of one name are read in one go', async () => {
  const html = `<html><head>${'<meta property="og:title" content="Quay">'.repeat(60_000)}</head><body><p>The quay is closed.</p></body></html>`;
  expect(describeImport(await importText('page.html', html))['title']).toBe('Quay | meta og:title | certain');
});

test('objects in JSON-LD where names are expected are passed over', async () => {
  const odd = '{"@id": {"toString": null, "valueOf": 1}}';
  const html = `<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Quay", "author": [${odd}], "publisher": ${odd}}</script><p>The quay is closed.</p>`;
  expect(describeImport(await importText('page.html', html))).toMatchObject({
    title: expect.stringMatching(/^Quay \|/),
  });
});

test('what a page says of its encoding stands in the report as one short line', async () => {
  const label = `utf-8\u0001&#10;${'x'.repeat(5_000)}`;
  const bytes = Buffer.from(
    `<html><head><meta charset="${label}"></head><body><p>caf\xe9 \x80</p></body></html>`,
    'latin1',
  );
  const { remarks } = await importBytes('page.html', new Uint8Array(bytes));
  for (const remark of remarks) expect(remark).toMatch(/^[^\p{Cc}]{1,200}$/u);
});
