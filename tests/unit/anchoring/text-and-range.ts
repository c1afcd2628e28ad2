import fc from 'fast-check';

/** Texts of few words, so that most passages stand in them several times, and a range with words (UTF-16). */
export function textAndRange() {
  const part = fc.oneof(
    fc.constantFrom(
      'a',
      'b',
      ' ',
      '\n',
      'said no. ',
      '🔥',
      '👩‍🚒',
      'e\u0301',
      'نہیں ',
      'ב',
      '\u200f',
      '𝔘',
      'a'.repeat(40),
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
  );
  return fc
    .tuple(fc.array(part), fc.array(part, { minLength: 1, maxLength: 5 }), fc.array(part))
    .map(([before, exact, after]) => {
      const start = before.join('').length;
      return {
        text: [...before, ...exact, ...after].join(''),
        range: { start, end: start + exact.join('').length },
      };
    })
    .filter(({ text, range }) => text.isWellFormed() && text.slice(range.start, range.end).trim() !== '');
}
