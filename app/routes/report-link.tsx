import { useT } from "~/i18n/context";
import { HiddenText } from "~/ui/show/hidden-text";

/** The way to report a mistake in something; `of` says in what, for those who hear several on a page. */
export function ReportLink({ href, of }: { href: string; of?: string }) {
  const t = useT();
  return (
    <a className="report-link" href={href} rel="nofollow">
      {t("mistakes.link")}
      {of ? <HiddenText>{t("mistakes.of", { title: of })}</HiddenText> : null}
    </a>
  );
}
