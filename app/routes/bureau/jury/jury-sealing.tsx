import type { JuryDesk } from "~/flows/awards/jury-desk/jury-desk.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";
import { Instant } from "~/ui/show/instant";

/** What is sealed, its hash, and when names were joined to it. */
export function JurySealing({ jury }: { jury: JuryDesk }) {
  const t = useT();
  const { sealedAt, unblindedAt, listHash, sealed, reviewingAt } = jury;
  if (reviewingAt === null) return null;
  return (
    <Section title={t("juryDesk.sealing.part")}>
      {sealedAt === null || sealed === null ? (
        <p>{t("juryDesk.sealing.waiting")}</p>
      ) : (
        <>
          <p>{t("juryDesk.sealing.sealed", { count: sealed.given })}</p>
          <DefinitionList
            items={[
              { term: t("juryDesk.sealing.at"), value: <Instant ms={sealedAt} /> },
              {
                term: t("juryDesk.sealing.missing"),
                value:
                  sealed.missing === 0
                    ? t("juryDesk.sealing.missingNone", { count: sealed.asked })
                    : t("juryDesk.sealing.missingValue", {
                        count: sealed.missing,
                        asked: sealed.asked,
                        short: sealed.short,
                      }),
                ...(sealed.reason !== null && { note: t("ballots.why", { reason: sealed.reason }) }),
              },
              sealed.setAside > 0 && {
                term: t("ballots.setAside"),
                value: t("ballots.counted", { count: sealed.setAside }),
              },
              {
                term: t("juryDesk.sealing.hash"),
                value: <span className="hash">{listHash}</span>,
                note: t("juryDesk.sealing.hashNote"),
              },
              unblindedAt !== null && { term: t("juryDesk.sealing.unblinded"), value: <Instant ms={unblindedAt} /> },
            ]}
          />
        </>
      )}
    </Section>
  );
}
