import type { Conclusion, Stance } from '../../../shared/model/claim.ts';
import type { WebClaim, WebConclusion, WebEvidence } from '../../../shared/w3c/web-claim.ts';
import { commentBody } from './comment-body.ts';
import type { ExportedClaim, ExportedEvidence } from '../exported-claim.ts';
import { nameBasedUuid } from './name-based-uuid.ts';
import { cleaned, known } from './w3c-words.ts';

/** What a passage does to a claim, in the words of the Citation Typing Ontology (http://purl.org/spar/cito). */
const citoOf = {
  supports: 'cito:supports',
  disputes: 'cito:disputes',
  qualifies: 'cito:qualifies',
  mentions: 'cito:discusses',
  background: 'cito:obtainsBackgroundFrom',
} as const satisfies Record<Stance, keyof WebEvidence>;

/** A claim with its evidence and conclusions: the claim first, so that it is known when the others are read. */
export function claimAnnotations(
  claim: ExportedClaim,
  project: { readonly id: string },
): readonly (WebClaim | WebEvidence | WebConclusion)[] {
  return [
    claimAnnotation(claim, project),
    ...claim.evidence.map(evidenceAnnotation),
    ...claim.conclusions.map(conclusionAnnotation),
  ];
}

function claimAnnotation(claim: ExportedClaim, project: { readonly id: string }): WebClaim {
  const { id, speaker, question, parent, tags, importedId, otherProperties } = claim;
  const isOwn = importedId === null || importedId === urn(id);
  const keywords = tags.flatMap((tag) => cleaned(tag) ?? []);
  return {
    // The claim itself has the plain IRI: what says that it is one is another thing.
    id: urn(nameBasedUuid(['claim', id])),
    type: 'Annotation',
    motivation: 'classifying',
    created: claim.createdAt,
    modified: claim.modifiedAt,
    body: [
      {
        id: urn(id),
        type: 'schema:Claim',
        'schema:text': cleaned(claim.statement) ?? 'Untitled',
        ...(speaker === null ? {} : { 'schema:author': named(speaker.id, speaker.name) }),
        ...(question === null ? {} : { 'schema:about': named(question.id, question.words) }),
        ...(parent === null ? {} : { 'schema:isPartOf': { id: urn(parent.id) } }),
        ...(keywords.length === 0 ? {} : { 'schema:keywords': keywords }),
        ...known({ 'schema:contentLocation': claim.eventPlace }),
      },
    ],
    target: urn(claim.annotation ?? project.id),
    'assay:claim': {
      'assay:asserts': claim.asserts,
      ...known({
        'assay:said': claim.said,
        'assay:saidWords': claim.saidWords,
        'assay:eventDate': claim.eventDate,
        'assay:eventWords': claim.eventWords,
        'assay:otherProperties':
          Object.keys(otherProperties).length === 0 ? null : JSON.stringify(otherProperties),
      }),
    },
    ...(isOwn ? {} : known({ via: importedId })),
  };
}

function evidenceAnnotation(evidence: ExportedEvidence): WebEvidence {
  const reason = cleaned(evidence.reason);
  const at = evidence.judgedAt;
  return {
    id: urn(evidence.id),
    type: 'Annotation',
    motivation: ['linking', 'assessing'],
    created: at,
    modified: at,
    body: [
      { type: 'SpecificResource', source: urn(evidence.claim), purpose: 'linking' },
      { type: 'TextualBody', value: evidence.stance, purpose: 'classifying' },
      ...(reason === undefined
        ? []
        : [{ type: 'TextualBody', value: reason, purpose: 'assessing', format: 'text/plain' } as const]),
    ],
    target: urn(evidence.annotation),
    [citoOf[evidence.stance]]: { id: urn(evidence.claim) },
    'assay:evidence': {
      'assay:stance': evidence.stance,
      ...(evidence.credibility === null ? {} : { 'assay:credibility': evidence.credibility }),
      ...known({ 'assay:credibilityWords': evidence.credibilityWords }),
      'assay:takenAs': evidence.takenAs,
      ...known({ 'assay:value': evidence.value }),
      ...(evidence.supersededAt === null ? {} : { 'prov:invalidatedAtTime': evidence.supersededAt }),
      ...(evidence.withdrawal === null ? {} : { 'assay:withdrawal': evidence.withdrawal.toWellFormed() }),
    },
  };
}

function conclusionAnnotation(conclusion: Conclusion): WebConclusion {
  const { yardstick, likelihood, likelihoodWords, confidence, basis, supersededAt } = conclusion;
  const body = commentBody(conclusion).map((each) => ({ ...each, purpose: 'assessing' as const }));
  return {
    id: urn(conclusion.id),
    type: 'Annotation',
    motivation: 'assessing',
    created: conclusion.concludedAt,
    modified: conclusion.concludedAt,
    ...(body.length === 0 ? {} : { body }),
    target: urn(conclusion.claim),
    ...(basis.evidence.length === 0
      ? {}
      : { 'prov:wasDerivedFrom': basis.evidence.map((id) => ({ id: urn(id) })) }),
    'assay:conclusion': {
      'assay:yardstick': yardstick,
      ...known({ 'assay:likelihood': likelihood }),
      'assay:likelihoodWords': likelihoodWords,
      ...(confidence === null ? {} : { 'assay:confidence': confidence }),
      'assay:basis': basis,
      ...(supersededAt === null ? {} : { 'prov:invalidatedAtTime': supersededAt }),
    },
  };
}

function named(id: string, name: string): { readonly id: string; readonly 'schema:name': string } {
  return { id: urn(id), 'schema:name': cleaned(name) ?? 'Untitled' };
}

function urn(id: string): string {
  return `urn:uuid:${id}`;
}
