import { admiraltyCredibility } from '../../../shared/reliability/credibility.ts';
import type { JsonValue } from '../../../shared/w3c/json-value.ts';
import { isJsonObject } from '../../../shared/w3c/json-value.ts';
import type { ExportedService } from '../../exporters/annotated-notes.ts';
import type { ExportedClaim } from '../../exporters/exported-claim.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { listClaims } from '../../store/repositories/claims.ts';
import { listConclusionsOf } from '../../store/repositories/conclusions.ts';
import { listEvidence } from '../../store/repositories/evidence.ts';
import { listImportedClaims } from '../../store/repositories/imported.ts';
import { listSources } from '../../store/repositories/sources.ts';
import { withLiveCitations } from '../citations/live-citations.ts';

interface Choice {
  /** Ids of the annotations that are exported. */
  readonly annotations: ReadonlySet<string>;
  /** True where the whole project is exported: then claims without evidence come too. */
  readonly isAll: boolean;
  readonly tagNames: ReadonlyMap<string, string>;
}

/** The claims that come with an export, in the order they were made. */
export function gatherClaims(
  reader: ReadonlyDatabase,
  { annotations, isAll, tagNames }: Choice,
): readonly ExportedClaim[] {
  const evidence = Map.groupBy(
    listEvidence(reader, { isAll: true }).filter(({ annotation }) => annotations.has(annotation)),
    ({ claim }) => claim,
  );
  const kinds = new Map(listSources(reader).map(({ id, kind }) => [id, kind]));
  const imported = new Map(listImportedClaims(reader).map((facts) => [facts.id, facts]));
  return listClaims(reader)
    .filter(({ id, annotation }) => isAll || evidence.has(id) || annotations.has(annotation ?? ''))
    .toSorted((one, other) => order(one.createdAt, other.createdAt) || order(one.id, other.id))
    .map(({ speaker, tags, annotation, evidence: _counts, conclusion: _inForce, ...claim }) => ({
      ...claim,
      speaker: speaker && { ...speaker, kind: kinds.get(speaker.id) ?? 'unknown' },
      tags: tags.flatMap((tag) => tagNames.get(tag) ?? []),
      annotation: annotation !== null && annotations.has(annotation) ? annotation : null,
      evidence: (evidence.get(claim.id) ?? [])
        .map((each) => ({ ...each, credibilityWords: credibilityWords(each.credibility) }))
        .toSorted((one, other) => Number(one.supersededAt !== null) - Number(other.supersededAt !== null)),
      conclusions: listConclusionsOf(reader, claim.id).map((each) => withLiveCitations(reader, each)),
      importedId: imported.get(claim.id)?.importedId ?? null,
      otherProperties: objectOf(imported.get(claim.id)?.otherProperties ?? null),
    }));
}

/** What passages are to claims, by annotation; only judgements in force. */
export function servicesByAnnotation(
  claims: readonly ExportedClaim[],
): ReadonlyMap<string, readonly ExportedService[]> {
  const inForce = claims.flatMap(({ statement, evidence }) =>
    evidence.filter(({ supersededAt }) => supersededAt === null).map((judged) => ({ statement, judged })),
  );
  const byAnnotation = Map.groupBy(inForce, ({ judged }) => judged.annotation);
  return new Map(
    [...byAnnotation].map(([annotation, all]) => [
      annotation,
      all.map(({ statement, judged: { stance, credibility, credibilityWords: words, takenAs } }) => ({
        claim: statement,
        stance,
        credibility,
        credibilityWords: words,
        takenAs,
      })),
    ]),
  );
}

function credibilityWords(code: string | null): string | null {
  return admiraltyCredibility.levels.find((level) => level.code === code)?.words ?? null;
}

function objectOf(json: string | null): ExportedClaim['otherProperties'] {
  // Written by an import from an object.
  const value: JsonValue = json === null ? {} : JSON.parse(json);
  return isJsonObject(value) ? value : {};
}

function order(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
