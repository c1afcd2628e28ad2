import type { DocumentSummary } from '../../shared/model/document.ts';
import { foldedOnly } from '../../shared/text/folding.ts';
import { nearNames } from './near-names.ts';
import { CommandError } from './usage-error.ts';

/**
 * The document meant by an id or a title: exactly, else with case and diacritics aside. Throws CommandError, with the
 * candidates, when several have the title, and with near titles when none has.
 */
export function findDocument(documents: readonly DocumentSummary[], given: string): DocumentSummary {
  const known = documents.find(({ id }) => id === given);
  if (known !== undefined) return known;
  const exact = documents.filter(({ title }) => title === given);
  const folded = foldedOnly(given.trim());
  const found = exact.length > 0 ? exact : documents.filter(({ title }) => foldedOnly(title) === folded);
  const [document, ...others] = found;
  if (document !== undefined && others.length === 0) return document;
  if (document !== undefined) {
    const candidates = found.map(({ id, title }) => `  ${id}  ${title}`).join('\n');
    throw new CommandError(
      `${found.length} documents have the title “${given}”; give the id:\n${candidates}`,
    );
  }
  const near = nearNames(
    given,
    documents.map(({ title }) => title),
  );
  const hint = near.length === 0 ? '' : ` Near are: ${near.map((title) => `“${title}”`).join(', ')}.`;
  throw new CommandError(`There is no document “${given}”.${hint} “assay list documents” shows all.`);
}
