import { readFileSync } from 'node:fs';
import { inRepository } from '../repository.ts';
import { type SampleProject, sampleProject } from './sample-project.ts';

/** The sample project as `resources/sample/project.json` describes it; throws a ZodError where that file is wrong. */
export function readSampleProject(): SampleProject {
  return sampleProject.parse(
    JSON.parse(readFileSync(inRepository('resources', 'sample', 'project.json'), 'utf8')),
  );
}

/** Absolute path of one of the sample's documents. */
export function sampleDocumentPath(file: string): string {
  return inRepository('resources', 'sample', 'documents', file);
}
