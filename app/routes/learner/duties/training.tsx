import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canWithdrawOwn } from "~/domains/duties/withdraw-work.server";
import { ownSeat } from "~/http/named-seat.server";
import { namedTraining } from "~/http/named-work.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { DutyFrame } from "~/routes/duties/duty-frame";
import { seatView } from "~/routes/duties/seat-view.server";
import { WithdrawalWay } from "~/routes/duties/work-withdrawal";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Day } from "~/ui/show/day";
import { DefinitionList } from "~/ui/show/definition-list";
import { Instant } from "~/ui/show/instant";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const seat = await ownSeat(args);
  const found = await namedTraining(seat, args.params.training);
  const { id, day, topic, audience, people, minutes, recordedAt, withdrawnAt, withdrawnReason } = found;
  return json({
    seat: await seatView(seat),
    training: { id, day, topic, audience, people, minutes, recordedAt, withdrawnAt, withdrawnReason },
    withdrawal: seat.running && withdrawnAt === null ? await canWithdrawOwn(db, seat, "training", found) : null,
    title: titleOf(args.context.locale, topic),
  });
}

export default function Training() {
  const t = useT();
  const { seat, training, withdrawal } = useLoaderData<typeof loader>();
  const { id, day, topic, audience, people, minutes, recordedAt, withdrawnAt, withdrawnReason } = training;
  return (
    <DutyFrame seat={seat} crumbs={[{ label: topic }]}>
      <PageHeading title={topic} above={t("duties.trainings.title")} />
      <DefinitionList
        items={[
          { term: t("duties.trainings.day"), value: <Day day={day} weekday /> },
          { term: t("duties.trainings.audience"), value: audience },
          { term: t("duties.trainings.people"), value: `${people}${t("duties.trainings.peopleUnit")}` },
          { term: t("duties.trainings.minutes"), value: `${minutes}${t("duties.trainings.minutesUnit")}` },
          { term: t("duties.record.made"), value: <Instant ms={recordedAt} /> },
          withdrawnAt !== null && {
            term: t("duties.work.withdrawnAt"),
            value: <Instant ms={withdrawnAt} />,
            note: withdrawnReason,
          },
        ]}
      />
      <WithdrawalWay here={`${seat.base}/trainings/${id}`} verdict={withdrawal} />
    </DutyFrame>
  );
}
