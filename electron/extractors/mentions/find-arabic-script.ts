import type { FindingOf, TextRange } from '../../../shared/model/finding.ts';
import { attributionFinding } from './attribution-finding.ts';
import type { Passage } from './passage.ts';
import { dateBeside } from './attributions/said-on.ts';

/** A letter, mark or joiner of an Arabic-script word. */
const letter = '[\\p{Script=Arabic}\\p{M}\\u200c\\u200d]';
const wordEnd = `(?!${letter})`;

/** Urdu: what stands behind the source. */
const urduAccording = `کے (?:مطابق|بقول|حوالے سے)${wordEnd}`;
const urduSays = `(?:کا(?: مزید)? (?:کہنا|خیال|دعویٰ|دعوی|الزام|مؤقف|موقف) (?:ہے|تھا)|میں (?:کہا|بتایا|لکھا) گیا (?:ہے|تھا)|(?:کہتے|بتاتے|کہتی|بتاتی) (?:ہیں|تھے|ہے)(?= کہ))${wordEnd}(?: کہ${wordEnd})?`;
const urduVerb =
  '(?:کہا|بتایا|لکھا|بیان کیا|بیان دیا|اعلان کیا|الزام لگایا|الزام عائد کیا|دعویٰ کیا|دعوی کیا|دعویٰ کِیا|خبر دی|رپورٹ کیا|رپورٹ دی|تصدیق کی|تردید کی|اعتراف کیا|انکشاف کیا|شائع کیا|واضح کیا|خبردار کیا|مؤقف اختیار کیا|موقف اختیار کیا|زور دیا|جواب دیا)';
const urduSaid = `نے(?<between>(?: ${letter}+،?){0,9}?) ${urduVerb}${wordEnd}(?: (?:ہے|تھا|تھی|ہیں))?${wordEnd}`;
/** Sources that stand behind their verb of saying: Arabic "قال وزير", "وفقا ل". */
const arabicAccording = `(?:وفق(?:ا|اً|ًا)?|طبق(?:ا|اً|ًا)|بحسب|حسب|حسبما ذكرت?|نقل(?:ا|اً|ًا) عن)${wordEnd}`;

const behind = new RegExp(`(?<!${letter})(?:${urduAccording}|${urduSays}|${urduSaid})`, 'gu');
const persianAccording = new RegExp(`(?<!${letter})(?:به گفته(?:ٔ|‌ی)?|به گزارش|به نقل از)${wordEnd} `, 'gu');
const arabicBefore = new RegExp(`(?<!${letter})${arabicAccording} `, 'gu');

/** "It is said": a source that nobody names. */
const impersonal = new RegExp(
  `(?<!${letter})(?:(?:بتایا|کہا) جا(?:تا| رہا) (?:ہے|تھا)|اطلاعات ہیں|سننے میں آیا (?:ہے|تھا)|يقال|گفته می‌شود)${wordEnd}`,
  'gu',
);

/** Words at which the name of a source before its verb ends to the left. */
const stops = new Set(
  `کہ اور لیکن مگر جبکہ تاہم جب اگر تو پھر بھی نے کو سے میں پر تک ہے ہیں تھا تھی تھے گا گی گے ہوئے ہوا ہوئی کیونکہ چنانچہ بعد دوران دوسری جانب طرف ادھر
  بلکہ یا نیز البتہ حالانکہ جس جو جن جنہوں جسے گئے گئی گیا دیا کیا ہو رہے رہا رہی گے`.split(/\s+/),
);
const joins = new Set('کے کی کا'.split(' '));
/** Behind these "پر", "میں" and "سے" do not end a name but open it: nothing does. */
const pronouns = new Set(
  'اس اُس ان اُن انہوں انھوں اُنہوں میں ہم آپ تم یہ وہ جس جن کس ایسا جنہوں جنھوں کسی خود اسی اِس اِن سب'.split(
    /\s+/,
  ),
);
const unnamed =
  /(?:^|\s)(?:ذرائع|ذریعے|عینی شاہدین|شاہدین|لوگوں|افراد|شہریوں|رہائشیوں|مکینوں|حکام|افسران?|اہلکاروں?|عہدیداروں?|عہدے داروں?|مکین|لوگ|باشندے|رہائشی|مبصرین|تجزیہ کاروں|ماہرین|متاثرین|گواہوں?|رپورٹس|رپورٹوں|اطلاعات|مظاہرین|وکلا|کارکنوں|دیہاتیوں|تاجروں|ایک شخص|ایک خاتون|سفارت ?کاروں?)$/u;
