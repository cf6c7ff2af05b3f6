import type { BureauOfficer } from "~/domains/people/proof";
import { decisionWaits } from "./decision/decision-waits.server";
import { nominationWaits } from "./desk/nomination-waits.server";
import { honourWaits } from "./honour/honour-waits.server";
import { juryWaits } from "./jury-desk/jury-waits.server";
import { noticeWaits } from "./notice/notice-waits.server";

/** What of the awards waits for an officer, from the desks to the archive; `any` = at least one thing does. */
export async function awardWaits(officer: BureauOfficer, now: number) {
  const [nominations, juries, decisions, notices, honours] = await Promise.all([
    nominationWaits(officer, now),
    juryWaits(officer, now),
    decisionWaits(officer, now),
    noticeWaits(officer, now),
    honourWaits(officer, now),
  ]);
  const nominated = nominations.some(({ waiting }) => waiting > 0);
  const any = nominated || juries.length + decisions.length + notices.length + honours.length > 0;
  return { nominations, nominated, juries, decisions, notices, honours, any };
}
export type AwardWaits = Awaited<ReturnType<typeof awardWaits>>;
