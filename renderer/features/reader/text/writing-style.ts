export { type ArabicStyle, arabicStyle } from '../../../../shared/text/arabic-style.ts';
