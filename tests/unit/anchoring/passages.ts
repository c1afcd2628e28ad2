import { describe } from '../../../shared/anchoring/describe.ts';
import type { Quote } from '../../../shared/anchoring/quote.ts';

/** Paragraphs of a report, in which no sentence stands twice. */
export const report: readonly string[] = [
  'The fire in the warehouse on the north quay was first seen at fourteen minutes past two by a boatman called Ister Vell.',
  'He told the inquiry that the roof was already alight, and that “no bell was ringing anywhere” when he rowed across the basin.',
  'The night watchman, who had left his post at one o’clock – against the standing order – wrote in the register that he had smelled nothing.',
  'Counsel for the union asked why the official gates had been chained. The authority’s clerk answered that the chain had been there since the autumn.',
  'At least thirty-one people were treated for burns; four of them died in the first week, and another, a tally clerk, in April.',
  'The tug Constance arrived at three, too late to save the jute, but in time to tow two lighters and a dredger out of the smoke.',
];

/** The same in Arabic script. */
export const arabicReport: readonly string[] = [
  'شوهد الحريق في مستودع الرصيف الشمالي للمرة الأولى في الساعة الثانية وأربع عشرة دقيقة من قبل بحار.',
  'وقال أمام لجنة التحقيق إن السقف كان مشتعلاً بالفعل، وإن أحداً لم يقرع الجرس عندما عبر الحوض.',
  'وكتب الحارس الليلي الذي ترك موقعه في الساعة الواحدة في السجل أنه لم يشم شيئاً في تلك الليلة.',
  'وسأل محامي النقابة عن سبب إغلاق البوابات بالسلاسل، فأجاب الكاتب بأن السلسلة كانت هناك منذ الخريف.',
];

/** Describes the one place of words in a text. */
export function quoteOf(
  text: string,
  words: string,
): Quote & { readonly start: number; readonly end: number } {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`The text does not say: ${words}`);
  const range = { start, end: start + words.length };
  return { ...describe(text, range), ...range };
}
