import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAnnotationFile } from '../../../../electron/importers/annotations/read-annotation-file.ts';
import { isCertainlyAnnotations } from '../../../../shared/annotations/recognise-annotation-file.ts';
import { inRepository } from '../../../../tools/repository.ts';

const folder = inRepository('..', 'shared', 'corpus', 'w3c-annotations');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

/** The selectors of the samples that have one; none of them names words. */
const withoutWords: Readonly<Record<string, string>> = {
  'anno25.json': 'XPathSelector',
  'anno30.json': 'SvgSelector',
};

describe.skipIf(files.length === 0)('the samples of the W3C model', () => {
  test.each(files)('%s is recognised and read', (name) => {
    const bytes = readFileSync(`${folder}/${name}`);
    expect(isCertainlyAnnotations(name, bytes.toString())).toBe(true);
    const { format, records, invalid } = readAnnotationFile({ bytes });
    expect(format).toBe('W3C Web Annotation');
    expect(invalid).toEqual([]);
    const [record, ...more] = records;
    expect(more).toEqual([]);
    const selector = withoutWords[name];
    for (const { place } of record?.targets ?? []) {
      if (selector === undefined) expect(place).toEqual({ type: 'whole document' });
      else expect(JSON.stringify(place)).toContain(selector);
    }
  });
});
