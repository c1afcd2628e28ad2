import { useState } from 'react';
import { likelihoodRange, type Yardstick, yardsticks } from '../../../shared/likelihood/yardstick.ts';
import type { YardstickName } from '../../../shared/model/claim.ts';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { useConcluding } from './conclude-store.ts';
import { RangeBar } from './RangeBar.tsx';
import { useYardstick } from './use-yardstick.ts';
import './yardstick.css';

/** The yardsticks that likelihoods can be put in, each with its levels and where they are published; one is chosen. */
export function YardstickDialog() {
  const isOpen = useConcluding((state) => state.isYardstickOpen);
  const current = useYardstick();
  if (!isOpen || current === undefined) return null;
  return (
    <YardstickChoice current={current} onClose={() => useConcluding.setState({ isYardstickOpen: false })} />
  );
}

function YardstickChoice({
  current,
  onClose,
}: {
  readonly current: YardstickName;
  readonly onClose: () => void;
}) {
  const [yardstick, setYardstick] = useState(current);
  const { run, error } = useAction();
  const choose = () =>
    run(async () => {
      await call('project.setYardstick', { yardstick });
      announce(`Likelihoods are put in the words of ${yardsticks[yardstick].title}.`);
      onClose();
    });
  return (
    <Dialog
      title="Yardstick of likelihood"
      size="large"
      isOpen
      onClose={onClose}
      description="Likelihoods of this project are put in the words of one yardstick. They are never converted: conclusions drawn on another one keep its words."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={yardstick === current} onClick={() => void choose()}>
            Use this yardstick
          </Button>
        </>
      }
    >
      <fieldset className="yardstick-choice">
        <legend className="visually-hidden">Yardstick</legend>
        {Object.values(yardsticks).map((each) => (
          <Option
            key={each.name}
            yardstick={each}
            isChosen={each.name === yardstick}
            isCurrent={each.name === current}
            onChoose={() => setYardstick(each.name)}
          />
        ))}
      </fieldset>
      <ErrorLine error={error} />
    </Dialog>
  );
}

function Option({
  yardstick: { name, title, reference, levels },
  isChosen,
  isCurrent,
  onChoose,
}: {
  readonly yardstick: Yardstick;
  readonly isChosen: boolean;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <div className="yardstick-option" data-chosen={isChosen || undefined}>
      <label className="yardstick-title">
        <input
          type="radio"
          name="yardstick"
          checked={isChosen}
          onChange={onChoose}
          aria-describedby={`yardstick-${name}`}
        />
        {title}
        {isCurrent && <span className="yardstick-current"> of this project</span>}
      </label>
      <div id={`yardstick-${name}`}>
        <dl className="yardstick-levels">
          {levels.map((level) => (
            <div key={level.code}>
              <dt>{[level.words, ...level.alsoCalled].join(', ')}</dt>
              <dd>
                <RangeBar from={level.from} to={level.to} /> {likelihoodRange(level)}
              </dd>
            </div>
          ))}
        </dl>
        <p className="levels-reference">{reference}.</p>
      </div>
    </div>
  );
}
