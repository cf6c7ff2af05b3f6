import type { DeskQuota } from "~/flows/awards/desk/desk-quotas.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Figure4 } from "~/ui/show/figure4";

/** How many places her desks have used of those that the cycle gives them. */
export function DeskQuotas({ quotas }: { quotas: readonly DeskQuota[] }) {
  const t = useT();
  return (
    <Section title={t("nominationDesk.list.quota")}>
      {quotas.length === 0 ? (
        <p>{t("nominationDesk.list.quotaNone")}</p>
      ) : (
        <Figure4
          figures={quotas.map(({ place, used, allowed }) => ({
            value: t("nominationDesk.list.quotaUsed", { used }),
            unit: t("nominationDesk.list.quotaAllowed", { allowed }),
            note: t("nominationDesk.list.quotaOf", { place }),
          }))}
        />
      )}
    </Section>
  );
}
