/** The pattern for words in small letters, made to fit capitals too (the names behind them depend on their capitals). */
function anyCase(pattern: string): string {
  return pattern.replace(/(?<!\\)[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

const nameWord =
  "(?:\\p{Lu}\\.(?=\\s\\p{Lu})|[\\p{Lu}\\p{Lo}](?:[\\p{L}\\p{M}\\p{N}&'’-]|[./](?=[\\p{L}\\p{N}]))*)";
const smallWords = '(?:(?:of|the|and|&|for|de|la)\\s){0,2}';
const office =
  '(?:(?:press|media|information|public relations)\\s(?:office|service|wing|department|section)\\sof\\s(?:the\\s)?)?';
/** A name in capitals or in Arabic script, or an address such as "example.org". */
const name = `(?:(?:(?:[Tt]he|[Dd]e|[Ll]a|[Ll]e)\\s)?${office}${nameWord}(?:\\s${smallWords}${nameWord}){0,6}|[\\p{Ll}\\d-]+(?:\\.[\\p{Ll}\\d-]+)+)`;
/** Where a credit may begin. */
const opening = '(?:^|[.!?۔)]\\s|\\(|\\|\\s)';

/** "CALDER BAY, Orvane, May 12 (RWN) —", "KARACHI (Reuters) -", "London [UK], January 7 (ANI):", "ISLAMABAD: (APP)". */
export const dateline =
  /^(?<place>\p{Lu}[^()\n.!?]{1,70}?\s?|)\((?<name>[^()\d;]{2,48})\)\s?(?:(?:[—–:-]+|--)\s?|(?<=:\s\([^()]{2,48}\)\s))(?=\S)/u;

/** "کیلڈر بے، ۲۳ اگست (ریڈ وائر نیوز) …": in Arabic script no dash follows. */
export const arabicDateline =
  /^(?<place>[\p{Script=Arabic}\s،:\u06f0-\u06f9\u0660-\u0669\d]{2,48}?)\s?\((?<name>[\p{Script=Arabic}\s./]{2,40})\)\s?[:۔—–-]?\s?(?=[\p{Script=Arabic}])/u;

/** "(AFP)" or "— Reuters" behind the last sentence of a block. */
export const ending = new RegExp(
  `(?<sign>[.!?۔…”"’')\\]]\\s*)(?:\\((?<bracketed>[^()\\d;:]{2,40})\\)|[—–-]{1,2}\\s?(?<dashed>${name}))\\s*\\.?$`,
  'u',
);

/** Agencies that need no other sign to be a credit in brackets at the end. */
export const agencies =
  /^(?:AFP|AP|APP|ANI|ANSA|BBC|CNN|DPA|EFE|IANS|INP|IRNA|NNI|PPI|PTI|SANA|TASS|UPI|VOA|WAM|Xinhua|Reuters|Bloomberg|Interfax|Kyodo(?: News)?|Anadolu(?: Agency)?|Agence France-Presse|(?:The )?Associated Press|(?:News )?Agencies|Web Desk|Monitoring (?:Desk|Report))$/u;

/** Leads of a credit for the whole text. */
const leads = [
  '(?:this (?:article|story|piece|report|essay|interview|post)\\s)?(?:(?:was\\s|is\\s)?(?:originally|first)\\s)?(?:published|appeared|printed|reprinted|republished|reproduced|broadcast|aired|posted)\\s(?:in|by|on|from|at)\\s(?:the print edition of\\s)?',
  '(?:issued|released|distributed|translated|transcribed|recorded|compiled)\\sby\\s(?:the\\s)?',
  '(?:reprinted|reproduced)\\s(?:from|(?:with|by)\\s(?:kind\\s)?permission\\s(?:from|of))\\s',
  'courtesy(?:\\sof)?[:\\s]\\s?',
  '(?:sources?|via|hat tip|h/t)\\s?[:：]\\s?',
  '(?:source|h/t)\\s[–—]?\\s?',
  '(?:شائع شدہ|بشکریہ|بحوالہ|ماخذ|ذریعہ|المصدر|منبع)(?:\\s?[:：]\\s?|\\s)',
];
export const published = new RegExp(
  `${opening}(?<all>(?:${anyCase(leads.join('|'))}|(?:Credits?|Text|Data|Transcript|Story)\\s?[:：]\\s?))(?<name>${name})`,
  'u',
);

/** "An edited transcript of an interview broadcast on Radio Hesper on 3 May 2019": only with a date. */
export const publishedLater = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<all>(?:${anyCase('published|broadcast|aired|printed|recorded|appeared')})\\s(?:in|on|by|for)\\s)(?<name>${name})`,
  'u',
);

/** "With reporting by …", "Additional reporting by …". */
export const reporting = new RegExp(
  `${opening}(?<all>(?:${anyCase('with (?:additional )?(?:inputs?|reporting|reports?|files|contributions?|information|material) (?:from|by)\\s(?:the\\s)?|(?:additional )?reporting by\\s|compiled from\\s')}))(?<list>(?:${name})(?:(?:,\\s|\\sand\\s|\\s&\\s)(?:${name}))*)`,
  'u',
);
export const withInputs = /\((?<all>[Ww]ith (?<name>\p{Lu}[\p{L}\s]{1,30}?) inputs)\)/u;

/** "Photo: …", "Photograph by …", "Map: …": for the picture only. */
export const picture = new RegExp(
  `(?:${opening}|[—–-]\\s)(?<all>(?:${anyCase('(?:file )?(?:photos?|photographs?|images?|pictures?|illustrations?|maps?|graphics?|charts?|video|تصویر)(?:\\scredits?)?(?:\\s?[:/]\\s?|\\sby\\s|\\scourtesy(?:\\sof)?\\s?:?\\s?)(?:by\\s)?')}))(?<name>${name})`,
  'u',
);
export const copyright = new RegExp(
  `(?:(?:©|${anyCase('copyright')})\\s*(?:©\\s*|\\([cC]\\)\\s*)?(?:(?:19|20)\\d\\d\\s)?|\\([cC]\\)\\s*(?:19|20)\\d\\d\\s)(?<name>${name})(?:\\s(?:19|20)\\d\\d)?`,
  'u',
);
const person = "\\p{Lu}[\\p{L}.'’-]+(?:\\s\\p{Lu}[\\p{L}.'’-]*){1,3}";
export const byline = new RegExp(
  `^(?:${anyCase('by')}):?\\s(?<name>${person}(?:(?:,\\s|\\sand\\s)${person})?)$`,
  'u',
);
