import type { ClaimWarning } from '../../../shared/model/claim.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { listed } from '../sources/hangs.ts';
import { type Matter, type Party, partyFinder } from './parties.ts';
import { idsOf, type WeighedEvidence } from './weighed-evidence.ts';

/** Where all that supports a claim about what happened are statements of parties to the matter, whatever they were taken as. */
export function partyWarnings(
  reader: ReadonlyDatabase,
  matter: Matter | null,
  evidence: readonly WeighedEvidence[],
): ClaimWarning[] {
  const supporting = evidence.filter(({ stance }) => stance === 'supports');
  const partiesOf = partyFinder(reader, matter);
  const parties = new Map<string, Party>();
  for (const question of supporting.flatMap(({ questions }) => questions)) {
    const found = partiesOf(question);
    if (found.length === 0) return [];
    for (const party of found) parties.set(party.id, party);
  }
  if (parties.size === 0) return [];
  const names = listed([...parties.values()].map(({ name }) => name));
  const words = `${subject(supporting.length)} of ${parties.size === 1 ? 'a party' : 'parties'} to the matter: ${names}. ${supporting.length === 1 ? 'It is' : 'They are'} evidence of what was said; nothing else on record supports that it happened.`;
  return [{ kind: 'only party statements', words, evidence: idsOf(supporting) }];
}

function subject(passages: number): string {
  return passages === 1
    ? 'The only passage that supports this claim is a statement'
    : `All ${passages} passages that support this claim are statements`;
}
