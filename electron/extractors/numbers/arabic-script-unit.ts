import { monthNumber } from '../../../shared/dates/month-names.ts';
import type { Unit } from './unit.ts';

const word = /^ ?(?<word>[\p{Script=Arabic}\p{M}\u200c]+)/u;

/** Urdu, Arabic and Persian words after a number that are no noun which it counts: particles, units of time and money apart. */
const none = new Set(
  (
    'کو میں سے تک کے کی کا نے اور پر ہے ہیں تھا تھی تھے بھی ہی یا کہ جو نہیں کر کریں بجے ویں واں سال برس ماہ مہینے دن روز ہفتے ہفتہ گھنٹے منٹ سیکنڈ صدی مرتبہ بار دفعہ ' +
    'من في على إلى عن أو و سنة عام أعوام سنوات شهر أشهر يوم يوما أيام ساعة ساعات دقيقة دقائق مرة مرات از در به با را ساله روزه ماه هفته ساعت دقیقه'
  ).split(' '),
);
const verbs = /^(?:ہلاک|زخمی|جاں|گرفتار|لاپتہ|قتل|شہید|بے)$/u;

/** Reads the noun after a number in Arabic script: its first word. Null where it is a particle, a month or a unit of time. */
export function readArabicScriptUnit(after: string): Unit | null {
  const match = word.exec(after);
  const noun = match?.groups?.['word'] ?? '';
  if (!match || none.has(noun) || monthNumber(noun) !== null || noun.length < 2) return null;
  return { words: noun, end: match[0].length };
}

/** What is said of the counted in Urdu: "ہلاک" of "۲۷ افراد ہلاک"; empty where nothing is known. */
export function arabicScriptMatter(after: string): string {
  const next = word.exec(after)?.groups?.['word'] ?? '';
  return verbs.test(next) ? next : '';
}
