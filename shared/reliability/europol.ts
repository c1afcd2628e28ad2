import { level, missing, type ReliabilityScale } from './scale.ts';

/** The source half of the 4x4 system. The words are its own; the definitions say them in full sentences. */
export const europol: ReliabilityScale = {
  name: 'europol',
  title: 'Europol 4x4',
  reference: 'Regulation (EU) 2016/794 (Europol), article 29(1)',
  levels: [
    level(
      'A',
      'no doubt, or reliable in all instances',
      'No doubt about authenticity, trustworthiness and competence, or information from it has proved reliable in all instances.',
    ),
    level('B', 'reliable in most instances', 'Information from it has in most instances proved reliable.'),
    level(
      'C',
      'unreliable in most instances',
      'Information from it has in most instances proved to be unreliable.',
    ),
    missing(
      'X',
      'reliability cannot be assessed',
      'No basis exists for assessing the source. This says nothing against it.',
    ),
  ],
};
