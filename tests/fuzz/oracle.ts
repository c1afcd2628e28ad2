import { defaultImportLimits } from '../../electron/importers/import-limits.ts';
import type { ImportedContainer, ImportedPart } from '../../electron/importers/imported.ts';
import type { AnnotationPlan } from '../../shared/contract/annotation-import.ts';
import { captureProblems } from '../support/importing/capture-invariants.ts';
import type { Reaction } from './subject.ts';

/** A refusal that names what to try has one of these words. */
const advice =
  /\b(?:again|ask|choose|convert|copy|export|get|give|import|open|print|raise|save|split|take|try|unpack|use)\b/i;

/** Words of a program that failed: nobody who imports a file can do anything with them. */
const internal =
  /\b(?:undefined|NaN|null|TypeError|RangeError|SyntaxError|ReferenceError|is not a function|Cannot read propert|Unexpected token|Invalid array length)\b|\[object |\bat \S+:\d+:\d+|node:|\.(?:ts|js):\d/;

/** What a person reads in a report is not longer, in UTF-16 code units. */
const longestSentence = 1_500;

/** Names are labels; addresses of pages are the longest of them. */
const longestName = 2_000;

/** Says what an importer did wrong with a broken file; null when it imported it properly, or refused it properly. */
export function wrongWith({ answer, parts, within }: Reaction): string | null {
  return (
    wrongAnswer(answer) ?? wrongParts(parts) ?? within.map(wrongWith).find((wrong) => wrong !== null) ?? null
  );
}

function wrongAnswer(answer: Reaction['answer']): string | null {
  switch (answer.type) {
    case 'failed':
      return answer.message;
    case 'refused':
      if (!advice.test(answer.message)) return `It does not say what to try: “${answer.message}”`;
      return wrongSentence(answer.message);
    case 'outcome': {
      const { outcome } = answer;
      const { remarks } = outcome.type === 'document' ? outcome.imported : outcome.container;
      const [problem] =
        outcome.type === 'document'
          ? captureProblems(outcome.imported)
          : containerProblems(outcome.container);
      return problem ?? remarks.map(wrongSentence).find((wrong) => wrong !== null) ?? null;
    }
    case 'planned':
      return wrongPlan(answer.plan);
    case 'entries': {
      const keys = answer.entries.map(({ key }) => key);
      return new Set(keys).size === keys.length ? null : 'Two entries have one key.';
    }
    default:
      return null;
  }
}

function wrongPlan({ files, entries }: AnnotationPlan): string | null {
  const messages = files.flatMap(({ message }) => message ?? []);
  const said = [...messages, ...entries.flatMap(({ reason }) => reason ?? [])];
  const silent = files.find(({ format, message }) => (format === null) !== (message !== null));
  if (silent !== undefined) return `It was not read, and nothing is said: ${silent.name}.`;
  const helpless = messages.find((message) => !advice.test(message));
  if (helpless !== undefined) return `It does not say what to try: “${helpless}”`;
  return said.map(wrongSentence).find((wrong) => wrong !== null) ?? null;
}

function wrongSentence(sentence: string): string | null {
  if (!/[.!?][”"')]?$/.test(sentence)) return `No sentence: “${sentence.slice(0, 200)}”`;
  if (sentence.length > longestSentence)
    return `A sentence of ${sentence.length}: “${sentence.slice(0, 200)}”`;
  // What is quoted are words of the file.
  const own = sentence.replace(/“[^”]*”/g, '“”');
  if (internal.test(own)) return `It speaks of the program: “${sentence}”`;
  return /\p{Cc}/u.test(sentence) ? `It has a control character: “${sentence}”` : null;
}

function wrongParts(parts: readonly ImportedPart[]): string | null {
  if (parts.length > defaultImportLimits.maxMembers) return `It handed over ${parts.length} parts.`;
  if (new Set(parts.map(({ key }) => key)).size < parts.length) return 'Two parts have one key.';
  const named = parts.find(
    ({ name }) => name.trim() === '' || name.length > longestName || /\p{Cc}/u.test(name),
  );
  return named === undefined ? null : `A part is named “${named.name.slice(0, 200)}”.`;
}

/** Codes and collections are trees: a key stands once, and nothing is above itself. */
function containerProblems({ codes = [], collections = [] }: ImportedContainer): readonly string[] {
  return [codes, collections].flatMap((things) => {
    const parents = new Map(things.map(({ key, parent }) => [key, parent]));
    if (parents.size < things.length) return ['Two codes or collections have one key.'];
    const goesRound = things.some(({ key }) => {
      const above = new Set<string>();
      for (let at: string | null = key; at !== null; at = parents.get(at) ?? null) {
        if (above.has(at)) return true;
        above.add(at);
      }
      return false;
    });
    return goesRound ? ['A code or collection is above itself.'] : [];
  });
}
