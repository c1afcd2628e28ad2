import { quotedPassage } from '../../../shared/annotations/region-words.ts';
import type { ClaimPage, ClaimPassage } from '../../../shared/contract/claims.ts';
import { stances } from '../../../shared/claims/stances.ts';
import type { ChangedBasis, Evidence, OriginCounts } from '../../../shared/model/claim.ts';
import { originWords } from '../../../shared/origins/origin-words.ts';
import { showAnnotation } from '../../stores/show-annotation.ts';
import { dayWords } from '../../ui/moment-words.ts';
import { StanceMark } from '../../ui/StanceMark.tsx';
import { TextButton } from '../../ui/TextButton.tsx';

/** What differs between what two conclusions rested on, or one and now: passages that came and went, grades, origins. */
export function ChangesList({
  changes: { added, gone, grades, origins },
  page,
  label,
}: {
  readonly changes: ChangedBasis;
  readonly page: ClaimPage;
  readonly label: string;
}) {
  const known = passagesByEvidence(page);
  const [before, now] = [countWords(origins.before), countWords(origins.now)];
  return (
    <ul className="changes" aria-label={label}>
      {added.map((evidence) => (
        <li key={evidence.id}>
          <span className="changes-kind">New evidence</span>
          <AddedPassage evidence={evidence} passage={known.get(evidence.id)} />
        </li>
      ))}
      {gone.map(({ id, words }) => (
        <li key={id}>
          <span className="changes-kind">No longer counted</span>
          <span dir="auto">{words}</span>
        </li>
      ))}
      {grades.map((words) => (
        <li key={words}>
          <span className="changes-kind">Grade</span>
          <span dir="auto">{words}</span>
        </li>
      ))}
      {before !== now && (
        <li>
          <span className="changes-kind">Support</span>
          <span>
            Before: {before}. <br />
            Now: {now}.
          </span>
        </li>
      )}
    </ul>
  );
}

function AddedPassage({
  evidence,
  passage,
}: {
  readonly evidence: Evidence;
  readonly passage: ClaimPassage | undefined;
}) {
  if (passage === undefined) {
    return (
      <span>
        A passage that {stances[evidence.stance].words}, judged on {dayWords(evidence.judgedAt)} and again
        since.
      </span>
    );
  }
  const { annotation, passages } = passage.citation;
  return (
    <span className="changes-passage">
      <StanceMark stance={evidence.stance} />{' '}
      {passages.map(({ target, exact, region, title }) => (
        <span key={target}>
          <TextButton
            onClick={() =>
              showAnnotation(
                annotation,
                annotation.targets.find(({ id }) => id === target),
              )
            }
          >
            <bdi>{quotedPassage({ exact, region })}</bdi>
          </TextButton>{' '}
          <bdi className="conclusion-soft">{title}</bdi>
        </span>
      ))}
    </span>
  );
}

/** Judgements in force, withdrawn and superseded, each with the passage it is of. */
function passagesByEvidence({ passages, withdrawn }: ClaimPage): ReadonlyMap<string, ClaimPassage> {
  return new Map(
    [...passages, ...withdrawn].flatMap((passage) =>
      [passage.evidence, ...passage.history].map(({ id }) => [id, passage] as const),
    ),
  );
}

function countWords({ passages, publishers, independent, unknown }: OriginCounts): string {
  return originWords({ passages, publishers, origins: independent, unknown });
}
