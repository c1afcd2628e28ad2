import { afterAll, describe, expect, test } from 'vitest';
import { startImporterInNode } from '../../../electron/importers/pool/start-in-node.ts';
import { makeAnnotationWorkplace } from '../../fuzz/annotations/annotation-formats.ts';
import { createAnnotationSubject } from '../../fuzz/annotations/annotation-subject.ts';
import { fuzzedFormats, pastFindings } from '../../fuzz/fixtures.ts';
import { fuzzFormat } from '../../fuzz/fuzz-format.ts';
import { inputsOf } from '../../fuzz/input.ts';
import { wrongWith } from '../../fuzz/oracle.ts';
import { createSubject } from '../../fuzz/subject.ts';

/** So many broken files of each format; `npm run fuzz` takes ten thousand. */
const count = 100;
const seed = 1;

const subject = createSubject(startImporterInNode);
afterAll(() => subject.close());

describe('broken files of each format are imported or refused with a reason', () => {
  test.each(fuzzedFormats().map((format) => ({ format, name: format.name })))(
    '$name',
    async ({ format }) => {
      const { tally, findings } = await fuzzFormat(format, subject, { seed, count });
      expect(findings.map(({ number, wrong }) => `${number}: ${wrong}`)).toEqual([]);
      expect(tally.files).toBe(count);
      expect(tally.refused).toBeLessThan(count);
    },
    120_000,
  );
});

describe('broken files of annotations are imported or refused with a reason by core', async () => {
  const workplace = await makeAnnotationWorkplace();
  const core = createAnnotationSubject(workplace.path);
  afterAll(async () => {
    await core.close();
    workplace.remove();
  });

  test.each(workplace.formats.map((format) => ({ format, name: format.name })))(
    '$name',
    async ({ format }) => {
      const { tally, findings } = await fuzzFormat(format, core, { seed, count });
      expect(findings.map(({ number, wrong }) => `${number}: ${wrong}`)).toEqual([]);
      expect(tally.files).toBe(count);
      expect(tally.refused).toBeLessThan(count);
    },
    120_000,
  );
});

test.each(
  pastFindings().flatMap(({ name, fixtures }) =>
    fixtures.map((file) => ({ format: name, file, name: file.name })),
  ),
)('what broke the importer of $format once does so no more: $name', async ({ file }) => {
  expect(wrongWith(await subject.react(file))).toBeNull();
});

test('the same number gives the same broken file', () => {
  const [format] = fuzzedFormats();
  if (format === undefined) throw new Error('There are no files of any format.');
  for (const number of [0, 1, 199])
    expect(inputsOf(format, seed)(number)).toEqual(inputsOf(format, seed)(number));
  expect(inputsOf(format, 2)(0)).not.toEqual(inputsOf(format, seed)(0));
});
