import { defaultImportLimits } from '../../electron/importers/import-limits.ts';
import { captureProblems } from '../support/capture-invariants.ts';
import type { Reaction } from './subject.ts';

/** A refusal that names what to try has one of these words. */
const advice =
  /\b(?:again|ask|choose|convert|copy|export|get|give|import|open|print|raise|save|split|take|try|unpack|use)\b/i;

/** Says what an importer did wrong with a broken file; null when it imported it properly, or refused it properly. */
export function wrongWith({ answer, parts }: Reaction): string | null {
  if (parts.length > defaultImportLimits.maxMembers) return `It handed over ${parts.length} parts.`;
  switch (answer.type) {
    case 'failed':
      return answer.message;
    case 'refused':
      if (!/[.!]$/.test(answer.message)) return `No sentence: “${answer.message}”`;
      return advice.test(answer.message) ? null : `It does not say what to try: “${answer.message}”`;
    case 'outcome': {
      if (answer.outcome.type === 'container') return null;
      const [problem] = captureProblems(answer.outcome.imported);
      return problem ?? null;
    }
    default:
      return null;
  }
}
