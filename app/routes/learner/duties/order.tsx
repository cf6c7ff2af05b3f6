import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canWithdrawOwn } from "~/domains/duties/withdraw-work.server";
import { formTime } from "~/http/form-time.server";
import { ownSeat } from "~/http/named-seat.server";
import { namedOrder } from "~/http/named-work.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { DutyFrame } from "~/routes/duties/duty-frame";
import { seatView } from "~/routes/duties/seat-view.server";
import { WithdrawalWay } from "~/routes/duties/work-withdrawal";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Day } from "~/ui/show/day";
import { DefinitionList } from "~/ui/show/definition-list";
import { Instant } from "~/ui/show/instant";
import { OutcomeForm } from "./outcome-form";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const seat = await ownSeat(args);
  const order = await namedOrder(seat, args.params.order, { alsoWithdrawn: true });
  const { id, day, conduct, requirement, addressee, outcome, outcomeText, outcomeOn } = order;
  const { withdrawnAt, withdrawnReason } = order;
  const { locale, now } = args.context;
  return json({
    seat: await seatView(seat),
    order: {
      id,
      day,
      conduct,
      requirement,
      addressee,
      outcome,
      outcomeText,
      outcomeOn,
      withdrawnAt,
      withdrawnReason,
    },
    withdrawal: seat.running && withdrawnAt === null ? await canWithdrawOwn(db, seat, "stop-order", order) : null,
    today: isoDayOf(now),
    time: await formTime("stop-outcome", seat.personId, args.context),
    title: titleOf(locale, translator(locale)("duties.orders.title")),
  });
}

export default function Order() {
  const t = useT();
  const { seat, order, today, time, withdrawal } = useLoaderData<typeof loader>();
  const { id, day, conduct, requirement, addressee, outcome, outcomeText, outcomeOn, withdrawnAt } = order;
  return (
    <DutyFrame seat={seat} crumbs={[{ label: t("duties.orders.title") }]}>
      <PageHeading title={t("duties.orders.title")} lead={conduct} />
      <DefinitionList
        items={[
          { term: t("duties.orders.day"), value: <Day day={day} weekday /> },
          { term: t("duties.orders.requirement"), value: requirement },
          { term: t("duties.orders.addressee"), value: addressee },
          outcome !== null && {
            term: t("duties.orders.outcome"),
            value: t(`duties.orders.${outcome}`),
            note: outcomeText,
          },
          outcomeOn !== null && { term: t("duties.orders.outcomeOn"), value: <Day day={outcomeOn} weekday /> },
          withdrawnAt !== null && {
            term: t("duties.work.withdrawnAt"),
            value: <Instant ms={withdrawnAt} />,
            note: order.withdrawnReason,
          },
        ]}
      />
      {outcome === null && seat.running && withdrawnAt === null ? (
        <Section title={t("duties.orders.outcome")}>
          <OutcomeForm action={`${seat.base}/orders/${id}/outcome`} today={today} time={time} />
        </Section>
      ) : null}
      <WithdrawalWay here={`${seat.base}/orders/${id}`} verdict={withdrawal} />
    </DutyFrame>
  );
}
