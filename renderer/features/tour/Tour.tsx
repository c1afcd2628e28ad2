import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useCore } from '../../api/hooks.ts';
import { sampleFileName } from '../../../shared/model/sample-file.ts';
import { preferencesAreLoaded, usePreferences } from '../../stores/preferences.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { placeCard } from './place-card.ts';
import { type TourMoment, useTourMoment } from './tour-moment.ts';
import { endTour, startTour, useTour } from './tour-store.ts';
import { type TourStep, tourSteps } from './tour-steps.ts';
import { tourText, tourWords } from './tour-words.tsx';
import { useTargetBox } from './use-target-box.ts';
import './Tour.css';

/** The tour over the real window: at the first start with the sample project, and whenever it is asked for. */
export function Tour() {
  useFirstStart();
  const { step: index } = useTour();
  const moment = useTourMoment();
  const step = index === null ? undefined : tourSteps[index];
  if (index === null || step === undefined || moment === null) return null;
  return <Step key={index} index={index} step={step} moment={moment} />;
}

/** Starts the tour for somebody who sees the sample project and has not seen the tour. */
function useFirstStart(): void {
  const isSample = useCore('project.get', {}).data?.fileName === sampleFileName;
  // The window opens a document by itself first; that is not yet what the first step asks for.
  const isOpen = useWorkspace(({ activeDocument }) => activeDocument !== null);
  useEffect(() => {
    if (!isSample || !isOpen) return;
    void preferencesAreLoaded.then(() => {
      if (usePreferences.getState().tour === 'not seen') startTour();
    });
  }, [isSample, isOpen]);
}

function Step({
  index,
  step,
  moment,
}: {
  readonly index: number;
  readonly step: TourStep;
  readonly moment: TourMoment;
}) {
  const [before] = useState(moment);
  const box = useTargetBox(step.targets);
  const card = useRef<HTMLElement>(null);
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null);
  const isLast = index === tourSteps.length - 1;
  const isDone = step.isDone(before, moment);
  const go = (to: number) => useTour.setState({ step: to });

  useEffect(() => {
    if (isDone) useTour.setState({ step: index + 1 });
  }, [isDone, index]);

  useEffect(() => {
    const way = index === 0 ? ' F6 leads to the tour, Escape leaves it.' : '';
    announce(`Tour, step ${index + 1} of ${tourSteps.length}. ${step.title}. ${tourText(step.words)}${way}`);
  }, [index, step]);

  useLayoutEffect(() => {
    const size = card.current?.getBoundingClientRect();
    if (size !== undefined) setPlace(placeCard(box, size, { width: innerWidth, height: innerHeight }));
  }, [box]);

  return (
    <>
      {box !== null && (
        <div
          className="tour-ring"
          aria-hidden="true"
          style={{ left: box.left, top: box.top, width: box.width, height: box.height }}
        />
      )}
      <section
        ref={card}
        className="tour-card"
        data-pane="tour"
        tabIndex={-1}
        aria-label="Tour"
        style={{ ...place, visibility: place === null ? 'hidden' : 'visible' }}
      >
        <p className="tour-count">
          {index + 1} of {tourSteps.length}
        </p>
        <h2 className="tour-title">{step.title}</h2>
        <p className="tour-words">{tourWords(step.words)}</p>
        <div className="tour-buttons">
          {!isLast && (
            <Button size="small" variant="quiet" onClick={endTour} className="tour-skip">
              Skip the tour
            </Button>
          )}
          {index > 0 && (
            <Button size="small" onClick={() => go(index - 1)}>
              Back
            </Button>
          )}
          <Button size="small" variant="primary" onClick={() => (isLast ? endTour() : go(index + 1))}>
            {isLast ? 'Done' : 'Next'}
          </Button>
        </div>
      </section>
    </>
  );
}
