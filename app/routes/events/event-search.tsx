import { isNarrowed } from "~/domains/events/calendar/event-list";
import type { EventListView } from "~/flows/events/list-events.server";
import { useT } from "~/i18n/context";
import { Button } from "~/ui/acts/button";
import { FieldGrid } from "~/ui/forms/field-grid";
import { Form } from "~/ui/forms/form";
import { HiddenField } from "~/ui/forms/hidden-field";
import { Select } from "~/ui/forms/select";
import { TextField } from "~/ui/forms/text-field";

/** What the list is narrowed by; it goes into the address. On phones it is folded until it is wanted. */
export function EventSearch({ filter, kinds, places }: Pick<EventListView, "filter" | "kinds" | "places">) {
  const t = useT();
  const any = (label: string) => ({ value: "", label });
  return (
    <details className="event-search" open={isNarrowed({ ...filter, organizer: "", day: "" })}>
      <summary>{t("eventCalendar.list.find")}</summary>
      <Form method="get" action="/events" label={t("eventCalendar.list.find")}>
        {filter.when === "past" ? <HiddenField name="when" value="past" /> : null}
        {filter.organizer ? <HiddenField name="organizer" value={filter.organizer} /> : null}
        <TextField
          name="q"
          type="search"
          label={t("eventCalendar.list.query")}
          hint={t("eventCalendar.list.queryHint")}
          value={filter.text}
          maxLength={60}
        />
        <FieldGrid>
          <Select
            name="kind"
            label={t("eventCalendar.list.kind")}
            value={filter.kind}
            options={[any(t("eventCalendar.list.allKinds")), ...kinds]}
          />
          <Select
            name="region"
            label={t("eventCalendar.list.region")}
            value={filter.region}
            options={[any(t("eventCalendar.list.allRegions")), ...places]}
          />
          <Select
            name="mode"
            label={t("eventCalendar.list.mode")}
            value={filter.mode}
            options={[
              any(t("eventCalendar.list.allModes")),
              { value: "on-site", label: t("eventCalendar.list.modes.on-site") },
              { value: "online", label: t("eventCalendar.list.modes.online") },
            ]}
          />
        </FieldGrid>
        <Button full="phone">{t("eventCalendar.list.act")}</Button>
      </Form>
    </details>
  );
}
