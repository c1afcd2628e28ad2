import { type OthersVerdict, othersVerdict } from '../../../shared/claims/others-verdict.ts';
import { isJsonObject, type JsonValue } from '../../../shared/w3c/json-value.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { keptOfClaim, listImportedClaims } from '../../store/repositories/imported.ts';

/** Of all claims, those that came with a verdict. */
export function listOthersVerdicts(
  reader: ReadonlyDatabase,
): { readonly claim: string; readonly verdict: OthersVerdict }[] {
  return listImportedClaims(reader).flatMap(({ id, otherProperties }) => {
    const verdict = verdictOf(otherProperties);
    return verdict === null ? [] : [{ claim: id, verdict }];
  });
}

/** The verdict of another reviewer that was imported with a claim; null where there is none. */
export function verdictKeptWith(reader: ReadonlyDatabase, claim: string): OthersVerdict | null {
  return verdictOf(keptOfClaim(reader, claim));
}

function verdictOf(json: string | null): OthersVerdict | null {
  // Written by an import from an object.
  const kept: JsonValue = json === null ? null : JSON.parse(json);
  return isJsonObject(kept) ? othersVerdict(kept) : null;
}
