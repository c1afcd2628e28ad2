import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { announce } from '../../ui/announce.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { NewWords } from './NewWords.tsx';
import { useHypotheses } from './hypotheses-store.ts';

/** Asks for which question a passage that is read is to be held against the hypotheses of. */
export function AddPassageDialog() {
  const passage = useHypotheses((state) => state.adding);
  const questions = useCore('questions.list', {}).data ?? [];
  const { run, error } = useAction();
  const close = () => useHypotheses.setState({ adding: null });
  const add = (question: string) =>
    run(async () => {
      if (passage === null) return;
      await call('hypotheses.addItems', { question, passages: [passage] });
      useHypotheses.setState({ adding: null, question });
      announce('The passage was added to the hypotheses.');
    });
  return (
    <Dialog
      title="Hold the passage against hypotheses"
      description="Of which question?"
      isOpen={passage !== null}
      onClose={close}
      size="small"
    >
      <div className="hypotheses-question-list">
        {questions.map(({ id, words, hypotheses }) => (
          <button key={id} type="button" className="hypotheses-question-item" onClick={() => void add(id)}>
            <bdi>{words}</bdi>
            <span className="hypotheses-soft">
              {hypotheses === 1 ? '1 hypothesis' : `${hypotheses} hypotheses`}
            </span>
          </button>
        ))}
        <NewWords
          label="New question"
          placeholder="How did the fire begin?"
          onSubmit={(words) =>
            run(async () => {
              const { id } = await call('questions.create', { words });
              await add(id);
            })
          }
        />
      </div>
      <ErrorLine error={error} />
    </Dialog>
  );
}
