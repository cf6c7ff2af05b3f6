import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { ConsentPurpose } from "@db/statuses";
import type { ConsentText } from "~/domains/people/consent";
import { type Locale, translator } from "~/i18n/translate";

/** Version of the catalogue's sentences that consents are given to; raised when one changes (consent-texts.test.ts). */
const SENTENCES_VERSION = "2026-11";
/** Terms and privacy notice are agreed to as one: both stand beside the box. */
const NOTICES = ["terms", "privacy"];

const kept = new Map<string, ConsentText>();

/** The text that a consent to a purpose is given to, in the language it is shown in. */
export function consentText(purpose: ConsentPurpose, locale: Locale): ConsentText {
  const key = `${purpose} ${locale}`;
  let text = kept.get(key);
  if (!text) {
    text = purpose === "terms" ? noticesText(locale) : sentenceText(purpose, locale);
    kept.set(key, text);
  }
  return text;
}

function noticesText(locale: Locale): ConsentText {
  const texts = NOTICES.map((name) => readFileSync(`content/notices/${name}.${locale}.md`, "utf8"));
  const versions = texts.map((text) => /^version:\s*(\S+)\s*$/m.exec(text)?.[1]);
  if (versions.includes(undefined)) throw new Error(`a notice in content/notices has no version (${locale})`);
  return { purpose: "terms", version: [...new Set(versions)].join("+"), hash: hash("sha256", texts.join("\u0000")) };
}

function sentenceText(purpose: Exclude<ConsentPurpose, "terms">, locale: Locale): ConsentText {
  const t = translator(locale);
  const text = `${t(`people.consent.${purpose}.label`)}\n${t(`people.consent.${purpose}.text`)}`;
  return { purpose, version: SENTENCES_VERSION, hash: hash("sha256", text) };
}
