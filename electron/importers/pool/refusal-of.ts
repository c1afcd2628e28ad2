import { ImportRefusal } from '../imported.ts';
import type { Answer, Job } from '../process/messages.ts';

/** What is said where a job takes more of something than it may. */
const exceeded = {
  time: {
    reason: 'took too long',
    ofFile: 'Reading the file took too long and was stopped. Save its words as plain text and import that.',
    ofPage:
      'Recognising the words of a page took too long and was stopped. Choose fewer pages, and leave out those that are pictures.',
  },
  memory: {
    reason: 'too much memory',
    ofFile:
      'Reading the file takes more memory than a file may, and was stopped. Split it, or save its words as plain text and import that.',
    ofPage:
      'Recognising the words of a page takes more memory than a file may, and was stopped. Choose fewer pages and languages, or scan it less finely.',
  },
} as const;

/** The refusal that a job without result becomes; what is this program's fault is told to the developer. */
export function refusalOf(
  purpose: Job['purpose'],
  answer: Answer,
  onFailure: (message: string) => void,
): ImportRefusal {
  switch (answer.type) {
    case 'refused':
      return new ImportRefusal(answer.reason, answer.message);
    case 'exceeded': {
      const { reason, ofFile, ofPage } = exceeded[answer.limit];
      return new ImportRefusal(reason, purpose === 'recognise' ? ofPage : ofFile);
    }
    case 'failed':
      onFailure(answer.message);
      break;
    default:
      onFailure(`An importer gave an answer of another kind: ${answer.type}`);
  }
  return new ImportRefusal(
    'malformed',
    'Reading the file failed: its contents break the importer. Save its words as plain text and import that.',
  );
}
