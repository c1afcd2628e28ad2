import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Evidence } from '../../../shared/model/claim.ts';
import { useCore } from '../../api/hooks.ts';
import { StanceMark } from '../../ui/StanceMark.tsx';
import { TypeAhead } from '../../ui/TypeAhead.tsx';
import { type ClaimOption, claimOptions } from './claim-options.ts';
import './evidence.css';

export interface ClaimChoiceProps {
  readonly label?: string;
  /** The claim to offer first while nothing is typed. */
  readonly first?: string | null;
  /** What a new claim is made of while nothing is typed; null: only claims of the project can be chosen. */
  readonly words: string | null;
  readonly excluded?: readonly string[];
  /** Judgements in force of the passage in question, told beside the claims they are for. */
  readonly judged?: readonly Evidence[];
  readonly onChoose: (option: ClaimOption) => void;
  readonly onEscape?: () => void;
  readonly autoFocus?: boolean;
}

const none: readonly never[] = [];

/** Finds a claim by its words, those of its question, or its speaker; or makes a new one of what is typed. */
export function ClaimChoice({
  label = 'Claim',
  first = null,
  words,
  excluded = none,
  judged = none,
  onChoose,
  onEscape,
  autoFocus = false,
}: ClaimChoiceProps) {
  const claims = useCore('claims.brief', {}).data;
  const [query, setQuery] = useState('');
  const options = useMemo(
    () =>
      // Until the claims are known, what is typed is not offered as a new one.
      claims === undefined
        ? []
        : claimOptions(claims, query, { first, words: words ?? '', excluded }).filter(
            ({ type }) => words !== null || type === 'claim',
          ),
    [claims, query, first, words, excluded],
  );
  return (
    <TypeAhead
      label={label}
      placeholder={
        words === null ? 'Find a claim by its words' : 'Find a claim by its words, or write a new one'
      }
      query={query}
      onQuery={setQuery}
      autoFocus={autoFocus}
      emptyWords={words === null ? 'No claim has these words.' : 'No claims yet. Write one and press Enter.'}
      {...(onEscape && { onEscape })}
      onChoose={(key) => {
        const option = options.find((each) => keyOf(each) === key);
        if (option !== undefined) onChoose(option);
      }}
      options={options.map((option) => ({
        key: keyOf(option),
        content:
          option.type === 'claim' ? (
            <ClaimLine
              option={option}
              judgement={judged.find((each) => each.claim === option.claim.id) ?? null}
            />
          ) : (
            <>
              <Plus aria-hidden className="claim-choice-mark" />
              <span className="claim-choice-words">
                New claim: <bdi className="claim-choice-new">{option.statement}</bdi>
              </span>
            </>
          ),
      }))}
    />
  );
}

function ClaimLine({
  option: { claim },
  judgement,
}: {
  readonly option: Extract<ClaimOption, { type: 'claim' }>;
  readonly judgement: Evidence | null;
}) {
  return (
    <>
      <span className="claim-choice-words">
        <bdi>{claim.statement}</bdi>
        {claim.question !== null && <bdi className="claim-choice-soft">{claim.question.words}</bdi>}
      </span>
      {judgement !== null && (
        <span className="claim-choice-judged">
          already <StanceMark stance={judgement.stance} />
        </span>
      )}
    </>
  );
}

function keyOf(option: ClaimOption): string {
  return option.type === 'claim' ? option.claim.id : 'create';
}
