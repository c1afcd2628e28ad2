import type { Stance } from '../model/claim.ts';
import type { TagColour, TagPattern } from '../model/tag.ts';

/** What a stance is called and how it is drawn: a letter, a colour and a line, never a colour alone. */
export interface StanceLook {
  /** Also the key that chooses it. */
  readonly letter: string;
  /** What the passage does to the claim, in a sentence: "supports". */
  readonly words: string;
  /** Over the passages that have it, on the page of a claim. */
  readonly heading: string;
  readonly definition: string;
  readonly colour: TagColour;
  readonly pattern: TagPattern;
}

/** Every stance in the order in which passages are listed. The colours say what is apart, not what is right. */
export const stances: Readonly<Record<Stance, StanceLook>> = {
  supports: {
    letter: 'S',
    words: 'supports',
    heading: 'For',
    definition: 'If the passage is right, the claim is more likely to be true.',
    colour: 'sky',
    pattern: 'solid',
  },
  disputes: {
    letter: 'D',
    words: 'disputes',
    heading: 'Against',
    definition: 'If the passage is right, the claim is less likely to be true.',
    colour: 'clay',
    pattern: 'double',
  },
  qualifies: {
    letter: 'Q',
    words: 'qualifies',
    heading: 'Qualifying',
    definition: 'It limits the claim, or makes it depend on something: a part, a time, a condition.',
    colour: 'violet',
    pattern: 'dashed',
  },
  mentions: {
    letter: 'M',
    words: 'mentions',
    heading: 'Mentioning',
    definition: 'It repeats the claim or speaks of it, and says nothing of whether it is true.',
    colour: 'teal',
    pattern: 'dotted',
  },
  background: {
    letter: 'B',
    words: 'background',
    heading: 'Background',
    definition: 'It helps to understand the claim and bears on it in no other way.',
    colour: 'slate',
    pattern: 'none',
  },
};
