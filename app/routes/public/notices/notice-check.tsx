import type { NoticeView } from "~/flows/awards/notice/shown/notice-view.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { noticeHref } from "./notice-state";

/** How anybody finds out that the list is the one that was published. */
export function NoticeCheck({ notice }: { notice: NoticeView }) {
  const t = useT();
  const { cycle, number, supersededAt, listHash, lines } = notice;
  const address = noticeHref(cycle, supersededAt === null ? "/list.json" : `/${number}/list.json`);
  return (
    <Section title={t("notices.check.title")} id="check">
      <p>{t("notices.check.lead")}</p>
      {lines.some(({ erased }) => erased) ? <Callout tone="gamboge">{t("notices.check.erased")}</Callout> : null}
      {lines.some(({ summaryWithdrawn }) => summaryWithdrawn) ? (
        <Callout tone="gamboge">{t("notices.check.summaryWithdrawn")}</Callout>
      ) : null}
      <ol className="check-steps">
        <li>
          {t("notices.check.step1")}{" "}
          <a href={address} download>
            {t("notices.check.file")}
          </a>
        </li>
        <li>
          {t("notices.check.step2")}
          <code className="command" translate="no">
            shasum -a 256 list.json
          </code>
          <span className="note">{t("notices.check.mac")}</span>
          <code className="command" translate="no">
            certutil -hashfile list.json SHA256
          </code>
          <span className="note">{t("notices.check.windows")}</span>
        </li>
        <li>
          {t("notices.check.step3")}
          <code className="command hash" translate="no">
            {listHash}
          </code>
        </li>
      </ol>
      <p className="note">{t("notices.check.format")}</p>
    </Section>
  );
}
