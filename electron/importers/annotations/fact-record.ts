import type {
  WebDerivation,
  WebDirectnessFact,
  WebDocumentFacts,
  WebGrade,
  WebObservation,
  WebSource,
  WebTag,
} from '../../../shared/w3c/web-facts.ts';

/** One thing that a file which Assay wrote knows beside its annotations. */
export type FactRecord = { readonly where: string } & (
  | { readonly type: 'tag'; readonly fact: WebTag }
  | { readonly type: 'source'; readonly fact: WebSource }
  | { readonly type: 'document'; readonly fact: WebDocumentFacts }
  | { readonly type: 'grade'; readonly fact: WebGrade }
  | { readonly type: 'directness'; readonly fact: WebDirectnessFact }
  | { readonly type: 'derivation'; readonly fact: WebDerivation }
  | { readonly type: 'observation'; readonly fact: WebObservation }
);