/** Things that "کے مطابق" is said of and that are no source: law, plan, custom, hope, need. */
const notSources =
  /(?:^|\s)(?:تفصیلات|تفصیل|قانون|قوانین|آئین|اصول|اصولوں|منصوبے|شیڈول|معمول|مرضی|ضرورت|ضروریات|توقع|توقعات|امید|معاہدے|روایت|روایات|طریقے|طریقہ کار|ضابطے|ضوابط|قواعد|وقت|معیار|حالات|تقاضوں|خواہش|خواہشات|پروگرام|حساب|اندازے|عادت|شریعت|حکم|ہدایت|ہدایات|موسم)$/u;

/** Finds attributions in Urdu ("ذرائع کے مطابق", "وارو نے کہا"), Persian ("به گفته") and Arabic ("وفقا ل"), where a phrase leaves no doubt. */
export function findArabicScript(passage: Passage): readonly FindingOf<'mention'>[] {
  const { text, sentences } = passage;
  return sentences.flatMap((sentence, index) => {
    if (sentence.end - sentence.start > 4_000) return [];
    const words = text.slice(sentence.start, sentence.end);
    if (!/\p{Script=Arabic}/u.test(words)) return [];
    const found = [...behindSource(words), ...beforeSource(words), ...unsaid(words)];
    return found.map(({ start, end, name }) => {
      const range = { start: sentence.start + start, end: sentence.start + end };
      const nameWords = text.slice(sentence.start + name.start, sentence.start + name.end);
      const said = dateBeside(passage, range);
      const attributed = {
        name: nameWords,
        isAnonymous:
          unnamed.test(nameWords) || /^ایک\s/u.test(nameWords) || (name.start === start && name.end === end),
        date: said?.end === range.end ? (said.edtf ?? null) : null,
        dateWords: said?.end === range.end ? said.words : null,
      };
      return attributionFinding(passage, { sentence: index, range }, attributed);
    });
  });
}

interface Place extends TextRange {
  readonly name: TextRange;
}

function unsaid(words: string): Place[] {
  return [...words.matchAll(impersonal)].map(({ 0: phrase, index }) => {
    const range = { start: index, end: index + phrase.length };
    return { ...range, name: range };
  });
}

function behindSource(words: string): Place[] {
  return [...words.matchAll(behind)].flatMap((match) => {
    const name = nameBefore(words, match.index);
    return name ? [{ start: name.start, end: match.index + match[0].length, name }] : [];
  });
}

/** The words before an offset that name a source, back to a sign or a small word. */
function nameBefore(words: string, end: number): TextRange | null {
  const before = [
    ...words.slice(Math.max(0, end - 120), end).matchAll(/(?:[\p{L}\p{M}\p{N}.-]|\u200c|\u200d)+|[^\s]/gu),
  ];
  const offset = Math.max(0, end - 120);
  let start: number | null = null;
  let stop: number | null = null;
  for (let index = before.length - 1; index >= 0 && before.length - index <= 9; index -= 1) {
    const match = before[index];
    const word = match?.[0] ?? '';
    if (!match || !/^[\p{L}]/u.test(word)) break;
    if (stops.has(word) && !(word === 'اور' && index < before.length - 1 && false)) break;
    if (joins.has(word) && stops.has(before[index - 1]?.[0] ?? 'کہ')) break;
    start = offset + match.index;
    stop ??= start + word.length;
  }
  if (start === null || stop === null) return null;
  const name = words.slice(start, stop);
  const isPronoun = pronouns.has(name) || name.split(' ').every((word) => pronouns.has(word));
  return isPronoun || notSources.test(name) || joins.has(name) ? null : { start, end: stop };
}

function beforeSource(words: string): Place[] {
  const leads = [...words.matchAll(persianAccording), ...words.matchAll(arabicBefore)];
  return leads.flatMap(({ 0: lead, index }) => {
    const from = index + lead.length;
    const phrase =
      /^(?:ل)?[\p{Script=Arabic}\p{M}\u200c]+(?:\s[\p{Script=Arabic}\p{M}\u200c]+){0,5}(?=[،,:؛.]|$)/u.exec(
        words.slice(from, from + 100),
      )?.[0];
    if (phrase === undefined || notArabicSource.test(phrase)) return [];
    return [
      {
        start: index,
        end: from + phrase.length,
        name: {
          start: from + (/^لل?/.test(phrase) && /^(?:وفق|طبق)/u.test(lead) ? 1 : 0),
          end: from + phrase.length,
        },
      },
    ];
  });
}

const notArabicSource = /^ل?(?:القانون|قانون|خطة|الخطة|المعايير|الحاجة|الظروف|او|ها|ه)(?:\s|$)/u;
