import { Plus } from 'lucide-react';
import { useState } from 'react';
import { foldedOnly } from '../../../shared/text/folding.ts';
import { useCore } from '../../api/hooks.ts';
import { TypeAhead } from '../../ui/TypeAhead.tsx';
import type { ChosenQuestion } from './claim-actions.ts';
import { claimCount } from './claim-words.ts';
import './claims.css';

const longestList = 50;

/** Finds a question by its words, or makes a new one of what is typed. */
export function QuestionChoice({
  hasNone = false,
  onChoose,
  onEscape,
  autoFocus = false,
}: {
  /** Whether no question can be chosen too. */
  readonly hasNone?: boolean;
  readonly onChoose: (chosen: ChosenQuestion) => void;
  readonly onEscape?: () => void;
  readonly autoFocus?: boolean;
}) {
  const questions = useCore('questions.list', {}).data ?? [];
  const [query, setQuery] = useState('');
  const typed = query.trim();
  const sought = foldedOnly(typed);
  const found = questions.filter(({ words }) => foldedOnly(words).includes(sought)).slice(0, longestList);
  const isNew = typed !== '' && !questions.some(({ words }) => foldedOnly(words) === sought);
  const choose = (key: string) => {
    setQuery('');
    const question = found.find(({ id }) => id === key);
    if (question !== undefined) onChoose({ type: 'question', id: question.id, words: question.words });
    else onChoose(key === 'none' ? { type: 'none' } : { type: 'create', words: typed });
  };
  return (
    <TypeAhead
      label="Question"
      placeholder="Find a question, or write a new one"
      query={query}
      onQuery={setQuery}
      autoFocus={autoFocus}
      emptyWords="No questions yet. Write one and press Enter."
      {...(onEscape && { onEscape })}
      onChoose={choose}
      options={[
        ...found.map(({ id, words, claims }) => ({
          key: id,
          content: (
            <>
              <bdi className="claims-choice-words">{words}</bdi>
              <span className="claims-soft">{claimCount(claims)}</span>
            </>
          ),
        })),
        ...(isNew
          ? [
              {
                key: 'create',
                content: (
                  <>
                    <Plus aria-hidden className="claims-choice-mark" />
                    <span className="claims-choice-words">
                      New question: <bdi>{typed}</bdi>
                    </span>
                  </>
                ),
              },
            ]
          : []),
        ...(hasNone && typed === ''
          ? [{ key: 'none', content: <span className="claims-soft">No question</span> }]
          : []),
      ]}
    />
  );
}
