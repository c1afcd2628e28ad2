import { isJsonObject, type JsonObject, type JsonValue } from '../../../../shared/w3c/json-value.ts';
import {
  type WebClaim,
  type WebConclusion,
  type WebEvidence,
  webClaim,
  webConclusion,
  webEvidence,
} from '../../../../shared/w3c/web-claim.ts';
import type { CommentRecord, InvalidRecord } from '../annotation-record.ts';
import { bareClaim, type ClaimRecord, type ConclusionRecord, type EvidenceRecord } from '../claim-record.ts';
import { tidyTags } from '../tidy-tags.ts';
import type { FoundItem } from './find-annotations.ts';
import { lowerIds } from './lower-ids.ts';

/** Whether an item of a file that Assay wrote is a claim, evidence for one, or a conclusion about one. */
export function isOfClaim({ value }: FoundItem): boolean {
  return (
    isJsonObject(value) && ['assay:claim', 'assay:evidence', 'assay:conclusion'].some((name) => name in value)
  );
}

/** Joins the items of claims: each claim with the judgements and conclusions that name it. */
export function readClaims(items: readonly FoundItem[]): {
  readonly claims: readonly ClaimRecord[];
  readonly invalid: readonly InvalidRecord[];
} {
  const claims: { readonly where: string; readonly claim: WebClaim }[] = [];
  const evidence: { readonly where: string; readonly judged: WebEvidence }[] = [];
  const conclusions: { readonly where: string; readonly drawn: WebConclusion }[] = [];
  const invalid: InvalidRecord[] = [];
  for (const { value, where } of items) {
    const object = isJsonObject(value) ? value : {};
    const claim = 'assay:claim' in object ? webClaim.safeParse(lowerIds(object)) : null;
    const judged = 'assay:evidence' in object ? webEvidence.safeParse(lowerIds(object)) : null;
    const drawn = 'assay:conclusion' in object ? webConclusion.safeParse(lowerIds(object)) : null;
    if (claim?.success === true) claims.push({ where, claim: claim.data });
    else if (judged?.success === true) evidence.push({ where, judged: judged.data });
    else if (drawn?.success === true) conclusions.push({ where, drawn: drawn.data });
    else {
      const issue = (claim ?? judged ?? drawn)?.error?.issues[0];
      const what = claim !== null ? 'claim' : judged !== null ? 'judgement of a passage' : 'conclusion';
      invalid.push({
        where,
        quote: '',
        reason: `This ${what} is not written as Assay writes it (see “${issue?.path.join('.') ?? ''}”).`,
      });
    }
  }
  const known = new Set(claims.map(({ claim }) => claim.body[0].id));
  const evidenceOf = Map.groupBy(evidence, ({ judged }) => claimOf(judged) ?? '');
  const conclusionsOf = Map.groupBy(conclusions, ({ drawn }) => drawn.target);
  const lost = [...evidence, ...conclusions].filter((each) => {
    const id = 'judged' in each ? claimOf(each.judged) : each.drawn.target;
    return id === null || !known.has(id);
  });
  return {
    claims: claims.map(({ where, claim }) =>
      claimRecord(where, claim, {
        evidence: (evidenceOf.get(claim.body[0].id) ?? []).map(({ judged }) => evidenceRecord(judged)),
        conclusions: (conclusionsOf.get(claim.body[0].id) ?? []).map(({ drawn }) => conclusionRecord(drawn)),
      }),
    ),
    invalid: [
      ...invalid,
      ...lost.map(({ where }) => ({
        where,
        quote: '',
        reason: 'It judges a claim that is not in the file.',
      })),
    ],
  };
}

function claimOf({ body }: WebEvidence): string | null {
  return body.flatMap((each) => (each.type === 'SpecificResource' ? [each.source] : []))[0] ?? null;
}

function claimRecord(
  where: string,
  { body: [body], target, created, modified, via, 'assay:claim': own }: WebClaim,
  judged: Pick<ClaimRecord, 'evidence' | 'conclusions'>,
): ClaimRecord {
  return {
    ...bareClaim,
    where,
    id: body.id,
    statement: body['schema:text'],
    asserts: own['assay:asserts'],
    speaker: body['schema:author']?.['schema:name'] ?? null,
    speakerId: body['schema:author']?.id ?? null,
    said: own['assay:said'] ?? null,
    saidWords: own['assay:saidWords'] ?? null,
    eventDate: own['assay:eventDate'] ?? null,
    eventWords: own['assay:eventWords'] ?? null,
    eventPlace: body['schema:contentLocation'] ?? null,
    question: body['schema:about']?.['schema:name'] ?? null,
    questionId: body['schema:about']?.id ?? null,
    parent: body['schema:isPartOf']?.id ?? null,
    tags: tidyTags(body['schema:keywords'] ?? []) ?? [],
    annotation: target,
    createdAt: moment(created),
    modifiedAt: moment(modified),
    ...judged,
    other: otherOf(own['assay:otherProperties'], via),
  };
}

function otherOf(json: string | undefined, via: string | undefined): JsonObject {
  const kept: unknown = json === undefined ? {} : parsed(json);
  return {
    ...(isJsonObject(kept as JsonValue) ? (kept as JsonObject) : {}),
    ...(via === undefined ? {} : { via }),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
}

function evidenceRecord({ id, target, body, created, 'assay:evidence': own }: WebEvidence): EvidenceRecord {
  const reason = body.flatMap((each) =>
    each.type === 'TextualBody' && each.purpose === 'assessing' ? [each.value] : [],
  );
  return {
    id,
    annotation: target,
    stance: own['assay:stance'],
    credibility: own['assay:credibility'] ?? null,
    takenAs: own['assay:takenAs'],
    value: own['assay:value'] ?? null,
    reason: reason[0] ?? null,
    judgedAt: moment(created),
    supersededAt: own['prov:invalidatedAtTime'] === undefined ? null : moment(own['prov:invalidatedAtTime']),
    withdrawal: own['assay:withdrawal'] ?? null,
  };
}

function conclusionRecord({
  id,
  body = [],
  created,
  'assay:conclusion': own,
}: WebConclusion): ConclusionRecord {
  const [said] = body;
  const reasoning: CommentRecord | null =
    said === undefined
      ? null
      : { value: said.value, format: said.format ?? 'text/plain', lexical: said['assay:lexical'] ?? null };
  return {
    id,
    yardstick: own['assay:yardstick'],
    likelihood: own['assay:likelihood'] ?? null,
    confidence: own['assay:confidence'] ?? null,
    reasoning,
    basis: JSON.stringify(own['assay:basis']),
    concludedAt: moment(created),
    supersededAt: own['prov:invalidatedAtTime'] === undefined ? null : moment(own['prov:invalidatedAtTime']),
  };
}

/** An xsd:dateTime of any zone as UTC with milliseconds. */
function moment(dateTime: string): string {
  return new Date(dateTime).toISOString();
}
