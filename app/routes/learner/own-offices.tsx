import { useT } from "~/i18n/context";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import type { LearnView } from "./learn-view.server";

/** The firms whose director she is: where she writes down what she did. */
export function OwnOffices({ offices }: { offices: LearnView["offices"] }) {
  const t = useT();
  if (offices.length === 0) return null;
  return (
    <Section title={t("duties.own.title")} link={{ href: "/me/appointments", text: t("duties.own.appointments") }}>
      <RowList>
        {each(offices, ({ appointmentId, firm }) => (
          <Row
            title={firm}
            href={`/me/duties/${appointmentId}`}
            act={
              <LinkButton small variant="quiet" href={`/me/duties/${appointmentId}/records/new`}>
                {t("duties.own.act")}
              </LinkButton>
            }
          />
        ))}
      </RowList>
    </Section>
  );
}
