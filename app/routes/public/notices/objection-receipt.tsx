import type { Filed } from "~/flows/awards/notice/objections/file-objection.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDeadline } from "~/kernel/instant-format";
import { Page } from "~/routes/page";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { Band } from "~/ui/shell/band";
import { PageHeading } from "~/ui/shell/page-heading";
import { CodeText } from "~/ui/show/code-text";
import { noticeHref } from "./notice-state";

/** What whoever objected is shown once: her receipt, and by when she is told whether it is taken up. */
export function ObjectionReceipt({ cycle, filed }: { cycle: { slug: string; title: string }; filed: Filed }) {
  const t = useT();
  const locale = useLocale();
  return (
    <Page width="text">
      <PageHeading
        title={t("notices.receipt.title")}
        lead={t("notices.receipt.lead", { title: cycle.title, number: filed.number })}
      />
      <Band title={t("notices.receipt.code")} tone="bamboo">
        <p className="receipt-code">
          <CodeText code={filed.receipt} large />
        </p>
        <p>{t("notices.receipt.keep")}</p>
      </Band>
      <p>{t("notices.receipt.next", { time: formatDeadline(filed.acceptBy, locale) })}</p>
      <ActRow>
        <LinkButton href="/objections" variant="outlined" full="phone">
          {t("notices.receipt.look")}
        </LinkButton>
        <a href={noticeHref(cycle)}>{t("notices.form.back")}</a>
      </ActRow>
    </Page>
  );
}
