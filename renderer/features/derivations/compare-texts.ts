import { runJob } from '../../stores/jobs.ts';

/** Compares the texts that were not compared yet; the status bar shows how far it is, and why it failed. */
export async function compareTexts(): Promise<void> {
  await runJob('derivations.compareTexts', {}, { title: 'Comparing texts' }).catch(() => undefined);
}
