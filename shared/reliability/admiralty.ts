import { level, missing, type ReliabilityScale } from './scale.ts';

/** The reliability half of the Admiralty code. The words are its own; the definitions say them in full sentences. */
export const admiralty: ReliabilityScale = {
  name: 'admiralty',
  title: 'Admiralty code',
  reference: 'NATO AJP-2.1, Allied Joint Doctrine for Intelligence Procedures; US Army FM 2-22.3, appendix B',
  levels: [
    level(
      'A',
      'reliable',
      'No doubt about authenticity, trustworthiness or competence; a history of complete reliability.',
    ),
    level('B', 'usually reliable', 'Minor doubts; a history of mostly valid information.'),
    level('C', 'fairly reliable', 'Doubts; has provided valid information in the past.'),
    level('D', 'not usually reliable', 'Significant doubts; has provided valid information only at times.'),
    level(
      'E',
      'unreliable',
      'Lacks authenticity, trustworthiness and competence; a history of invalid information.',
    ),
    missing(
      'F',
      'reliability cannot be judged',
      'No basis exists for judging the source. This says nothing against it.',
    ),
  ],
};
