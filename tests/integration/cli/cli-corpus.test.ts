import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { webAnnotationCollection } from '../../../shared/w3c/web-collection.ts';
import { webSpecificResource } from '../../../shared/w3c/web-annotation.ts';
import { webTextPositionSelector, webTextQuoteSelector } from '../../../shared/w3c/web-selectors.ts';
import { inRepository } from '../../../tools/repository.ts';
import { assayCommand, buildCommand } from '../../support/assay-command.ts';
import { temporaryFolder } from '../../support/projects/project-builder.ts';

const articles = inRepository('..', 'shared', 'corpus', 'articles');

describe.skipIf(!existsSync(articles))('articles as people save them', () => {
  beforeAll(buildCommand, 120_000);

  test('are imported, annotated, exported and verified from the command line', async () => {
    const folder = temporaryFolder();
    const assay = assayCommand(folder);
    const items = await assay.records(['--project', 'p.assay', 'import', '--recursive', articles]);
    expect(items).toHaveLength(readdirSync(articles).length);
    expect(items.map(({ status }) => status)).toEqual(items.map(() => 'imported'));

    const texts = new Map<string, string>();
    for (const { document } of items) {
      const id = String(document);
      const { stdout: text } = await assay(['show', id, '--text']);
      texts.set(`urn:uuid:${id}`, text);
      const paragraph = text.split('\n').find((line) => line.length > 200) ?? text;
      const { exitCode, stderr } = await assay([
        'annotate',
        id,
        '--exact',
        paragraph.slice(40, 160),
        '--tag',
        'Check',
      ]);
      expect([exitCode, stderr.replace(/^The quote is kept.*\n/, '')]).toEqual([0, '']);
    }

    expect((await assay(['export', '--format', 'w3c', '--out', 'notes.jsonld'])).exitCode).toBe(0);
    const { first } = webAnnotationCollection.parse(
      JSON.parse(readFileSync(join(folder, 'notes.jsonld'), 'utf8')),
    );
    expect(first.items).toHaveLength(items.length);
    for (const { target: written } of first.items) {
      const target = webSpecificResource.parse(written);
      const quote = webTextQuoteSelector.parse(target.selector?.[0]);
      const position = webTextPositionSelector.parse(target.selector?.[1]);
      const text = texts.get(target['dcterms:isPartOf']?.id ?? '') ?? '';
      expect([...text].slice(position.start, position.end).join('')).toBe(quote.exact);
    }
    expect((await assay(['verify'])).exitCode).toBe(0);
  });
});
