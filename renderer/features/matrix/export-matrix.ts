import { call } from '../../api/client.ts';
import { runJob } from '../../stores/jobs.ts';
import { announce } from '../../ui/announce.ts';
import { useMatrix } from './matrix-store.ts';
import { cornerWords } from './matrix-words.ts';
import type { ShownMatrix } from './shown-matrix.ts';
import { toPicture } from './to-picture.ts';

/** Asks where to write the matrix as it is shown and writes it there. Rejects with an AssayError. */
export async function exportMatrix(matrix: ShownMatrix, format: 'svg' | 'csv'): Promise<void> {
  const { title } = await call('project.get', {});
  const picture = toPicture(matrix, `${title}, evidence matrix`, cornerWords(useMatrix.getState().by));
  const { fileName } = await runJob(
    'claims.exportMatrix',
    { matrix: picture, format },
    { title: 'Exporting the evidence matrix' },
  );
  if (fileName !== null) announce(`Written to ${fileName}.`);
}
