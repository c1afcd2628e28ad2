import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRepository } from '../../../tools/repository.ts';
import { newProject } from '../../support/projects/project-builder.ts';

const page = inRepository('..', 'shared', 'corpus', 'articles', 'reference-page-with-inline-citations.txt');

test.skipIf(!existsSync(page))(
  'names that a reference page spells in several ways are suggested for their sources',
  async () => {
    const core = newProject();
    await core.importBytes('page.txt', readFileSync(page), {});
    await core.findNewFindings();
    for (const name of ['Muttahida Qaumi Movement', 'Mohajir Qaumi Movement', 'Amnesty International'])
      await core.call('sources.create', { name });
    const variants = await core.call('sources.variants', {});
    const found = variants.map(({ one, other, because }) => `${one.name} ~ ${other.name}: ${because}`);
    expect(found).toEqual(
      expect.arrayContaining([
        'Mohajir Qaumi Movement ~ Mohajir Quami Movement: sound alike',
        'Muttahida Qaumi Movement ~ Mothaidda Quami Movement: sound alike',
        'Amnesty International ~ AI: initials',
      ]),
    );
    const places = await core.call('sources.occurrences', { name: 'Mothaidda Quami Movement' });
    expect(places.map(({ exact }) => exact)).toContain('Mothaidda Quami Movement');
  },
);
