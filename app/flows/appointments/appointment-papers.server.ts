import { db } from "@db/client.server";
import { DUTIES } from "@db/statuses";
import { type Appointment, lastDayOf, neverBegan, stateOf } from "~/domains/appointments/appointment";
import { findAppointment } from "~/domains/appointments/appointment.store.server";
import { coversEnterprise } from "~/domains/directory/bureau-scope.server";
import { type Enterprise, findEnterprise } from "~/domains/directory/enterprise.store.server";
import { findPerson } from "~/domains/people/person.store.server";
import { bureauGrantsOf } from "~/domains/people/role-scope";
import { grantsOf, type SignedIn } from "~/domains/people/visitor";
import { translator } from "~/i18n/translate";
import { isId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { chineseDay } from "~/pdf/chinese-text";
import { renderSheets } from "~/pdf/render-sheets.server";
import type { SheetBlock } from "~/pdf/sheet-layout.server";

/** 聘书 and 授权书. */
export type Paper = "letter" | "authorisation";

const t = translator("zh-CN");

/**
 * A letter of an appointment that was agreed, for its director, who acts for the firm and the bureau above it; null for everyone else,
 * and where there is none, its director was erased, or she gave up before her first day. One that is over stays to be read, and says on
 * its face since when. The firm prints, signs and seals it; nothing on it stands for a seal.
 */
export async function appointmentPaper(
  visitor: SignedIn,
  appointmentId: string,
  paper: Paper,
  day: string,
): Promise<{ name: string; bytes: Buffer; number: string } | null> {
  const one = isId(appointmentId) ? await findAppointment(db, appointmentId) : null;
  const today = one && (await findEnterprise(db, one.enterpriseId));
  if (!one || !today || one.answer !== "accepted" || one.holderName === null) return null;
  if (neverBegan(one)) return null;
  if (!(await mayRead(visitor, one, today))) return null;
  const firm = { ...today, name: one.firmName ?? today.name, code: one.firmCode ?? today.code };
  const name = await nameOn(one, one.holderName);
  const title = t(`appointments.paper.${paper}`);
  const bytes = await renderSheets({
    title: `${title} ${one.number}`,
    day: isoDayOf(one.answeredAt ?? one.proposedAt),
    blocks: [
      ...overSince(one, day),
      ...(paper === "letter" ? letter(one, name, firm) : authorisation(one, name, firm)),
    ],
    foot: (sheet, of) =>
      `${t("appointments.paper.foot")}${of > 1 ? `　${t("appointments.paper.sheet", { sheet, of })}` : ""}`,
  });
  return { name: `${title}-${one.holderName}-${one.number}.pdf`, bytes, number: one.number };
}

/** The name she accepted under; where she goes by another today, that one beside it: a slip is not carried on for ever. */
async function nameOn({ personId }: Appointment, holderName: string): Promise<string> {
  const today = personId === null ? null : (await findPerson(db, personId))?.name;
  return !today || today === holderName ? holderName : t("appointments.paper.nowCalled", { name: holderName, today });
}

async function mayRead(visitor: SignedIn, one: Appointment, firm: Enterprise): Promise<boolean> {
  if (one.personId === visitor.personId) return true;
  if (grantsOf(visitor, "enterprise").some(({ scopeId }) => scopeId === firm.id)) return true;
  const bureauGrants = bureauGrantsOf(visitor);
  return bureauGrants.length > 0 && coversEnterprise({ bureauGrants }, firm);
}

/** Above everything else: that it is over, or from when it will be, so that nobody takes it for one in force. */
function overSince(one: Appointment, day: string): SheetBlock[] {
  const { endsOn } = one;
  const ended = endsOn !== null && (one.to === null || endsOn <= one.to);
  const key = ended ? (endsOn <= day ? "ended" : "willEnd") : stateOf(one, day) === "expired" ? "expired" : null;
  const last = lastDayOf(one);
  if (key === null || last === null) return [];
  const text = t(`appointments.paper.${key}`, { day: chineseDay(ended ? endsOn : last) });
  return [{ tag: "P", text, centred: true, bold: true, size: 13 }];
}

const BODY = { tag: "P", size: 15, indented: true } as const;

function head(one: Appointment, firm: Enterprise, paper: Paper, size: number): SheetBlock[] {
  return [
    { tag: "H1", text: t(`appointments.paper.${paper}Title`), size, centred: true },
    {
      tag: "P",
      text: t("appointments.paper.number", { number: one.number }),
      centred: true,
      quiet: true,
      above: 10,
      size: 11,
    },
    ...(firm.demo
      ? [{ tag: "P" as const, text: t("appointments.paper.demo"), centred: true, above: 4, size: 11 }]
      : []),
  ];
}

function letter(one: Appointment, name: string, firm: Enterprise): SheetBlock[] {
  return [
    { ...blank(60) },
    ...head(one, firm, "letter", 40),
    { tag: "P", text: t("appointments.paper.to", { name }), size: 15, above: 50, bold: true },
    { ...BODY, text: t("appointments.paper.appoints", { firm: firm.name, term: termOf(one) }), above: 12 },
    { ...BODY, text: t("appointments.paper.seeAuthorisation", { number: one.number }), above: 6 },
    { ...BODY, text: t("appointments.paper.hereby"), above: 6 },
    ...signatures(firm, 90, 22),
  ];
}

function authorisation(one: Appointment, name: string, firm: Enterprise): SheetBlock[] {
  const small = { tag: "P", size: 11.5 } as const;
  return [
    ...head(one, firm, "authorisation", 26),
    { ...small, indented: true, text: t("appointments.paper.authorises", { firm: firm.name, name }), above: 18 },
    ...DUTIES.map((duty, i): SheetBlock => {
      const ticked = one.duties.includes(duty);
      const text = t(`appointments.duty.${duty}`);
      const other = duty === "other" && ticked && one.otherDuties ? `：${one.otherDuties}` : "";
      return { ...small, lead: `${ticked ? "√" : "□"} ${i + 1}`, text: `${text}${other}`, above: 2, quiet: !ticked };
    }),
    { ...small, text: t("appointments.paper.ticked"), size: 10, quiet: true, above: 8 },
    { ...small, lead: t("appointments.fact.authority"), text: one.authority ?? "", above: 14 },
    { ...small, lead: t("appointments.fact.term"), text: termOf(one), above: 6 },
    ...signatures(firm, 24, 12),
    { ...small, lead: t("appointments.paper.accepts"), text: t("appointments.paper.line"), size: 13, above: 12 },
  ];
}

function signatures(firm: Enterprise, above: number, apart: number): SheetBlock[] {
  const row = (lead: string, text: string, space: number): SheetBlock => ({
    tag: "P",
    size: 13,
    lead,
    text,
    above: space,
  });
  return [
    row(t("appointments.paper.firm"), t("appointments.paper.seal", { firm: firm.name }), above),
    row(t("appointments.paper.signs"), t("appointments.paper.line"), apart),
    row(t("appointments.paper.on"), t("appointments.paper.day"), apart),
  ];
}

const blank = (above: number): SheetBlock => ({ tag: "P", text: "", size: 1, above });

/** The term as it is, or was: an ending before its last day has shortened it. */
function termOf(one: Appointment): string {
  const from = chineseDay(one.from);
  const last = lastDayOf(one);
  return last === null
    ? t("appointments.paper.termOpen", { from })
    : t("appointments.paper.term", { from, to: chineseDay(last) });
}
