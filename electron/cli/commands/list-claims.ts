import type { Core } from '../../core/create-core.ts';
import type { Listing, Row } from './listing.ts';

/** `assay list claims`: each with the evidence in force, and how many independent origins support it. */
export async function listClaims(core: Core): Promise<Listing> {
  const claims = await core.call('claims.list', {});
  const evidence = Map.groupBy(await core.call('evidence.list', {}), ({ claim }) => claim);
  const verdicts = new Map(
    (await core.call('claims.othersVerdicts', {})).map(({ claim, verdict }) => [claim, verdict]),
  );
  return {
    columns: ['id', 'likelihood', 'confidence', 'for', 'against', 'origins', 'statement'],
    rows: claims.map((claim): Row => {
      const { id, statement, conclusion, origins } = claim;
      const likelihood = conclusion?.likelihoodWords ?? null;
      const confidence = conclusion?.confidence ?? null;
      return {
        record: {
          id,
          statement,
          asserts: claim.asserts,
          speaker: claim.speaker?.id ?? null,
          said: claim.said,
          eventDate: claim.eventDate,
          eventPlace: claim.eventPlace,
          question: claim.question?.words ?? null,
          parent: claim.parent?.id ?? null,
          likelihood,
          confidence,
          // What came with the claim from another reviewer: theirs, never this project's.
          othersVerdict: verdicts.get(id) ?? null,
          evidence: (evidence.get(id) ?? []).map(({ annotation, stance, credibility }) => ({
            annotation,
            stance,
            credibility,
          })),
          origins,
        },
        cells: [
          id,
          likelihood,
          confidence,
          claim.evidence.supports,
          claim.evidence.disputes,
          origins.independent,
          statement,
        ],
      };
    }),
  };
}
