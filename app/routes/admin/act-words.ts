import { useT } from "~/i18n/context";
import type { TextKey, Translate } from "~/i18n/translate";
import { acts } from "~/i18n/zh-CN/acts";
import { subjects } from "~/i18n/zh-CN/subjects";

/** Every act the catalogue has words for, as the ledger writes it: `role.granted`. */
export const KNOWN_ACTS: readonly string[] = Object.entries(acts).flatMap(([noun, verbs]) =>
  Object.keys(verbs).map((verb) => `${noun}.${verb}`),
);
const known = new Set(KNOWN_ACTS);

/** An act in words; one that is not in the catalogue as it is written. */
export const actText = (t: Translate, act: string): string =>
  known.has(act) ? t(`staff.acts.${act}` as TextKey) : act;

/** What an entry is about, in words; a kind that is not in the catalogue as it is written. */
export const subjectText = (t: Translate, kind: string): string =>
  Object.hasOwn(subjects, kind) ? t(`staff.subjects.${kind}` as TextKey) : kind;

export function useActText(): (act: string) => string {
  const t = useT();
  return (act) => actText(t, act);
}
