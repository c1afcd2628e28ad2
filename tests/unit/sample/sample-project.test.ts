import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSampleProject, sampleDocumentPath } from '../../../tools/sample/read-sample.ts';
import { sampleProject } from '../../../tools/sample/sample-project.ts';

const project = readSampleProject();
const files = project.documents.map(({ file }) => file);

describe('the sample project', () => {
  it('describes every document of its folder', () => {
    const inFolder = readdirSync(dirname(sampleDocumentPath('any'))).filter((name) => !name.startsWith('.'));
    const copies = project.copies.map(({ file }) => file);
    expect([...files, ...copies].toSorted()).toEqual(inFolder.toSorted());
  });

  it('has annotations in every document and uses every tag', () => {
    expect(new Set(project.annotations.map(({ file }) => file))).toEqual(new Set(files));
    expect(new Set(project.annotations.flatMap(({ tags }) => tags))).toEqual(
      new Set(project.tags.map(({ name }) => name)),
    );
  });

  it('shows a grade limited to a topic, a superseded one, a bare one and a source without any', () => {
    const grades = project.sources.flatMap((source) => source.grades);
    const generalGrades = project.sources.map((source) =>
      source.grades.filter(({ topic, file }) => topic === undefined && file === undefined),
    );
    expect(grades.some(({ topic }) => topic !== undefined)).toBe(true);
    expect(generalGrades.some(({ length }) => length > 1)).toBe(true);
    expect(grades.some(({ reason }) => reason === null)).toBe(true);
    expect(project.sources.some((source) => source.grades.length === 0)).toBe(true);
  });

  it('refuses names that stand for nothing', () => {
    const broken = {
      ...project,
      tags: [],
      notes: [{ title: 'A', file: 'gone.txt', createdAt: project.importedAt, markdown: 'A' }],
    };
    const messages = sampleProject.safeParse(broken).error?.issues.map(({ message }) => message);
    expect(messages).toContain('There is no tag Casualty figure');
    expect(messages).toContain('There is no document gone.txt');
  });
});

describe.each(files)('the document %s', (file) => {
  const text = readFileSync(sampleDocumentPath(file), 'utf8');

  it('says in its own words that it is fictional', () => {
    expect(text).toMatch(
      /Fictional document, written for Assay\.|یہ ایک فرضی دستاویز ہے جو Assay کے لیے لکھی گئی ہے۔/u,
    );
  });

  it('is stored in Unicode NFC and names no address outside .example', () => {
    expect(text).toBe(text.normalize('NFC'));
    const hosts = [...text.matchAll(/https?:\/\/([^/"\s]+)/g)].map(([, host]) => host);
    expect(hosts.filter((host) => !host?.endsWith('.example') && host !== 'schema.org')).toEqual([]);
  });
});
