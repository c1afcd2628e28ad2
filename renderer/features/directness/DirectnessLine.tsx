import type { Directness } from '../../../shared/model/directness.ts';
import { useCore } from '../../api/hooks.ts';
import { showSource } from '../../stores/workspace.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { DirectnessForm } from './DirectnessForm.tsx';
import { closeDirectnessForm, judgeDirectness, useDirectnessRequest } from './directness-request.ts';
import { keyedChain } from './directness-words.ts';
import './Directness.css';

/** How a passage knows what it says, on its card, with the form that judges it; nothing where neither is there. */
export function DirectnessLine({
  annotation,
  document,
}: {
  readonly annotation: string;
  readonly document: string;
}) {
  const judged = useCore('directness.list', { document }, (all) =>
    all.find((each) => each.annotation === annotation),
  ).data;
  const isJudging = useDirectnessRequest((request) => request.annotation === annotation);
  if (isJudging) {
    return (
      <DirectnessForm
        annotation={annotation}
        before={judged ?? null}
        onDone={() => {
          closeDirectnessForm();
          globalThis.document.querySelector<HTMLElement>(`[data-annotation="${annotation}"]`)?.focus();
        }}
      />
    );
  }
  return judged === undefined ? null : <Judged directness={judged} />;
}

function Judged({ directness: { annotation, level, reason, via } }: { readonly directness: Directness }) {
  return (
    <section className="directness" aria-label="Directness">
      <p>
        <TextButton onClick={() => judgeDirectness(annotation)}>{level}</TextButton>
        {keyedChain(via).map(({ key, link }, index) => (
          <span key={key}>
            {index === 0 ? ', reported via ' : ', via '}
            {link.source === null ? (
              <bdi>{link.words}</bdi>
            ) : (
              <ViaSource source={link.source} words={link.words} />
            )}
          </span>
        ))}
      </p>
      {reason !== null && (
        <p className="directness-reason" dir="auto">
          {reason}
        </p>
      )}
    </section>
  );
}

function ViaSource({ source, words }: { readonly source: string; readonly words: string }) {
  const name = useCore('sources.list', {}, (all) => all.find(({ id }) => id === source)?.name).data ?? words;
  return (
    <TextButton onClick={() => showSource(source)}>
      <bdi>{name}</bdi>
    </TextButton>
  );
}
