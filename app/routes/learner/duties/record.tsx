import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canWithdrawRecord } from "~/domains/duties/duty-record";
import { findRecordOf } from "~/domains/duties/duty-record.store.server";
import { reportedRecords } from "~/domains/duties/duty-report.store.server";
import { listFilesOf } from "~/domains/files/stored-file.store.server";
import { ownSeat } from "~/http/named-seat.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { NotFound } from "~/kernel/errors";
import { DutyFrame } from "~/routes/duties/duty-frame";
import { useWorkName } from "~/routes/duties/record-rows";
import { seatView } from "~/routes/duties/seat-view.server";
import { recordRow } from "~/routes/duties/work-view.server";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Button } from "~/ui/acts/button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Day } from "~/ui/show/day";
import { DefinitionList } from "~/ui/show/definition-list";
import { FileList } from "~/ui/show/file-list";
import { Instant } from "~/ui/show/instant";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const seat = await ownSeat(args);
  const { locale } = args.context;
  const found = await findRecordOf(db, seat.appointment.id, args.params.record ?? "");
  if (!found) throw new NotFound("duty record");
  const reported = (await reportedRecords(db, seat.appointment.id)).has(found.id);
  const files = (await listFilesOf(db, "duty-record", [found.id])).get(found.id) ?? [];
  return json({
    seat: await seatView(seat),
    files,
    record: recordRow(found),
    recordedAt: found.recordedAt,
    confirmedAt: found.confirmedAt,
    withdrawnAt: found.withdrawnAt,
    offered: found.sourceKind !== null,
    verdict: canWithdrawRecord({ ...found, reported }),
    title: titleOf(locale, translator(locale)("duties.record.title")),
  });
}

export default function Record() {
  const t = useT();
  const workName = useWorkName();
  const { seat, files, record, recordedAt, confirmedAt, withdrawnAt, offered, verdict } =
    useLoaderData<typeof loader>();
  return (
    <DutyFrame seat={seat} crumbs={[{ label: t("duties.record.title") }]}>
      <PageHeading title={t("duties.record.title")} lead={record.sentence} />
      <DefinitionList
        items={[
          { term: t("duties.record.pick"), value: workName(record.duty, record.work) },
          { term: t("duties.record.day"), value: <Day day={record.day} weekday /> },
          {
            term: t("duties.record.made"),
            value: <Instant ms={recordedAt} />,
            note: t(offered ? "duties.record.fromOffer" : "duties.record.byHand"),
          },
          confirmedAt !== null && { term: t("duties.home.confirmed"), value: <Instant ms={confirmedAt} /> },
          withdrawnAt !== null && { term: t("duties.record.withdrawn"), value: <Instant ms={withdrawnAt} /> },
        ]}
      />
      {files.length > 0 ? (
        <Section title={t("duties.record.files")}>
          <FileList files={files} />
        </Section>
      ) : null}
      {seat.running && withdrawnAt === null ? (
        <Section title={t("duties.record.withdraw")}>
          {verdict.ok ? (
            <>
              <p>{t("duties.record.withdrawLead")}</p>
              <form method="post" action={`${seat.base}/records/${record.id}/withdrawal`}>
                <Button variant="outlined">{t("duties.record.withdraw")}</Button>
              </form>
            </>
          ) : (
            <p>{reasonText(t, verdict)}</p>
          )}
        </Section>
      ) : null}
    </DutyFrame>
  );
}
