import type { Core } from '../../../electron/core/create-core.ts';
import { importText } from '../window/assay-test.ts';

/** The words of `addJudgedTexts`'s documents that claims are judged by. */
export const words = {
  figure: 'at least 31 people had died',
  warnings: 'Two written warnings were sent',
  denial: 'No warning of any kind reached this office',
  fewer: 'Twenty-three people died',
  letter: 'we handed the letters in ourselves',
  urdu: 'کم از کم 31 افراد ہلاک ہوئے',
} as const;

/** The titles of its documents. */
export const titles = {
  report: 'inquiry',
  statement: 'Statement 7/98',
  letter: 'letter',
  urdu: 'بندرگاہ میں آگ',
} as const;

export const statement = 'At least 31 people died in the fire.';

const texts = {
  report: `The inquiry heard that ${words.figure} in the fire.\n\n${words.warnings} before the blaze, counsel said.`,
  statement: `Statement 7/98\n\n${words.denial}, a spokesman for the authority said. ${words.fewer} in Port Ellery.`,
  letter: `A clerk may say what he likes: ${words.letter} in March.`,
  urdu: `${titles.urdu}\n\nبندرگاہ کے گودام میں آگ لگنے سے ${words.urdu}۔`,
};

/** Ids of what `addJudgedTexts` made. */
export interface JudgedTexts {
  readonly claim: string;
  readonly authority: string;
  readonly documents: Readonly<Record<keyof typeof titles, string>>;
}

/** Four texts about a fire, one of a party to the matter and one in Urdu, a claim of a question, and no evidence yet. */
export async function addJudgedTexts(core: Core): Promise<JudgedTexts> {
  const report = await importText(core, 'inquiry.txt', texts.report);
  const denial = await importText(core, 'statement.txt', texts.statement);
  const letter = await importText(core, 'letter.txt', texts.letter);
  const urdu = await importText(core, 'urdu.txt', texts.urdu);
  await core.call('documents.update', { id: urdu.document, metadata: { language: 'ur' } });
  const courier = await core.call('sources.create', { name: 'Ellery Daily Courier', kind: 'outlet' });
  const authority = await core.call('sources.create', { name: 'Port Authority', kind: 'organisation' });
  await core.call('sources.update', { id: authority.id, interest: 'party to the matter' });
  await core.call('documents.assignSource', { ids: [report.document], source: courier.id });
  await core.call('documents.assignSource', { ids: [denial.document], source: authority.id });
  const claim = await core.call('claims.create', {
    statement,
    questionWords: 'How many people died in the fire?',
  });
  return {
    claim: claim.id,
    authority: authority.id,
    documents: {
      report: report.document,
      statement: denial.document,
      letter: letter.document,
      urdu: urdu.document,
    },
  };
}

/** What is judged, as stored: claim, words, stance, credibility and whether it is in force. */
export async function storedEvidence(core: Core): Promise<readonly string[]> {
  const claims = new Map((await core.call('claims.list', {})).map((claim) => [claim.id, claim.statement]));
  const quotes = new Map(
    (await core.call('annotations.list', {})).map(({ id, targets }) => [id, targets[0]?.exact]),
  );
  const all = await core.call('evidence.list', { all: true });
  return all
    .map(({ claim, annotation, stance, credibility, supersededAt }) =>
      [
        claims.get(claim),
        quotes.get(annotation),
        stance,
        credibility ?? 'not judged',
        ...(supersededAt === null ? [] : ['superseded']),
      ].join(' | '),
    )
    .toSorted();
}
