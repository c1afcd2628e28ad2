import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Core, createCore } from '../../electron/core/create-core.ts';
import { windowlessHost } from '../../electron/core/host.ts';
import { connect } from '../../electron/store/database.ts';
import { registerFunctions } from '../../electron/store/search/functions.ts';
import { claimActsOf } from './add-claims.ts';
import { type AddedDocument, addDocument } from './add-documents.ts';
import { judgementsOf } from './add-judgements.ts';
import { readSampleClaims, readSampleProject } from './read-sample.ts';
import type { SampleProject } from './sample-project.ts';
import { createSampleSetting } from './sample-setting.ts';

/**
 * Writes the sample project to a path where nothing is yet. All is done through core, as a person would do it in the
 * window, at fixed times and with counted ids: the same sources give the same bytes. Throws where an original is not
 * imported or a quote does not stand in its document.
 */
export async function writeSample(path: string): Promise<void> {
  const project = readSampleProject();
  const setting = createSampleSetting(project.importedAt);
  mkdirSync(dirname(path), { recursive: true });
  const { now, newId } = setting;
  const core = createCore({ path, host: windowlessHost(), now, newId }, project.title);
  try {
    const sources = await addSources(core, project);
    const documents = new Map<string, AddedDocument>();
    for (const document of project.documents) documents.set(document.file, await addDocument(core, document));
    const tags = await addTags(core, project);
    await core.call('findings.find', {});
    const names = { documents, sources, tags };
    const acts = [...judgementsOf(project, names), ...claimActsOf(readSampleClaims(), names)];
    for (const { at, act } of acts.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))) {
      setting.moveTo(at);
      await act(core);
    }
    for (const search of project.searches) await core.call('savedSearches.create', search);
    await core.call('findings.find', {});
    await core.call('derivations.compareTexts', {});
    await core.checkNewOriginals();
    core.forgetHistory();
  } finally {
    await core.close();
  }
  compact(path);
}

async function addSources(core: Core, { sources }: SampleProject): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { grades: _later, ...source } of sources) {
    const { id } = await core.call('sources.create', source);
    ids.set(source.name, id);
  }
  return ids;
}

async function addTags(core: Core, { tags }: SampleProject): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { parent, ...tag } of tags) {
    const { id } = await core.call('tags.create', {
      ...tag,
      parent: parent === null ? null : (ids.get(parent) ?? null),
    });
    ids.set(tag.name, id);
  }
  return ids;
}

/** Leaves out the pages that building used and gave back. */
function compact(path: string): void {
  const database = connect(path);
  registerFunctions(database);
  database.exec('VACUUM');
  database.close();
}
