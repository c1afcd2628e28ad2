import { listDocuments } from '../../../electron/store/repositories/documents.ts';
import type { Store } from '../../../electron/store/store.ts';
import { stance } from '../../../shared/model/claim.ts';
import { statement } from '../../../electron/store/database.ts';
import { openForWriting, writeEvidenceProject } from './evidence-project.ts';

/** How much a generated project holds. */
export interface CrowdedClaimsSize {
  readonly claims: number;
  readonly documents: number;
}

/** Of each document; every claim is judged by one passage of some documents. */
const passagesOfDocument = 12;
const questions = ['How many people died?', 'When was the first alarm?', 'بندرگاہ کس نے بند کی؟'];

/**
 * Writes a project file of so many claims on so many documents: about a quarter of the cells of their matrix have evidence, of
 * every stance and credibility, some of it missing, some of it two passages. The same size gives the same cells.
 */
export async function writeCrowdedClaims(
  path: string,
  { claims, documents }: CrowdedClaimsSize,
): Promise<void> {
  await writeEvidenceProject(path, { annotations: documents * passagesOfDocument, documents });
  const store = openForWriting(path);
  try {
    addClaims(store, claims);
    store.unitOfWork.forgetHistory();
  } finally {
    store.close();
  }
}

function addClaims(store: Store, count: number): void {
  const { newId, now, reader } = store;
  const documents = listDocuments(reader).map(({ id }) => id);
  const passages = Map.groupBy(
    statement<{ annotation: string; document: string }>(
      reader,
      `SELECT annotation_id AS annotation, document_id AS document FROM annotation_target
       JOIN capture ON capture.id = capture_id ORDER BY annotation_target.number`,
    ).all(),
    ({ document }) => document,
  );
  const questionIds = questions.map(() => newId());
  store.unitOfWork.run({ label: 'make claims' }, (write) => {
    const at = now();
    for (const [index, words] of questions.entries())
      write.insert('question', { id: questionIds[index] ?? '', words, created_at: at });
    for (let nth = 0; nth < count; nth += 1) {
      const claim = newId();
      write.insert('claim', {
        id: claim,
        statement:
          nth % 7 === 3
            ? `دعویٰ ${nth}: بندرگاہ بند تھی۔`
            : `Claim ${nth}: the harbour was closed on day ${nth}.`,
        asserts: 'what happened',
        speaker_id: null,
        said: null,
        said_words: null,
        event_date: nth % 3 === 0 ? `1998-03-${String((nth % 28) + 1).padStart(2, '0')}` : null,
        event_words: null,
        event_place: null,
        question_id: questionIds[nth % 4] ?? null,
        parent_id: null,
        annotation_id: null,
        created_at: at,
        modified_at: at,
      });
      for (const [place, document] of documents.entries()) {
        const chance = (nth * 31 + place * 17) % 101;
        if (chance >= 25) continue;
        const judged = passages.get(document) ?? [];
        for (let each = 0; each < (chance % 5 === 0 ? 2 : 1); each += 1) {
          const credibility = ((nth + place + each) % 7) + 1;
          write.insert('evidence', {
            id: newId(),
            claim_id: claim,
            annotation_id: judged[(nth + each) % judged.length]?.annotation ?? '',
            stance: stance.options[(nth * 3 + place + each * (chance % 2)) % 5] ?? 'mentions',
            credibility: credibility <= 5 ? credibility : null,
            is_credibility_judged: credibility <= 6 ? 1 : 0,
            taken_as: 'what happened',
            value: nth % 4 === 0 ? `${20 + ((place * 7) % 30)} dead` : null,
            reason: null,
            judged_at: at,
            superseded_at: null,
            withdrawal: null,
          });
        }
      }
    }
  });
}
