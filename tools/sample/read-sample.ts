import { readFileSync } from 'node:fs';
import { inRepository } from '../repository.ts';
import { type SampleClaims, sampleClaims } from './sample-claims.ts';
import { type SampleProject, sampleProject } from './sample-project.ts';

/** The sample project as `resources/sample/project.json` describes it; throws a ZodError where that file is wrong. */
export function readSampleProject(): SampleProject {
  return sampleProject.parse(readJson('project.json'));
}

/** What was made of it all, as `resources/sample/claims.json` describes it; throws a ZodError where that file is wrong. */
export function readSampleClaims(): SampleClaims {
  return sampleClaims.parse(readJson('claims.json'));
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(inRepository('resources', 'sample', file), 'utf8'));
}

/** Absolute path of one of the sample's documents. */
export function sampleDocumentPath(file: string): string {
  return inRepository('resources', 'sample', 'documents', file);
}
