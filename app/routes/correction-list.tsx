import type { NameCorrection } from "~/domains/credentials/name-correction.store.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDay } from "~/kernel/instant-format";
import { Section } from "~/ui/shell/section";
import { State, type StateKind } from "~/ui/show/state";

const KINDS: Record<NameCorrection["outcome"], StateKind> = {
  pending: "attention",
  reissued: "ok",
  refused: "danger",
  withdrawn: "plain",
};

/** What the holder asked about her name, and what was answered. Nothing when she never asked. */
export function CorrectionList({ corrections }: { corrections: readonly NameCorrection[] }) {
  const t = useT();
  const locale = useLocale();
  if (corrections.length === 0) return null;
  const detailOf = ({ outcome, requestedAt, requestedName, answeredAt, reason }: NameCorrection): string => {
    if (outcome === "withdrawn") return "";
    if (outcome === "pending") {
      const name = requestedName ?? "";
      return t("credentials.correction.pendingDetail", { day: formatDay(requestedAt, locale), name });
    }
    const day = formatDay(answeredAt ?? requestedAt, locale);
    return t(`credentials.correction.${outcome}Detail`, { day, reason: reason ?? "" });
  };
  return (
    <Section title={t("credentials.correction.statusTitle")} id="name">
      {corrections.map((correction) => (
        <p key={correction.id}>
          <State
            kind={KINDS[correction.outcome]}
            word={t(`credentials.correction.${correction.outcome}`)}
            detail={detailOf(correction)}
          />
        </p>
      ))}
    </Section>
  );
}
