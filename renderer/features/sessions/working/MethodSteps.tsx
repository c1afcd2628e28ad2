import type { SessionItem, SessionMethod } from '../../../../shared/model/checking-session.ts';
import { call } from '../../../api/client.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { momentWords } from '../../../ui/moment-words.ts';
import { TextInput } from '../../../ui/TextInput.tsx';
import { knowItem } from './fresh-answers.ts';
import { useFocusRequest } from './use-focus-request.ts';
import { changeDraft, focusOn, useSessionWork } from './work-store.ts';
import './steps-and-notes.css';

/** The steps of the method for the item at hand: ticked with what came of them, and when. */
export function MethodSteps({
  method,
  item,
}: {
  readonly method: SessionMethod;
  readonly item: SessionItem;
}) {
  const taken = item.steps.filter(({ step }) => method.steps.some(({ id }) => id === step)).length;
  const list = useFocusRequest<HTMLOListElement>(
    'steps',
    (element) =>
      element.querySelector<HTMLElement>('input[type=checkbox]:not(:checked)') ??
      element.querySelector<HTMLElement>('input'),
  );
  return (
    <section className="session-method" aria-label={`Method: ${method.name}`}>
      <h3>
        <bdi>{method.name}</bdi>{' '}
        <span className="session-count">
          {taken} of {method.steps.length} taken
        </span>
      </h3>
      <ol ref={list}>
        {method.steps.map((step) => (
          <Step key={step.id} step={step} item={item} />
        ))}
      </ol>
    </section>
  );
}

function Step({
  step: { id, words, help },
  item,
}: {
  readonly step: SessionMethod['steps'][number];
  readonly item: SessionItem;
}) {
  const taken = item.steps.find(({ step }) => step === id);
  const typed = useSessionWork((work) => work.drafts[item.id]?.steps[id]);
  const shown = typed ?? taken?.words ?? '';
  const forget = () =>
    changeDraft(item.id, ({ steps }) => {
      const { [id]: _sent, ...rest } = steps;
      return { steps: rest };
    });
  const take = (came: string | null) =>
    void call('sessions.takeStep', { item: item.id, step: id, words: came }).then(
      (answered) => {
        knowItem(answered);
        forget();
      },
      () => undefined,
    );
  const keepWords = () => {
    if (typed === undefined) return;
    if (typed.trim() === (taken?.words ?? '')) forget();
    else take(typed.trim());
  };
  return (
    <li className="session-step">
      <Checkbox
        checked={taken !== undefined}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => take(target.checked ? shown.trim() : null)}
        onKeyDown={(pressed) => {
          if (pressed.key !== 'Escape') return;
          pressed.preventDefault();
          pressed.stopPropagation();
          focusOn('item');
        }}
      >
        {words}
      </Checkbox>
      <p className="session-step-help" id={`${id}-help`}>
        {help}
      </p>
      <TextInput
        aria-label={`What came of it: ${words}`}
        placeholder="What came of it"
        value={shown}
        onChange={({ target }) =>
          changeDraft(item.id, ({ steps }) => ({ steps: { ...steps, [id]: target.value } }))
        }
        onBlur={keepWords}
        onKeyDown={(pressed) => {
          if (pressed.nativeEvent.isComposing) return;
          if (pressed.key === 'Enter') keepWords();
          else if (pressed.key === 'Escape') focusOn('item');
          else return;
          pressed.preventDefault();
          pressed.stopPropagation();
        }}
      />
      {taken !== undefined && (
        <p className="session-step-time">
          taken <time dateTime={taken.at}>{momentWords(taken.at)}</time>
        </p>
      )}
    </li>
  );
}
