import type { PassageOrigins } from '../../../shared/model/origin.ts';
import { useAction } from '../../api/use-action.ts';
import { clipped } from '../../ui/clipped.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { openNode, openPassage, openStep } from './open-step.ts';

/** A passage with the way from it, step by step; each step opens the words that it comes from. */
export function PassageWalk({ passage }: { readonly passage: PassageOrigins }) {
  const { exact, document, publisher, steps, circles, unknown } = passage;
  const { run, error } = useAction();
  return (
    <li className="origin-passage">
      <button
        type="button"
        className="origin-quote"
        data-roving
        onClick={() => void run(() => openPassage(passage))}
      >
        {exact !== null && <q dir="auto">{clipped(exact, longestQuote)}</q>}
        <span className="origin-document">
          <bdi>{document.title}</bdi>
          {publisher !== null && (
            <>
              , <bdi>{publisher}</bdi>
            </>
          )}
        </span>
      </button>
      <ol className="origin-steps" aria-label="The walk to the origin">
        {steps.map((step, at) => (
          // The same step is walked once; its place in the walk is its key.
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no ids and are never put in another order.
          <li key={at}>
            <bdi>{step.from.label}</bdi>{' '}
            <TextButton onClick={() => void run(() => openStep(step))}>
              <bdi>{step.words}</bdi>
            </TextButton>{' '}
            {step.to.kind !== 'mention' && <bdi className="origin-step-to">{step.to.label}</bdi>}
          </li>
        ))}
        {unknown.map(({ at, words }) => (
          <li key={`${at.id} ${words}`}>
            <StateWord tone="pause">Unknown</StateWord>{' '}
            <TextButton onClick={() => openNode(at)}>
              <bdi>{words}</bdi>
            </TextButton>
          </li>
        ))}
        {circles.map((circle) => (
          <li key={circle.map(({ id }) => id).join()}>
            <StateWord tone="pause">Circle</StateWord>{' '}
            <bdi>{[...circle, ...circle.slice(0, 1)].map(({ label }) => label).join(' → ')}</bdi>
          </li>
        ))}
      </ol>
      <ErrorLine error={error} />
    </li>
  );
}

const longestQuote = 240;
