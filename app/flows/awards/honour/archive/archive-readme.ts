import { translator } from "~/i18n/translate";
import { isDemo } from "~/kernel/config";
import type { Archived } from "./read-archive.server";

const LINES = [
  ...["rules", "amendments", "nominations", "forms", "runs", "opened", "ranking", "meetings", "notices"],
  ...["objections", "awards", "statistics", "ledger", "certificates", "whole", "verifier"],
] as const;
const FOOT = ["zip", "check", "what", "redraw", "kept", "public", "personal"] as const;

/** What the archive is, what is in it, what is public, and how it is checked without us; in Chinese, then in English. */
export function readmeText({ cycle, opened }: Archived): string {
  const told = (["zh-CN", "en"] as const).flatMap((locale) => {
    const t = translator(locale);
    return [
      t("honours.archive.readme.title", { title: cycle.title }),
      ...(isDemo() ? [t("honours.archive.readme.demo")] : []),
      "",
      ...LINES.map((line) => t(`honours.archive.readme.${line}`)),
      ...(opened ? [] : [t("honours.archive.readme.unopened")]),
      "",
      ...FOOT.map((line) => t(`honours.archive.readme.${line}`)),
      "",
    ];
  });
  return `\ufeff${told.join("\r\n")}`;
}
