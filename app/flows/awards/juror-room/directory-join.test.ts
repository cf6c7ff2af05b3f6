import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import {
  addColleague,
  addFirm,
  addFirmAdministrator,
  inTest,
  proposal,
} from "~/domains/appointments/appointments.fixture";
import { blindContent, type ForwardedExhibit } from "~/domains/awards/jury/dossier/blind-dossier";
import { acceptProposal } from "~/flows/appointments/answer-proposal.server";
import { proposeDirector } from "~/flows/appointments/appoint-director.server";
import { listDirectors } from "~/flows/appointments/list-directors.server";
import { now } from "~/kernel/clock";
import { formatIsoDay, isoDayOf } from "~/kernel/instant-format";
import { jurorOf, reviewedCycle, reviewOf } from "../jury/one-review.fixture";
import { EVIDENCE_SOURCES } from "../nomination/evidence-sources.server";
import { readOwnReview } from "./own-review.server";
import { roomView } from "./room-view.server";

const HIDDEN = { nominee: { name: "王小明", others: [] }, firms: [], regions: [], contacts: [], codes: [] };

beforeAll(seedRegions);

/** A director who stands in the public directory, and what the platform shows of her as exhibits. */
async function listedDirector() {
  const firm = await addFirm("示例机械有限公司");
  const who = await addColleague("王小明", firm);
  await inTest((tx) => tx.update(tables.person).set({ enterpriseId: firm }).where(eq(tables.person.id, who.personId)));
  const by = await addFirmAdministrator(firm);
  const wanted = proposal({ whom: who.personId, shortfall: "先行聘任", from: "2026-02-17" });
  const done = await proposeDirector(by, wanted);
  if (!done.ok) throw new Error(done.reason);
  await acceptProposal(who, done.appointment.id, { register: true, locale: "zh-CN" });
  const asked = { personId: who.personId, enterpriseId: firm, from: "2020-01-01", to: isoDayOf(now()) };
  const found = (await Promise.all(EVIDENCE_SOURCES.map((source) => source.find(db, asked)))).flat();
  return found.map((one): ForwardedExhibit => ({ ...one, source: "checked", fileId: null }));
}

it("gives a juror no day by which the public directory would tell her whom she reads", async () => {
  const exhibits = await listedDirector();
  const [row] = (await listDirectors({ text: "王小明", region: "", page: 1 }, isoDayOf(now()))).directors;
  expect(row?.from).toBe("2026-02-17");
  expect(JSON.stringify(exhibits)).toContain("2026-02-17");
  const blind = blindContent({ deeds: "", summary: "", exhibits }, HIDDEN).exhibits;
  // Dossiers that were made before keep whole days; her page tells the year of them all the same.
  const before = exhibits.map((one, at) => ({ ...one, place: at + 1, title: [], fileName: null }));
  const cycle = await reviewedCycle();
  const juror = await jurorOf(cycle, 1);
  for (const [at, shown] of [blind, before].entries()) {
    const { id } = await reviewOf(cycle, juror, at + 1, { exhibits: shown });
    for (const locale of ["zh-CN", "en"] as const) {
      const page = JSON.stringify(
        roomView(await readOwnReview(juror, id), { locale, now: now(), criterion: null }).exhibits,
      );
      expect(page).toContain("2026");
      for (const day of [row?.from ?? "", formatIsoDay(row?.from ?? "", locale)]) expect(page).not.toContain(day);
      expect(page).not.toMatch(/02-17|2月|Feb/);
    }
  }
});
