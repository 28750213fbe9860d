export { detectLanguage, type LanguageVerdict } from './detect-language';
