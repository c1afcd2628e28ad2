import { passageWords } from '../../../shared/annotations/region-words.ts';
import type { ClaimPassage } from '../../../shared/contract/claims.ts';
import { judgeAnnotation, showPassageOfClaim } from '../../stores/claims.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { JudgementHistory } from './JudgementHistory.tsx';

/** Passages whose judgement was taken out of force without a later one. */
export function WithdrawnPassages({
  claim,
  passages,
}: {
  readonly claim: string;
  readonly passages: readonly ClaimPassage[];
}) {
  return (
    <section aria-label="Withdrawn">
      <h2>Withdrawn</h2>
      <ul className="claim-passages-list">
        {passages.map(({ evidence, history, citation: { annotation, passages: quoted } }) => (
          <li key={evidence.id} className="claim-withdrawn">
            {quoted.map(({ target, exact, region, title, direction }) => (
              <p key={target} dir={direction ?? undefined}>
                <TextButton
                  onClick={() =>
                    showPassageOfClaim(
                      annotation,
                      annotation.targets.find(({ id }) => id === target),
                    )
                  }
                >
                  <bdi>{passageWords({ exact, region })}</bdi>
                </TextButton>{' '}
                <bdi className="claims-soft">{title}</bdi>
              </p>
            ))}
            <JudgementHistory history={[evidence, ...history]} />
            <TextButton onClick={() => judgeAnnotation(annotation.id, claim)}>Judge again…</TextButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
