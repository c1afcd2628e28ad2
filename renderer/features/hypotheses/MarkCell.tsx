import { type KeyboardEvent, useState } from 'react';
import { type Consistency, consistencyMark, type Hypothesis } from '../../../shared/model/hypothesis.ts';
import { call } from '../../api/client.ts';
import { reportFailure } from '../../api/saved-state.ts';
import { Button } from '../../ui/Button.tsx';
import { dayWords } from '../../ui/moment-words.ts';
import { Popover } from '../../ui/Popover.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { markLooks } from './hypothesis-words.ts';
import { passageWords } from './passage-words.ts';
import type { HypothesisItem } from './shown-hypotheses.ts';

interface MarkCellProps {
  readonly item: HypothesisItem;
  readonly hypothesis: Hypothesis;
  /** In force and superseded, the newest first. */
  readonly marks: readonly Consistency[];
  readonly cell: string;
  readonly isActive: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (pressed: KeyboardEvent) => void;
}

/** How one passage agrees with one hypothesis; a press opens the choice with definitions, reason and history. */
export function MarkCell({ item, hypothesis, marks, cell, isActive, onFocus, onKeyDown }: MarkCellProps) {
  const [isOpen, setOpen] = useState(false);
  const inForce = marks.find(({ supersededAt }) => supersededAt === null);
  const look = inForce && markLooks[inForce.mark];
  const letters = look === undefined ? '' : `${look.letters}, `;
  const name = `${letters}${passageWords(item)}; ${hypothesis.words}: ${inForce?.mark ?? 'not marked'}`;
  return (
    <td className="hypotheses-cell">
      <Popover
        label={`How the passage agrees with “${hypothesis.words}”`}
        isOpen={isOpen}
        onOpenChange={setOpen}
        trigger={
          <button
            type="button"
            className="hypotheses-mark"
            aria-label={name}
            data-cell={cell}
            tabIndex={isActive ? 0 : -1}
            onFocus={onFocus}
            onKeyDown={onKeyDown}
          >
            <span
              className="hypotheses-letters"
              data-tag-colour={look?.look?.colour}
              data-tag-pattern={look?.look?.pattern}
            >
              {look?.letters}
            </span>
            {inForce !== undefined && inForce.reason !== null && (
              <span className="hypotheses-has-reason" title={inForce.reason} aria-hidden>
                ¶
              </span>
            )}
          </button>
        }
      >
        <MarkForm
          item={item.id}
          hypothesis={hypothesis.id}
          marks={marks}
          inForce={inForce}
          onDone={() => setOpen(false)}
        />
      </Popover>
    </td>
  );
}

function MarkForm({
  item,
  hypothesis,
  marks,
  inForce,
  onDone,
}: {
  readonly item: string;
  readonly hypothesis: string;
  readonly marks: readonly Consistency[];
  readonly inForce: Consistency | undefined;
  readonly onDone: () => void;
}) {
  const [mark, setMark] = useState(inForce?.mark ?? null);
  const [reason, setReason] = useState(inForce?.reason ?? '');
  const superseded = marks.filter(({ supersededAt }) => supersededAt !== null);
  return (
    <form
      className="hypotheses-form"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
        void call('hypotheses.mark', {
          marks: [{ hypothesis, item, mark }],
          reason: reason.trim() === '' ? null : reason.trim(),
        }).catch(reportFailure);
      }}
    >
      <RadioGroup
        label="The passage is"
        value={mark}
        onChange={setMark}
        options={consistencyMark.options.map((value) => ({
          value,
          label: `${value} (${markLooks[value].letters})`,
          detail: markLooks[value].definition,
        }))}
      />
      <TextInput
        aria-label="Reason"
        placeholder="Reason"
        dir="auto"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="hypotheses-choice-buttons">
        {inForce !== undefined && (
          <Button
            variant="quiet"
            onClick={() => {
              onDone();
              const taken = { marks: [{ hypothesis, item, mark: null }] };
              void call('hypotheses.mark', taken).catch(reportFailure);
            }}
          >
            Take the mark away
          </Button>
        )}
        <Button type="submit" variant="primary" disabled={mark === null}>
          Mark
        </Button>
      </div>
      {superseded.length > 0 && (
        <ul className="hypotheses-history" aria-label="Earlier marks">
          {superseded.map((each) => (
            <li key={each.id}>
              {dayWords(each.markedAt)}: {each.mark}
              {each.reason !== null && <bdi>, {each.reason}</bdi>}
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
