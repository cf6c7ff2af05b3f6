import { hash } from "node:crypto";
import { LOCALES, translator } from "~/i18n/translate";

/** Version of what a nominee reads when she agrees to what is published of her; raised when a sentence changes (consent-words.test.ts), and kept in the log with her word. */
export const CONSENT_WORDS = "2026-11-28";

const SENTENCES = [
  ...["sees.bureaus", "sees.jurors", "sees.public", "sees.nobody", "publishName", "publishNameHint", "publishSummary"],
  ...["publishOtherwise", "publishOtherwiseHint"],
] as const;

/** SHA-256 over those sentences in all languages. */
export const consentWordsHash = (): string =>
  hash(
    "sha256",
    LOCALES.flatMap((locale) => {
      const t = translator(locale);
      return SENTENCES.map((one) => t(`nominations.consent.${one}` as "nominations.consent.publishName"));
    }).join("\u0000"),
  );
