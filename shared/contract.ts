import { z } from 'zod';
import { annotationImportProcedures } from './contract/annotation-import.ts';
import { annotationProcedures, tagProcedures } from './contract/annotations.ts';
import { captureProcedures } from './contract/captures.ts';
import { claimViewProcedures } from './contract/claim-views.ts';
import { collectionProcedures } from './contract/collections.ts';
import { conclusionDraftProcedures } from './contract/conclusion-drafts.ts';
import {
  claimProcedures,
  conclusionProcedures,
  evidenceProcedures,
  observationProcedures,
  questionProcedures,
} from './contract/claims.ts';
import { derivationProcedures } from './contract/derivations.ts';
import { documentProcedures } from './contract/documents.ts';
import { eventProcedures } from './contract/events.ts';
import { exchangeProcedures } from './contract/exchange.ts';
import { findingProcedures } from './contract/findings.ts';
import { hostProcedures } from './contract/host.ts';
import { importProcedures } from './contract/import.ts';
import { hypothesisProcedures } from './contract/hypotheses.ts';
import { linkProcedures } from './contract/links.ts';
import { mentionProcedures } from './contract/mentions.ts';
import { noteProcedures } from './contract/notes.ts';
import { projectProcedures } from './contract/project.ts';
import { provenanceProcedures } from './contract/provenance.ts';
import { savedSearchProcedures } from './contract/saved-searches.ts';
import { searchProcedures } from './contract/search.ts';
import { sessionProcedures } from './contract/sessions.ts';
import { directnessProcedures, sourceProcedures, sourceProfileProcedures } from './contract/sources.ts';
import { storeChange } from './contract/store-change.ts';
import { tableProcedures } from './contract/table.ts';

/** Every procedure the page and the command line can call, once. Types and validation derive from it. */
export const contract = {
  ...projectProcedures,
  ...documentProcedures,
  ...captureProcedures,
  ...annotationProcedures,
  ...linkProcedures,
  ...tagProcedures,
  ...collectionProcedures,
  ...noteProcedures,
  ...hypothesisProcedures,
  ...sourceProcedures,
  ...sourceProfileProcedures,
  ...directnessProcedures,
  ...findingProcedures,
  ...mentionProcedures,
  ...derivationProcedures,
  ...provenanceProcedures,
  ...questionProcedures,
  ...claimProcedures,
  ...evidenceProcedures,
  ...conclusionProcedures,
  ...observationProcedures,
  ...searchProcedures,
  ...tableProcedures,
  ...savedSearchProcedures,
  ...claimViewProcedures,
  ...conclusionDraftProcedures,
  ...sessionProcedures,
  ...importProcedures,
  ...exchangeProcedures,
  ...annotationImportProcedures,
  ...eventProcedures,
  ...hostProcedures,
};

export type Contract = typeof contract;
export type ProcedureName = keyof Contract;
/** What a caller gives (defaults may be left out). */
export type InputOf<Name extends ProcedureName> = z.input<Contract[Name]['input']>;
/** What a handler takes, after validation. */
export type ParsedInputOf<Name extends ProcedureName> = z.output<Contract[Name]['input']>;
export type OutputOf<Name extends ProcedureName> = z.output<Contract[Name]['output']>;

type NamesOfKind<Kind extends string> = {
  [Name in ProcedureName]: Contract[Name]['kind'] extends Kind ? Name : never;
}[ProcedureName];
export type QueryName = NamesOfKind<'query'>;
export type JobName = NamesOfKind<'job'>;

/** What core tells the page without being asked. */
export const events = {
  /** Something was committed, here or by another process with the same project, and what. Coalesced. */
  'store.changed': storeChange,
  /** The person chose a menu item: the page's command of this id is to be run. */
  'menu.chosen': z.object({ id: z.string() }),
};
export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.output<(typeof events)[Name]>;
