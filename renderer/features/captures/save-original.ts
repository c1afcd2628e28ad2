import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { runJob } from '../../stores/jobs.ts';
import { announce } from '../../ui/announce.ts';

/** Writes the untouched original of a copy where the person says. A failure shows in the status bar by itself. */
export async function saveOriginal(capture: string): Promise<void> {
  try {
    const { fileName } = await runJob(
      'captures.saveOriginal',
      { id: capture },
      { title: 'Saving the original' },
    );
    if (fileName !== null) announce(`Saved as ${fileName}`);
  } catch (thrown) {
    if (!(thrown instanceof AssayError)) throw thrown;
  }
}
