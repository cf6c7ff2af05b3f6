import type { AppointmentState as StateName } from "@db/statuses";
import { useLocale, useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { AppointmentState, termText } from "./appointment-state";
import type { AppointmentView } from "./appointment-view";

const OPEN: readonly StateName[] = ["proposed", "accepted", "active"];

export interface AppointmentRowsProps {
  appointments: readonly AppointmentView[];
  titleOf: (view: AppointmentView) => string;
  hrefOf: (view: AppointmentView) => string;
}

/** What waits or runs first, then what is over. */
export function AppointmentRows({ appointments, titleOf, hrefOf }: AppointmentRowsProps) {
  const t = useT();
  const locale = useLocale();
  const parts = [
    { key: "upcoming", of: appointments.filter(({ state }) => OPEN.includes(state)) },
    { key: "past", of: appointments.filter(({ state }) => !OPEN.includes(state)) },
  ] as const;
  return (
    <>
      {parts
        .filter(({ of }) => of.length > 0)
        .map(({ key, of }) => (
          <Section key={key} title={t(`appointments.list.${key}`)}>
            <RowList>
              {of.map((view) => (
                <Row
                  key={view.id}
                  title={titleOf(view)}
                  href={hrefOf(view)}
                  state={<AppointmentState view={view} />}
                  meta={[view.from === "" ? view.number : `${view.number} · ${termText(view, t, locale)}`]}
                />
              ))}
            </RowList>
          </Section>
        ))}
    </>
  );
}
