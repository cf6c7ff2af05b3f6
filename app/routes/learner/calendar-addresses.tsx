import { useLocale, useT } from "~/i18n/context";
import { formatInstant } from "~/kernel/instant-format";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

export interface ShownAddress {
  id: string;
  /** ms */
  createdAt: number;
  lastReadAt: number | null;
}

/** What the calendar is, the form that makes an address, and those in use. */
export function CalendarAddresses(shown: { addresses: ShownAddress[]; most: number; refused?: unknown }) {
  const t = useT();
  const { addresses, most, refused } = shown;
  return (
    <>
      <PageHeading title={t("eventCalendar.own.title")} lead={t("eventCalendar.own.lead")} />
      <Section title={t("eventCalendar.own.makeTitle")}>
        <p>{t("eventCalendar.own.makeText")}</p>
        <p className="note">{t("eventCalendar.own.makeSeveral", { most })}</p>
        <Form action="/me/calendar" {...told(t, refused)}>
          <Button full="phone">{t("eventCalendar.own.make")}</Button>
        </Form>
      </Section>
      <Section title={t("eventCalendar.own.list")} id="addresses">
        {addresses.length === 0 ? <p>{t("eventCalendar.own.none")}</p> : null}
        <RowList>
          {addresses.map((one) => (
            <AddressRow key={one.id} {...one} />
          ))}
        </RowList>
        {addresses.length === 0 ? null : <p className="note">{t("eventCalendar.own.revokeNote")}</p>}
      </Section>
    </>
  );
}

function AddressRow({ id, createdAt, lastReadAt }: ShownAddress) {
  const t = useT();
  const locale = useLocale();
  const time = formatInstant(createdAt, locale);
  const read =
    lastReadAt === null
      ? t("eventCalendar.own.neverRead")
      : t("eventCalendar.own.lastRead", { time: formatInstant(lastReadAt, locale) });
  return (
    <Row
      title={t("eventCalendar.own.madeOn", { time })}
      weight="plain"
      meta={[read]}
      act={
        <form method="post" action={`/me/calendar/${id}/revocation`}>
          <Button variant="outlined" small>
            {t("eventCalendar.own.revoke")}
            <span className="vh"> {t("eventCalendar.own.madeOn", { time })}</span>
          </Button>
        </form>
      }
    />
  );
}
