import { expect, test, vi } from 'vitest';
import { importText, newProject } from '../../support/projects/project-builder.ts';

vi.mock('../../../electron/extractors/find-findings.ts', () => ({
  extractorsVersion: 'test/1',
  findFindingsInSlices: async ({ text }: { readonly text: string }) => {
    if (text.includes('breaks')) throw new Error('An extractor broke.');
    return [];
  },
}));

test('a text on which an extractor breaks never stops the others, and is named', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const core = newProject();
  const broken = await importText(core, 'This one breaks it.', 'one.txt');
  const other = await importText(core, 'This one does not.', 'two.txt');
  expect(await core.call('findings.find', {})).toEqual({
    captures: 1,
    findings: 0,
    failed: [broken.capture],
  });
  const isFound = async (capture: string) => (await core.call('findings.list', { capture })).isFound;
  expect([await isFound(broken.capture), await isFound(other.capture)]).toEqual([false, true]);

  await core.findNewFindings();
  await core.findNewFindings();
  // Once by the job and once behind the window, where it is not tried again.
  expect(said).toHaveBeenCalledTimes(2);
});
