import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { Fidelity, MentionSearch } from '../../../shared/model/mention.ts';
import type { Finder } from './shown.ts';

/** A source cited in passing: whom it names, what it cites, and what came of it. */
export const showMention: Finder = async (core, id) => {
  const mention = await core.call('mentions.get', { id });
  const { name, isAnonymous, source, candidates, date, cited, citedTitle, citedUrl, scope } = mention;
  const [{ title }, { text }] = await Promise.all([
    core.call('documents.get', { id: mention.document }),
    core.call('captures.get', { id: mention.capture }),
  ]);
  return {
    record: { type: 'mention', ...mention },
    facts: [
      ['mention', id],
      ['document', title],
      ['quote', mention.exact],
      ['position', `${mention.start}-${mention.end}`],
      ['names', isAnonymous ? `${name} (nobody is named)` : name],
      ['source', source?.name ?? null],
      ['may be', candidates.map((candidate) => candidate.name).join(', ')],
      ['date', date === null ? null : `${formatEdtf(date)} (${date})`],
      ['use', mention.use],
      ['rests on it', scope === null ? 'the paragraph' : text.slice(scope.start, scope.end)],
      ['cites', cited?.title ?? citedTitle ?? citedUrl],
      ['status', mention.status],
      ...mention.searches.map((search) => ['sought', searchWords(search)] as const),
      ...mention.fidelity.map((answer) => ['says this?', answerWords(answer)] as const),
      ['created', mention.createdAt],
    ],
    text: async () => mention.exact,
  };
};

function searchWords({ outcome, place, searched, reason }: MentionSearch): string {
  return [`${outcome}: ${place}`, formatEdtf(searched), ...(reason === null ? [] : [reason])].join(', ');
}

function answerWords({ answer, reason, judgedAt, supersededAt }: Fidelity): string {
  return [
    answer,
    judgedAt.slice(0, 10),
    ...(supersededAt === null ? [] : [`superseded ${supersededAt.slice(0, 10)}`]),
    reason ?? 'without a reason',
  ].join(', ');
}
