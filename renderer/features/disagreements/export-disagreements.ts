import { useClaims } from '../../stores/claims.ts';
import { runJob } from '../../stores/jobs.ts';
import { announce } from '../../ui/announce.ts';
import type { ValueGroup } from './shown-values.ts';

/** Asks where to write the values, in the order in which they are shown, and writes them there. Rejects with an AssayError. */
export async function exportDisagreements(groups: readonly ValueGroup[]): Promise<void> {
  const { question } = useClaims.getState();
  if (question === null) return;
  const values = groups.flatMap((group) =>
    group.values.map(({ evidence, target }) => ({ evidence, target })),
  );
  const { fileName } = await runJob(
    'claims.exportDisagreements',
    { question: question === 'none' ? null : question, values },
    { title: 'Exporting the values' },
  );
  if (fileName !== null) announce(`Written to ${fileName}.`);
}
