import type { OriginQuestion } from '../../../shared/origins/origin-facts.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { keptOrigins } from '../../store/origins/kept-origins.ts';
import { findAnnotation } from '../../store/repositories/annotations.ts';
import { findCapture, findCaptureText } from '../../store/repositories/captures.ts';
import { findClaim } from '../../store/repositories/claims.ts';
import { findEvidence, listEvidence } from '../../store/repositories/evidence.ts';
import type { Store } from '../../store/store.ts';
import { annotationOfPassage, type PassageInput } from '../annotations/annotation-of-passage.ts';
import { known } from '../known.ts';
import { checkDirectness, judgeDirectness } from '../sources/directness.ts';
import { type FoundOnCapture, foundValues } from './found-values.ts';
import { partyFinder } from './parties.ts';
import { claimWarnings, evidenceWarnings } from './warnings.ts';
import { weighedEvidence } from './weighed-evidence.ts';
import { insertClaim } from './write-claim.ts';
import { insertEvidence } from './write-judgement.ts';

type EvidenceHandlers = Pick<
  Handlers,
  'evidence.list' | 'evidence.judge' | 'evidence.withdraw' | 'evidence.preview'
>;

/** What passages are to claims. */
export function createEvidence(store: Store, found: FoundOnCapture): EvidenceHandlers {
  const { reader, unitOfWork, now } = store;

  /** The words of a passage as origins are asked of them. */
  function questionsOfPassage(passage: PassageInput): readonly OriginQuestion[] {
    if ('annotation' in passage) {
      known(findAnnotation(reader, passage.annotation), 'annotation');
      return keptOrigins(reader).questionsOf([passage.annotation]).flat();
    }
    const { capture, start, end } = passage;
    const { document } = known(findCapture(reader, capture), 'capture');
    const text = known(findCaptureText(reader, capture), 'capture');
    return [
      {
        annotation: null,
        exact: text.slice(start, end),
        document,
        places: [{ capture, start, end }],
        via: [],
      },
    ];
  }

  return {
    'evidence.list': ({ all, ...choice }) => listEvidence(reader, { ...choice, isAll: all }),

    'evidence.judge': ({ claim, passage, directness, ...judged }) => {
      if ('id' in claim) known(findClaim(reader, claim.id), 'claim');
      if (directness !== undefined) checkDirectness(store, directness);
      const id = unitOfWork.run({ label: 'judge evidence' }, (write) => {
        const annotation = annotationOfPassage(store, write, passage);
        const claimId =
          'id' in claim ? claim.id : insertClaim(store, write, { statement: claim.newClaim, annotation });
        if (directness !== undefined) judgeDirectness(store, write, annotation, directness);
        return insertEvidence(store, write, { claim: claimId, annotation, ...judged });
      });
      const evidence = known(findEvidence(reader, id), 'evidence');
      const claimNow = known(findClaim(reader, evidence.claim), 'claim');
      return {
        evidence,
        claim: claimNow,
        annotation: known(findAnnotation(reader, evidence.annotation), 'annotation'),
        warnings: claimWarnings(reader, claimNow),
      };
    },

    'evidence.withdraw': ({ ids, reason }) => {
      const evidence = [...new Set(ids)].map((id) => known(findEvidence(reader, id), 'evidence'));
      const label = evidence.length === 1 ? 'withdraw evidence' : `withdraw ${evidence.length} judgements`;
      unitOfWork.run({ label }, (write) => {
        for (const { id, supersededAt } of evidence) {
          if (supersededAt === null)
            write.update('evidence', id, { superseded_at: now(), withdrawal: reason });
        }
      });
      return {};
    },

    'evidence.preview': async ({ claim: id, passage, stance, credibility }) => {
      const claim = id === null ? null : known(findClaim(reader, id), 'claim');
      const questions = questionsOfPassage(passage);
      const others = (id === null ? [] : weighedEvidence(reader, id)).filter(
        ({ annotation }) => !('annotation' in passage) || annotation !== passage.annotation,
      );
      const values = await Promise.all(
        questions.map(({ places }) => {
          const place = Array.isArray(places) ? places[0] : undefined;
          return place === undefined ? [] : foundValues(found, place);
        }),
      );
      const partiesOf = partyFinder(reader, claim);
      return {
        warnings: evidenceWarnings(reader, claim, [
          ...others,
          { id: null, annotation: null, stance, credibility, questions },
        ]),
        isParty: questions.length > 0 && questions.every((question) => partiesOf(question).length > 0),
        values: values.flat(),
      };
    },
  };
}
