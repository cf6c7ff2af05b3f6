import type { Exhibit } from "~/domains/awards/nomination/nomination-content";
import type { Locale, TextKey, Translate } from "~/i18n/translate";
import { exhibitDetails } from "./exhibit-details";

/** What words are made of. Who may see less of an exhibit is told less here: what is missing is not said. */
export type ExhibitTold = Pick<Exhibit, "kind" | "title" | "day" | "facts" | "source" | "checkedBy">;

/** An exhibit in the same words for nominee, bureau, jurors, workbook and form. */
export interface ExhibitWords {
  /** 证书 */
  kind: string;
  /** What it is called; of duties, which have no name of their own, which one. Empty where there is none or it is not told. */
  title: string;
  /** Figures and days that stand in it. */
  details: string[];
  /** 平台记录一致 or 申报人提供, and of the former who checked the record. */
  mark: string;
  checkedBy: string | null;
}

const KINDS = ["certificate", "appointment", "hours", "event", "duty", "standard", "document"] as const;
const CHECKERS = ["program", "organizer", "bureau", "enterprise", "issuer"] as const;

/** @param t of the language asked for, which is `locale` */
export function exhibitWords(t: Translate, locale: Locale, exhibit: ExhibitTold): ExhibitWords {
  const { source, title, facts } = exhibit;
  const kind = KINDS.find((one) => one === exhibit.kind);
  const checker = CHECKERS.find((one) => one === exhibit.checkedBy);
  return {
    kind: kind ? t(`nominationWords.exhibit.kinds.${kind}`) : exhibit.kind,
    title: kind === "duty" ? t(`dutyWords.${facts.duty}.name` as TextKey) : title,
    details: kind ? exhibitDetails(t, locale, kind, exhibit) : [],
    mark: t(`nominationWords.exhibit.sources.${source}`),
    checkedBy: source === "checked" && checker ? t(`nominationWords.exhibit.checkedBy.${checker}`) : null,
  };
}

/** Kind and title as one: 证书：企业标准总监培训合格证书 */
export const titledExhibit = (t: Translate, { kind, title }: Pick<ExhibitWords, "kind" | "title">): string =>
  title === "" ? kind : t("nominationWords.exhibit.titled", { kind, title });

/** All lines that stand below the kind, where the exhibit's own title is not told or stands by itself. */
export const linesBelowKind = ({ title, details }: Pick<ExhibitWords, "title" | "details">): string[] =>
  title === "" ? details : [title, ...details];
