import type { CheckingSession } from '../../shared/model/checking-session.ts';
import { foldedOnly } from '../../shared/text/folding.ts';
import { nearNames } from './near-names.ts';
import { CommandError } from './usage-error.ts';

/**
 * The session meant by an id or a title: exactly, else with case and diacritics aside. Throws CommandError, with the candidates, when
 * several have the title, and with near titles when none has.
 */
export function findSession(sessions: readonly CheckingSession[], given: string): CheckingSession {
  const known = sessions.find(({ id }) => id === given);
  if (known !== undefined) return known;
  const exact = sessions.filter(({ title }) => title === given);
  const folded = foldedOnly(given.trim());
  const found = exact.length > 0 ? exact : sessions.filter(({ title }) => foldedOnly(title) === folded);
  const [session, ...others] = found;
  if (session !== undefined && others.length === 0) return session;
  if (session !== undefined) {
    const candidates = found.map(
      ({ id, title, createdAt }) => `  ${id}  ${title}, ${createdAt.slice(0, 10)}`,
    );
    throw new CommandError(
      `${found.length} sessions have the title “${given}”; give the id:\n${candidates.join('\n')}`,
    );
  }
  const near = nearNames(
    given,
    sessions.map(({ title }) => title),
  );
  const hint = near.length === 0 ? '' : ` Near are: ${near.map((title) => `“${title}”`).join(', ')}.`;
  throw new CommandError(`There is no session “${given}”.${hint} “assay list sessions” shows all.`);
}
