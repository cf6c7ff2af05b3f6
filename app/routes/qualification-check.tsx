import type { QualificationSnapshot } from "@db/schema/appointments";
import { useLocale, useT } from "~/i18n/context";
import type { Locale, Translate } from "~/i18n/translate";
import { formatIsoDay } from "~/kernel/instant-format";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";

/** The check of （五） as both sides see it: each condition with its answer, and the day from which it holds. */
export function QualificationCheck({ check, waits = true }: { check: QualificationSnapshot | null; waits?: boolean }) {
  const t = useT();
  const locale = useLocale();
  // Over without a check: nobody answered, or she was erased. There is nothing to say of it any more.
  if (check === null && !waits) return null;
  return (
    <Section title={t("appointments.check.title")}>
      {check === null ? (
        <p>{t("appointments.check.notYet")}</p>
      ) : (
        <RowList>
          {each(check.rules, (one) => (
            <Row
              level={0}
              weight="plain"
              title={t(`appointments.check.${one.rule}`)}
              state={
                one.met === null ? (
                  <State kind="plain" word={t("appointments.check.notStated")} />
                ) : (
                  <State
                    kind={one.met ? "ok" : "attention"}
                    icon={one.met ? "check-circle" : "warning"}
                    word={t(one.met ? "appointments.check.met" : "appointments.check.unmet")}
                    detail={experienceText(one, t, locale)}
                  />
                )
              }
            />
          ))}
        </RowList>
      )}
      {check === null ? null : (
        <p className="note">{t("appointments.check.on", { day: formatIsoDay(check.day, locale) })}</p>
      )}
      {check?.rules.some(({ met }) => met === null) ? (
        <p className="note">{t("appointments.check.notStatedNote")}</p>
      ) : null}
      <p className="note">{t("appointments.check.basis")}</p>
    </Section>
  );
}

/** 2年7个月，照现在的经历，2027年4月23日起满3年 */
function experienceText(
  { rule, met, values }: QualificationSnapshot["rules"][number],
  t: Translate,
  locale: Locale,
): string {
  if (rule === "education") return "";
  const months = Number(values.months ?? 0);
  const worked = t("appointments.check.months", { years: Math.floor(months / 12), months: months % 12 });
  if (typeof values.reachedOn !== "string") return worked;
  const day = formatIsoDay(values.reachedOn, locale);
  const since = t(met ? "appointments.check.reached" : "appointments.check.will", { day });
  return `${worked}${locale === "en" ? ", " : "，"}${since}`;
}
