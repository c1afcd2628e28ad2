import { MoreHorizontal } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { askForClaim } from '../../stores/claims.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { ClaimLine } from './arrange-claims.ts';
import { claimCount } from './claim-words.ts';

/** A question over its claims, with what can be done with it. */
export function QuestionHeading({ question, shown, all }: Extract<ClaimLine, { type: 'question' }>) {
  const [isRenaming, setRenaming] = useState(false);
  const { run, error } = useAction();
  const remove = () =>
    run(async () => {
      if (question === null) return;
      await call('questions.remove', { id: question.id });
      announce('Question removed. Undo brings it back.');
    });
  return (
    <div className="claims-question">
      {isRenaming && question !== null ? (
        <RenameForm question={question} onDone={() => setRenaming(false)} />
      ) : (
        <h2>
          <bdi>{question?.words ?? 'No question'}</bdi>
        </h2>
      )}
      <span className="claims-soft">
        {shown === all ? claimCount(all) : `${shown.toLocaleString('en')} of ${claimCount(all)}`}
      </span>
      {question !== null && !isRenaming && (
        <Menu
          align="end"
          trigger={
            <IconButton label={`More about “${question.words}”`} icon={<MoreHorizontal aria-hidden />} />
          }
          items={[
            { label: 'New claim for this question…', onSelect: () => askForClaim({ question: question.id }) },
            { label: 'Change its words', onSelect: () => setRenaming(true) },
            'separator',
            { label: 'Remove question', isDestructive: true, onSelect: () => void remove() },
          ]}
        />
      )}
      <ErrorLine error={error} />
    </div>
  );
}

function RenameForm({
  question,
  onDone,
}: {
  readonly question: { readonly id: string; readonly words: string };
  readonly onDone: () => void;
}) {
  const [words, setWords] = useState(question.words);
  const { run, error } = useAction();
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === '') return;
    void run(async () => {
      await call('questions.update', { id: question.id, words });
      onDone();
    });
  };
  return (
    <form className="claims-rename" onSubmit={save}>
      <TextInput
        aria-label="Words of the question"
        autoFocus
        value={words}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={(pressed) => {
          // Arrow keys are the field's here.
          pressed.stopPropagation();
          if (pressed.key !== 'Escape') return;
          pressed.preventDefault();
          onDone();
        }}
      />
      <Button size="small" type="submit" disabled={words.trim() === ''}>
        Save
      </Button>
      <ErrorLine error={error} />
    </form>
  );
}
