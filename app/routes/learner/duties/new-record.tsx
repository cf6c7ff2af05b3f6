import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { recordForm } from "~/domains/duties/duty-forms";
import { recordDuty } from "~/domains/duties/record-duty.server";
import { attachFiles } from "~/domains/files/attach-files.server";
import { formKeyOf } from "~/http/form-key";
import { countFormTime, formTime } from "~/http/form-time.server";
import { EVIDENCE, readFormWithFiles } from "~/http/form-with-files.server";
import { fieldError, refuseForm, unprocessable } from "~/http/forms.server";
import { requirePerson } from "~/http/guards.server";
import { ownRunningSeat } from "~/http/named-seat.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { DutyFrame } from "~/routes/duties/duty-frame";
import { seatView } from "~/routes/duties/seat-view.server";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { DateField } from "~/ui/forms/date-field";
import { FileField } from "~/ui/forms/file-field";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { PageHeading } from "~/ui/shell/page-heading";
import { WorkPick } from "./work-pick";

export const handle = { policy: "signed-in", files: true } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const seat = await ownRunningSeat(args);
  const { locale, now } = args.context;
  const title = titleOf(locale, translator(locale)("duties.record.new"));
  return json({
    seat: await seatView(seat),
    duties: seat.term.duties,
    today: isoDayOf(now),
    time: await formTime("duty-record", seat.personId, args.context),
    title,
  });
}

export async function action(args: ActionFunctionArgs) {
  const seat = await ownRunningSeat(args);
  const form = await readFormWithFiles(args, requirePerson(args), recordForm, { name: "files", kinds: EVIDENCE });
  if (!form.ok) return unprocessable(form.refused);
  const { value, fileIds } = form;
  const attach: Parameters<typeof recordDuty>[2] = async (tx, id) => {
    insist(await attachFiles(tx, { personId: seat.personId, fileIds, to: { kind: "duty-record", id } }));
  };
  const made = await recordDuty(seat, value, attach, formKeyOf(form.typed));
  if (!made.ok) return unprocessable(refuseForm([fieldError(made.field, made)], form.typed));
  await countFormTime("duty-record", seat.personId, args.context, form.typed);
  return redirect(`/me/duties/${seat.appointment.id}#records`);
}

const ACCEPTED = ".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.csv,.txt";
/** As many as the record may hold; the rule itself is the server's. */
const FILES_PER_SUBJECT = 5;

export default function NewRecord() {
  const t = useT();
  const { seat, duties, today, time } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <DutyFrame seat={seat} crumbs={[{ label: t("duties.record.new") }]}>
      <PageHeading title={t("duties.record.new")} lead={t("duties.record.lead")} />
      <Form time={time} encType="multipart/form-data" {...told(t, answer?.refused)}>
        <WorkPick name="pick" label={t("duties.record.pick")} duties={duties} />
        <TextArea
          name="sentence"
          label={t("duties.record.sentence")}
          hint={t("duties.record.sentenceHint")}
          rows={2}
          maxLength={200}
        />
        <DateField name="day" label={t("duties.record.day")} value={today} example={today} />
        <FileField
          name="files"
          label={t("duties.record.files")}
          hint={t("files.fieldHint", { most: FILES_PER_SUBJECT, kinds: t("files.evidenceKinds") })}
          accept={ACCEPTED}
          optional
          multiple
        />
        <ActRow>
          <Button full="phone">{t("duties.record.act")}</Button>
          <a href={seat.base}>{t("duties.cancel")}</a>
        </ActRow>
      </Form>
    </DutyFrame>
  );
}
