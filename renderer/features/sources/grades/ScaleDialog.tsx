import { useState } from 'react';
import { create } from 'zustand';
import type { ScaleName } from '../../../../shared/model/source.ts';
import type { ReliabilityScale } from '../../../../shared/reliability/scale.ts';
import { allScales, reliabilityScale } from '../../../../shared/reliability/scales.ts';
import { call } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { GradeBadge } from '../../../ui/GradeBadge.tsx';
import { useScale } from './use-scale.ts';
import './ScaleDialog.css';

const useScaleDialog = create<{ readonly isOpen: boolean }>()(() => ({ isOpen: false }));

export function openScaleDialog(): void {
  useScaleDialog.setState({ isOpen: true });
}

/** The scales a project can be graded on, each with its levels and where they are published; one is chosen. */
export function ScaleDialog() {
  const isOpen = useScaleDialog((state) => state.isOpen);
  return isOpen ? <ScaleChoice onClose={() => useScaleDialog.setState({ isOpen: false })} /> : null;
}

function ScaleChoice({ onClose }: { readonly onClose: () => void }) {
  const current = useScale();
  const [chosen, setChosen] = useState<ScaleName | null>(null);
  const { run, error } = useAction();
  const scale = chosen ?? current;
  const choose = () =>
    run(async () => {
      await call('sources.setScale', { scale });
      announce(`Sources are graded on this scale: ${reliabilityScale(scale).title}.`);
      onClose();
    });
  return (
    <Dialog
      title="Scale of reliability"
      size="large"
      isOpen
      onClose={onClose}
      description="Grades of this project are given on one scale. They are never converted: those given on another one stay as they are, under the name of their scale."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={scale === current} onClick={() => void choose()}>
            Grade on this scale
          </Button>
        </>
      }
    >
      <fieldset className="scale-choice">
        <legend className="visually-hidden">Scale</legend>
        {allScales.map((each) => (
          <Scale
            key={each.name}
            scale={each}
            isChosen={each.name === scale}
            isCurrent={each.name === current}
            onChoose={() => setChosen(each.name)}
          />
        ))}
      </fieldset>
      <ErrorLine error={error} />
    </Dialog>
  );
}

function Scale({
  scale: { name, title, reference, levels },
  isChosen,
  isCurrent,
  onChoose,
}: {
  readonly scale: ReliabilityScale;
  readonly isChosen: boolean;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <div className="scale-option" data-chosen={isChosen || undefined}>
      <label className="scale-title">
        <input
          type="radio"
          name="scale"
          checked={isChosen}
          onChange={onChoose}
          aria-describedby={`scale-${name}`}
        />
        {title}
        {isCurrent && <span className="scale-current"> of this project</span>}
      </label>
      <div id={`scale-${name}`}>
        <dl className="scale-levels">
          {levels.map(({ code, words, definition }) => (
            <div key={code}>
              <dt>
                <GradeBadge code={code} words={words} />
              </dt>
              <dd>{definition}</dd>
            </div>
          ))}
        </dl>
        <p className="grade-reference">{reference}.</p>
      </div>
    </div>
  );
}
