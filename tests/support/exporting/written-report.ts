import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../../../electron/core/create-core.ts';
import type { ReportFormat } from '../../../shared/contract/sessions.ts';
import { addCheckedSession } from '../projects/checked-session.ts';
import { newProject, temporaryFolder } from '../projects/project-builder.ts';
import { readReport } from './read-report.ts';
import { unwatched } from '../unwatched.ts';

/** Writes a report into a folder of its own; gives its bytes and what was said of it. */
export async function writtenReport(core: Core, session: string, format: ReportFormat) {
  const path = join(temporaryFolder(), 'report');
  const summary = await core.reportToFile({ session, format, path, existing: 'refuse' }, unwatched());
  const bytes = new Uint8Array(readFileSync(path));
  return { summary, bytes, read: readReport(format, bytes) };
}

/** A project with a session whose report has all that reports have. */
export async function checkedSession() {
  const core = newProject();
  return { core, ...(await addCheckedSession(core)) };
}
