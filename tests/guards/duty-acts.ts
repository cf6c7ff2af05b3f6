import type { TestVisitor } from "../setup/visitor";
import { FIRM_STANDARDS, STANDARDS, TRAINING, WRONG } from "./duty-things";
import type { Things } from "./owner-things";
import type { Ready } from "./ready-acts";

const REASON = "核对后写下的理由";

/** Each act of duties with what it needs to be taken, by the director in office or by who acts for her firm. */
export function dutyActs(
  { dutyAppointment, closableCheck, spotCheck, finding, stopOrder, dutyRecord, dutyReport, enterprise: firm }: Things,
  { owner, enterprise }: Record<"owner" | "enterprise", TestVisitor>,
): Record<string, Ready> {
  const own = `/me/duties/${dutyAppointment}`;
  const year = new Date().getUTCFullYear();
  const day = `${year}-01-01`;
  const hers = (address: string, fields: Record<string, string> = {}): Ready => ({
    by: owner,
    address: own + address,
    fields,
  });
  const firms = (address: string, fields: Record<string, string> = {}): Ready => ({
    by: enterprise,
    address: `/enterprise/${firm}${address}`,
    fields,
  });
  const standard = (number: string) => ({
    number,
    title: "x 技术条件",
    kind: "",
    disclosedOn: day,
    link: "",
    cites: "",
  });
  return {
    "/me/duties/:appointment/offers": hers("/offers", { offer: `training/${TRAINING}` }),
    "/me/duties/:appointment/records/new": hers("/records/new", { pick: "promotion.publicity", sentence: REASON, day }),
    "/me/duties/:appointment/records/:record/withdrawal": hers(`/records/${dutyRecord}/withdrawal`),
    "/me/duties/:appointment/checks/new": hers("/checks/new", {
      subject: REASON,
      standard: "",
      day,
      findings: "",
      dueOn: "",
    }),
    ...Object.fromEntries(
      (["check", "order", "training"] as const).map((kind) => [
        `/me/duties/:appointment/${kind}s/:${kind}/withdrawal`,
        hers(`/${kind}s/${WRONG[kind]}/withdrawal`, { reason: REASON }),
      ]),
    ),
    "/me/duties/:appointment/checks/:check/closing": hers(`/checks/${closableCheck}/closing`, { conclusion: REASON }),
    "/me/duties/:appointment/checks/:check/findings/new": hers(`/checks/${spotCheck}/findings/new`, {
      finding: REASON,
      dueOn: "",
    }),
    "/me/duties/:appointment/checks/:check/findings/:finding/closing": hers(
      `/checks/${spotCheck}/findings/${finding}/closing`,
      { closing: REASON },
    ),
    "/me/duties/:appointment/orders/new": hers("/orders/new", {
      conduct: REASON,
      requirement: REASON,
      addressee: "一车间",
      day,
    }),
    "/me/duties/:appointment/orders/:order/outcome": hers(`/orders/${stopOrder}/outcome`, {
      outcome: "stopped",
      outcomeText: REASON,
      outcomeOn: day,
    }),
    "/me/duties/:appointment/trainings/new": hers("/trainings/new", {
      topic: REASON,
      audience: "质量部",
      people: "3",
      minutes: "45",
      day,
    }),
    "/me/duties/:appointment/reports/:year": hers(`/reports/${year}`, { summary: "全年做了这些标准化工作。" }),
    "/me/duties/:appointment/standards/new": hers("/standards/new", standard("Q/X 101")),
    "/me/duties/:appointment/standards/:standard/edit": hers(`/standards/${STANDARDS.edit}/edit`, standard("Q/X 102")),
    "/me/duties/:appointment/standards/:standard/withdrawal": hers(`/standards/${STANDARDS.withdrawal}/withdrawal`, {
      reason: REASON,
    }),
    "/me/duties/:appointment/standards/:standard/keeping": hers(`/standards/${STANDARDS.keeping}/keeping`, {
      reason: REASON,
    }),
    "/enterprise/:enterprise/standards/new": firms("/standards/new", standard("Q/X 103")),
    "/enterprise/:enterprise/standards/:standard/edit": firms(
      `/standards/${FIRM_STANDARDS.edit}/edit`,
      standard("Q/X 104"),
    ),
    "/enterprise/:enterprise/standards/:standard/withdrawal": firms(
      `/standards/${FIRM_STANDARDS.withdrawal}/withdrawal`,
      { reason: REASON },
    ),
    "/enterprise/:enterprise/standards/:standard/keeping": firms(`/standards/${FIRM_STANDARDS.keeping}/keeping`, {
      reason: REASON,
    }),
    "/enterprise/:enterprise/reports/:report": firms(`/reports/${dutyReport}`, { answer: "confirmed", reason: "" }),
  };
}
