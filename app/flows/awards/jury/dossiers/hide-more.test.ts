import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { desc, eq, inArray } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { dossiersOf } from "~/domains/awards/jury/jury.store.server";
import { NotFound } from "~/kernel/errors";
import { sealBallots } from "../ballots/seal-ballots.server";
import { readersOf, scores, underReview } from "../jury.fixture";
import { juryOfficers } from "../jury-officers.fixture";
import { hideMoreInDossier } from "./hide-more.server";

const officers = juryOfficers();

it("a leak that is found while jurors read is closed, they are told without the word, and the log says so", async () => {
  const { cycle, panel } = await underReview(officers.province, officers.susong, { nominations: 1, jurors: 3 });
  const [before] = await dossiersOf(db, cycle.id);
  const alias = before?.alias ?? "";
  const word = "清理";
  expect(JSON.stringify(before?.deeds)).toContain(word);
  const hide = (words: string[], by = officers.province) =>
    hideMoreInDossier(by, cycle.slug, alias, { words, papers: [] });
  await expect(hide([word], officers.susong)).rejects.toBeInstanceOf(NotFound);
  expect(await hide(["哪里都没有写的词"])).toMatchObject({ ok: false, field: "words", reason: "award.hidesNothing" });
  vi.setSystemTime(Date.now() + 60_000);
  expect(await hide([word])).toEqual({ ok: true });
  const [after] = await dossiersOf(db, cycle.id);
  expect(JSON.stringify([after?.deeds, after?.summary])).not.toContain(word);
  expect(after).toMatchObject({ alsoHidden: [word], lookedAt: before?.lookedAt });
  const readers = (await readersOf(cycle, panel)).map(({ who }) => who.personId);
  const mails = (
    await db
      .select()
      .from(tables.mail)
      .where(
        inArray(
          tables.mail.personId,
          panel.map((one) => one.personId),
        ),
      )
  ).filter(({ template }) => template === "juror-hidden");
  expect(mails.map(({ personId }) => personId).sort()).toEqual([...readers].sort());
  for (const { subject, text } of mails) expect(`${subject}${text}`).not.toContain(word);
  const { ledgerEntry } = tables;
  const [entry] = await db
    .select()
    .from(ledgerEntry)
    .where(eq(ledgerEntry.act, "blind-dossier.hidden-more"))
    .orderBy(desc(ledgerEntry.id))
    .limit(1);
  expect(JSON.stringify(entry)).not.toContain(word);
  for (const who of panel) await scores(who, cycle, 80, "材料齐全，见证1证2各项。");
  await sealBallots(officers.province, cycle.slug);
  await expect(hide(["标准"])).rejects.toMatchObject({ reason: "jury.review.sealed" });
});
