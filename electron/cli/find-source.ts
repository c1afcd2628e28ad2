import type { Source } from '../../shared/model/source.ts';
import { foldedOnly } from '../../shared/text/folding.ts';
import { nearNames } from './near-names.ts';
import { CommandError } from './usage-error.ts';

/**
 * The source meant by an id, a name or an alias: exactly, else with case and diacritics aside. Throws CommandError, with
 * the candidates, when several are meant, and with near names when none is.
 */
export function findSource(sources: readonly Source[], given: string): Source {
  const known = sources.find(({ id }) => id === given);
  if (known !== undefined) return known;
  const namesOf = ({ name, aliases }: Source) => [name, ...aliases];
  const exact = sources.filter((source) => namesOf(source).includes(given));
  const folded = foldedOnly(given.trim());
  const found =
    exact.length > 0
      ? exact
      : sources.filter((source) => namesOf(source).some((name) => foldedOnly(name) === folded));
  const [source, ...others] = found;
  if (source !== undefined && others.length === 0) return source;
  if (source !== undefined) {
    const candidates = found.map(({ id, name }) => `  ${id}  ${name}`).join('\n');
    throw new CommandError(`“${given}” may be any of these sources; give the id:\n${candidates}`);
  }
  const near = nearNames(given, sources.flatMap(namesOf));
  const hint = near.length === 0 ? '' : ` Near are: ${near.join(', ')}.`;
  throw new CommandError(
    `There is no source “${given}”.${hint} “assay list sources” shows all; “assay import PATH --source NAME” makes one.`,
  );
}
