import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import { ACHIEVEMENT, inTest, issueTo, setUpAchievement } from "~/domains/credentials/credentials.fixture";
import { bookEvent } from "~/domains/hours/book-event.server";
import { correctHours } from "~/domains/hours/correct-hours.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { pdfText, readsPdf } from "~/pdf/pdf-text.fixture";
import { hoursTranscript } from "./hours-transcript.server";

const origin = "https://example.org";
const TODAY = isoDayOf(now());
beforeAll(async () => {
  await setUpAchievement();
  await inTest((tx) =>
    tx.update(tables.achievement).set({ renewalHours: 24 }).where(eq(tables.achievement.id, ACHIEVEMENT)),
  );
});

const earn = (who: Person, title: string, minutes: number, checkedBy: "program" | "organizer") =>
  inTest((tx) =>
    bookEvent(tx, who.personId, {
      eventId: newId(now()),
      slug: "x",
      title,
      day: TODAY,
      minutes,
      intervals: [],
      rule: "1",
      checkedBy,
      by: checkedBy === "organizer" ? newId(now()) : null,
    }),
  );
const transcript = (who: Person, period: string | null) => hoursTranscript(who, { period, now: now(), origin });

describe("a transcript of hours", () => {
  it.skipIf(!readsPdf)(
    "lists every entry of a period with its source and checker, also what was taken back",
    async () => {
      const { person: who } = await newcomer();
      const code = await issueTo(who.personId);
      await earn(who, "标准化经验交流会", 135, "program");
      const wrong = await earn(who, "车间观摩", 90, "organizer");
      await inTest((tx) => correctHours(tx, wrong?.id ?? "", { reason: "签到表抄错", by: newId(now()) }));
      const file = await transcript(who, code);
      expect(file?.name).toBe(`学时证明-王小明-${code}.pdf`);
      const text = pdfText(file?.bytes as Buffer);
      for (const said of [
        ...["学时证明", "王小明", "学时合计3学时（135分钟，1学时为45分钟）", "24学时，还差21学时"],
        ...["标准化经验交流会，135分钟（活动，程序，现场签到）", "车间观摩，90分钟（活动，活动组织者核对）"],
        "更正−2学时（−90分钟）",
        "更正“车间观摩”，减90分钟（签到表抄错，活动组织者更正）",
        ...[`${origin}/verify/${formatCertificateCode(code)}`, "第1页，共1页"],
      ])
        expect(text).toContain(said);
      expect(pdfText((await transcript(who, TODAY.slice(0, 4)))?.bytes as Buffer)).not.toContain("续期要求");
    },
  );

  it("is a tagged document with its figure said in words, and the same bytes for the same hours", async () => {
    const { person: who } = await newcomer();
    const code = await issueTo(who.personId);
    await earn(who, "标准化经验交流会", 45, "program");
    const [one, again] = [await transcript(who, code), await transcript(who, code)];
    const raw = one?.bytes.toString("latin1") ?? "";
    expect(raw).toContain("/MarkInfo");
    expect(raw).toContain("/Figure");
    expect(one?.bytes.equals(again?.bytes as Buffer)).toBe(true);
  });

  it("is of her own periods only", async () => {
    const { person: who } = await newcomer();
    const { person: other } = await newcomer();
    const code = await issueTo(other.personId);
    expect(await transcript(who, code)).toBeNull();
    expect(await transcript(who, "nothing")).toBeNull();
    // A year in which she earned nothing has no document, but for the one that runs.
    for (const year of ["1999", "2099"]) expect(await transcript(who, year)).toBeNull();
    expect(await transcript(who, TODAY.slice(0, 4))).not.toBeNull();
    // Nothing asked: the year, since she holds no certificate.
    expect((await transcript(who, null))?.name).toContain(TODAY.slice(0, 4));
  });
});
