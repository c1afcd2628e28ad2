import { describe, expect, it } from 'vitest';
import type { Disagreements, GivenValue } from '../../../shared/contract/claim-views.ts';
import { addClaims } from '../../support/projects/claims-project.ts';
import { newProject } from '../../support/projects/project-builder.ts';

async function claimsProject() {
  const core = newProject();
  return { core, ...(await addClaims(core)) };
}

type ClaimsProject = Awaited<ReturnType<typeof claimsProject>>;

async function disagreementsOf(
  { core, questions }: ClaimsProject,
  question: 'dead' | 'warned',
): Promise<Disagreements> {
  const found = (await core.call('questions.list', {})).find(({ words }) => words === questions[question]);
  return core.call('claims.disagreements', { question: found?.id ?? '' });
}

function ofClaim({ values }: Disagreements, claim: { readonly id: string }): GivenValue[] {
  return values.filter((value) => value.claim === claim.id);
}

describe('disagreements on a question', () => {
  it('have each value with its passage, document, source, date, stance and grade', async () => {
    const project = await claimsProject();
    const answer = await disagreementsOf(project, 'dead');
    expect(answer.claims.map(({ id }) => id)).toEqual([
      project.claims.dead.id,
      project.claims.fewer.id,
      project.claims.missing.id,
    ]);
    const [log] = ofClaim(answer, project.claims.dead);
    expect(log).toMatchObject({
      stance: 'supports',
      credibility: '2',
      value: '31 dead',
      isFound: false,
      measure: { kind: 'number', least: 31, most: 31, unit: 'dead' },
      exact: '31 bodies were recovered by noon',
      document: { id: project.documents.log.document, title: 'Log of the fire service' },
      source: { name: 'Fire service' },
      published: '1998-03-09',
      grade: { code: 'B', words: 'usually reliable' },
      isUnknown: false,
    });
  });

  it('show by their origins which values come from the same place', async () => {
    const project = await claimsProject();
    const answer = await disagreementsOf(project, 'dead');
    const values = ofClaim(answer, project.claims.dead);
    const originsOf = (document: keyof ClaimsProject['documents']) => {
      const value = values.find((each) => each.document.id === project.documents[document].document);
      return (value?.origins ?? []).map((index) => answer.origins[index]?.roots.map(({ label }) => label));
    };
    expect(originsOf('echo')).toEqual(originsOf('post'));
    expect(originsOf('inquiry')).toEqual([['Fire service']]);
    expect(originsOf('log')).toEqual([['Fire service']]);
    expect(originsOf('statement')).toEqual([['Port authority']]);
    const reference = values.find(({ source }) => source === null);
    expect(reference).toMatchObject({ origins: [], isUnknown: true });
  });

  it('take what is found in the words where nobody gave a value, and say so', async () => {
    const project = await claimsProject();
    await project.core.call('findings.find', {});
    const answer = await disagreementsOf(project, 'dead');
    const [missing] = ofClaim(answer, project.claims.missing);
    expect(missing).toMatchObject({
      value: 'twelve',
      isFound: true,
      measure: { kind: 'number', least: 12, most: 12 },
    });
  });

  it('leave out what was withdrawn, and give it again when that is undone', async () => {
    const project = await claimsProject();
    const before = await disagreementsOf(project, 'warned');
    const withdrawn = before.values.find(({ stance }) => stance === 'disputes');
    await project.core.call('evidence.withdraw', { ids: [withdrawn?.evidence ?? ''] });
    const after = await disagreementsOf(project, 'warned');
    expect(after.values).toHaveLength(before.values.length - 1);
    await project.core.call('history.undo', {});
    expect(await disagreementsOf(project, 'warned')).toEqual(before);
  });

  it('of no question are those of the claims that belong to none', async () => {
    const { core, claims } = await claimsProject();
    const answer = await core.call('claims.disagreements', { question: null });
    expect(answer.claims).toHaveLength(6);
    expect(ofClaim(answer, claims.pumps)).toMatchObject([{ measure: { kind: 'date', edtf: '1996' } }]);
  });

  it('of an annotation with two passages are two values with their own documents and origins', async () => {
    const project = await claimsProject();
    const { core, evidence, claims, documents } = project;
    const [pumps] = evidence.filter(({ claim }) => claim === claims.pumps.id);
    const { text } = await core.call('captures.get', { id: documents.log.capture });
    const start = text.indexOf('Three engines');
    await core.call('annotations.addTarget', {
      id: pumps?.annotation ?? '',
      capture: documents.log.capture,
      start,
      end: start + 'Three engines'.length,
    });
    const answer = await core.call('claims.disagreements', { question: null });
    const values = ofClaim(answer, claims.pumps);
    expect(values.map(({ exact }) => exact)).toEqual([
      'nobody had tested the pumps since 1996',
      'Three engines',
    ]);
    expect(
      values.map(({ origins }) => origins.map((index) => answer.origins[index]?.roots[0]?.label)),
    ).toEqual([['Dockers’ Union'], ['Fire service']]);
  });
});
