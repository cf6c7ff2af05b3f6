import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq, getTableColumns, isTable } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { askNameCorrection } from "~/domains/credentials/ask-name-correction.server";
import { checkCertificate } from "~/domains/credentials/check-certificate.server";
import { inTest, issueTo, setUpAchievement } from "~/domains/credentials/credentials.fixture";
import { shareCertificate } from "~/domains/credentials/share-certificate.server";
import { keepUpload } from "~/domains/files/keep-upload.server";
import { parseCheckpoint } from "~/domains/ledger/checkpoint";
import { allCheckpoints, placedEntries, tileAt } from "~/domains/ledger/log.store.server";
import { sequenceEntries, signNewCheckpoint } from "~/domains/ledger/sequence-entries.server";
import { ensureSigningKeys, verifyingKeys } from "~/domains/ledger/signing-keys.server";
import { readLogCheckpoint, verifyLog } from "~/domains/ledger/verify-log";
import { leaveTopic } from "~/domains/mail/mail-topic.server";
import { issueResetCode } from "~/domains/people/issue-reset-code.server";
import { browser, cookieOf, isSignedIn, newcomer, PASSWORD } from "~/domains/people/people.fixture";
import type { Administrator, Person } from "~/domains/people/proof";
import { signIn } from "~/domains/people/sign-in.server";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { RULES } from "../awards/nominations.fixture";
import { reportFault } from "../faults/report-fault.server";
import { changeAccount } from "./change-account.server";
import { changeName } from "./change-name.server";
import { erasePerson } from "./erase-person.server";
import { ownRecords } from "./own-records.server";
import { requestPasswordReset } from "./request-password-reset.server";

const NAME = "欧阳金丝雀";
const MARK = "canary";

beforeAll(async () => {
  await setUpAchievement();
  await ensureSigningKeys();
});

/** Every row of every table, as text. */
async function dump(): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const [name, table] of Object.entries(tables)) {
    if (isTable(table)) all[name] = (await db.select().from(table as never)).map((row) => JSON.stringify(row));
  }
  return all;
}

const cycleRow = (at: number, id: string): typeof tables.awardCycle.$inferInsert => ({
  id,
  slug: id,
  title: "示例年度评选",
  year: 2026,
  label: "x",
  approvalDocument: "x",
  authority: "x",
  introduction: "",
  contact: "",
  rules: RULES,
  submissionsUntil: at + 1e9,
  countiesUntil: at + 2e9,
  citiesUntil: at + 3e9,
  reviewUntil: at + 4e9,
  createdAt: at,
  changedAt: at,
  openedAt: at - 1,
  reviewingAt: at,
});

/** Somebody with a row in every table that knows people, and a certificate. */
async function fullLife(
  account: string,
  name: string,
): Promise<{ person: Person; code: string; attemptId: string; cookie: string }> {
  const { person } = await newcomer({ name, account });
  const { personId } = person;
  const id = newId(now());
  const attemptId = newId(now());
  await inTest(async (tx) => {
    const at = tx.now;
    const course = { personId, courseSlug: "c" };
    await tx.insert(tables.enterprise).values({
      id,
      code: `${MARK}${id}`,
      name: "某某公司",
      nameKey: "某某公司",
      regionCode: "340123",
      addedBy: personId,
      addedAt: at,
      demo: false,
    });
    await tx.update(tables.person).set({ enterpriseId: id }).where(eq(tables.person.id, personId));
    await tx.insert(tables.enrolment).values({ ...course, courseVersionId: "v", startedAt: at, finishedAt: at });
    const lesson = { ...course, lessonSlug: "l" };
    await tx
      .insert(tables.lessonProgress)
      .values({ ...lesson, place: MARK, openedAt: at, updatedAt: at, finishedAt: null });
    await tx.insert(tables.checkAnswer).values({ id, ...lesson, checkId: "k", chosen: ["a"], correct: true, at });
    const item = { personId, itemId: "i" };
    await tx
      .insert(tables.practiceAnswer)
      .values({ id, ...item, itemVersionId: "v", chosen: ["a"], correct: false, at, day: "2026-11-01" });
    await tx
      .insert(tables.wrongBook)
      .values({ ...item, addedAt: at, rightDays: [], dueOn: "2026-11-02", leftAt: null });
    await tx.insert(tables.lessonMark).values({
      id,
      ...lesson,
      section: "一、公开",
      courseVersionId: "v",
      digest: "d",
      bookmarkedAt: at,
      note: `${name}的笔记`,
      notedAt: at,
      keptAt: at,
    });
    await tx.insert(tables.mistakeReport).values({
      id,
      subject: "lesson",
      place: MARK,
      versionId: "v",
      names: { line: "lesson", course: "c" },
      path: "/c",
      kind: "wording",
      text: `${name}写的`,
      personId,
      at,
      takenAt: at,
      takenBy: personId,
      answeredAt: at,
      answeredBy: personId,
      outcome: "mended",
      answer: `${name}您好`,
    });
    await tx.insert(tables.hourEntry).values({
      id,
      personId,
      source: "lesson",
      sourceKey: "c/l",
      title: "第一课",
      minutes: 12,
      day: "2026-11-01",
      bookedAt: at,
    });
    await tx.insert(tables.hourUse).values({ entryId: id, assertionId: newId(at), usedAt: at });
    await tx.insert(tables.hourClaim).values({
      id,
      personId,
      kind: "drafting",
      title: MARK,
      day: "2026-11-01",
      minutes: 90,
      statement: MARK,
      regionCode: "340123",
      filedAt: at,
      state: "filed" as const,
      reason: MARK,
    });
    await tx.insert(tables.expert).values({ personId, fields: ["quality"], addedBy: null, addedAt: at, changedAt: at });
    await tx
      .insert(tables.expertTerm)
      .values({ id, personId, from: "2026-01-01", to: null, endedOn: null, addedAt: at });
    await tx.insert(tables.declaredTie).values({
      id,
      personId,
      aboutPersonId: null,
      aboutEnterpriseId: null,
      kind: "kinship",
      statement: name,
      declaredAt: at,
    });
    await tx.insert(tables.cycleJuror).values({
      alias: `alias-${id}`,
      cycleId: id,
      personId,
      number: 1,
      addedBy: null,
      addedAt: at,
    });
    const cycle = cycleRow(at, id);
    await tx.insert(tables.awardCycle).values({ ...cycle, createdBy: personId });
    await tx.insert(tables.cycleAmendment).values({
      id,
      cycleId: id,
      number: 1,
      at,
      byPersonId: personId,
      reason: "x",
      changes: {},
    });
    await tx.insert(tables.awardMeeting).values({
      id,
      cycleId: id,
      number: 1,
      heldOn: null,
      place: "",
      chair: "",
      present: [],
      minutes: "",
      panelOrders: [],
      createdBy: personId,
      createdAt: at,
      changedAt: at,
      closedAt: at,
      closedBy: personId,
    });
    const eligibility = [{ rule: "certificate", met: true, values: {}, records: [], from: null }];
    await tx.insert(tables.nomination).values({
      id,
      cycleId: id,
      personId,
      enterpriseId: id,
      regionCode: "340123",
      category: "firms",
      state: "recommended",
      origin: "self",
      originPersonId: personId,
      level: "city",
      deeds: name,
      summary: name,
      hiddenWords: [name],
      facts: {
        name,
        employer: `${MARK}公司`,
        regionCode: "340123",
        post: null,
        industry: null,
        size: null,
        groupId: null,
        appointedOn: null,
      },
      publishName: true,
      consentedAt: at,
      consentHash: MARK,
      lockedHash: MARK,
      eligibility,
      typedFields: 3,
      secondsUsed: 7,
      openedAt: at,
      stateAt: at,
      changedAt: at,
      submittedAt: at,
      formKey: MARK,
    });
    await tx.insert(tables.nominationExhibit).values({
      id,
      nominationId: id,
      position: 1,
      kind: "document",
      source: "stated",
      title: name,
      facts: { of: name },
      addedAt: at,
      hash: MARK,
    });
    await tx.insert(tables.nominationStep).values({
      id,
      nominationId: id,
      at,
      byPersonId: personId,
      act: "return",
      to: "returned",
      reason: `${name}的材料`,
      items: [{ part: "deeds", exhibit: null, words: `${name}的材料`, hash: MARK }],
    });
    await tx.insert(tables.award).values({
      id,
      cycleId: id,
      nominationId: id,
      personId,
      enterpriseId: id,
      regionCode: "340123",
      category: "firms",
      name,
      employer: `${MARK}公司`,
      givenAt: at,
      givenOn: "2026-11-01",
      revokedAt: at,
      revokedBy: personId,
      revokedReason: `${name}的材料`,
    });
    await tx.insert(tables.nominationRecommendation).values({
      id,
      nominationId: id,
      cycleId: id,
      level: "county",
      regionCode: "340123",
      rank: 1,
      opinion: `推荐${name}`,
      byPersonId: personId,
      at,
    });
    const alias = `dossier-${id}`;
    await tx.insert(tables.blindDossier).values({
      alias,
      cycleId: id,
      nominationId: id,
      number: 1,
      category: "firms",
      madeAt: at,
      deeds: [{ text: `事迹${name}` }],
      summary: [{ text: `摘要${name}` }],
      alsoHidden: [`别名${name}`],
      exhibits: [
        {
          place: 1,
          kind: "document",
          source: "stated" as const,
          checkedBy: null,
          title: [{ text: name }],
          facts: { of: name },
          day: null,
          fileId: null,
          fileName: `${name}.pdf`,
        },
      ],
      flags: [{ where: "deeds", kind: "name", text: name, masked: false }],
    });
    await tx.insert(tables.review).values({
      id,
      cycleId: id,
      nomination: alias,
      juror: `reader-${id}`,
      runId: id,
      state: "in-progress" as const,
      stateAt: at,
      changedAt: at,
      assignedAt: at,
      scores: { c1: 1 },
      levels: {},
      reasons: {},
    });
    await tx.insert(tables.meetingWord).values({
      id,
      meetingId: id,
      nomination: alias,
      chosen: false,
      reason: `${name}暂缓`,
      vetoKind: "other" as never,
      vetoSource: `${name}的处罚决定`,
    });
    const line = { nomination: alias, name, employer: `${MARK}公司`, category: "firms", regionCode: "340123" };
    await tx.insert(tables.publicNotice).values({
      id,
      cycleId: id,
      number: 1,
      meetingId: id,
      list: [{ ...line, reportedBy: "340100", summary: name }],
      words: "",
      preparedBy: personId,
      preparedAt: at,
      publishedAt: at,
      publishedBy: personId,
    });
    await tx.insert(tables.objection).values({
      id,
      cycleId: id,
      noticeId: id,
      number: 1,
      state: "answered" as const,
      stateAt: at,
      party: "person" as const,
      name,
      contact: account,
      statement: `${name}提出异议`,
      personId,
      receiptHash: id,
      filedAt: at,
      acceptBy: at,
      ruling: "异议不成立",
      answer: "已答复",
      formKey: MARK,
    });
    await tx.insert(tables.objectionStep).values({
      id,
      objectionId: id,
      at,
      byPersonId: personId,
      act: "answer",
      from: null,
      to: "answered" as const,
    });
    await tx.insert(tables.event).values({
      id,
      slug: id,
      ownerKind: "region" as const,
      ownerId: "340100",
      kind: "exchange",
      title: "活动",
      summary: "",
      description: "",
      mode: "on-site" as const,
      regionCode: "340123",
      startsAt: at,
      endsAt: at,
      admission: "open" as const,
      registrationOpensAt: at,
      registrationClosesAt: at,
      offerMinutes: 30,
      earnsHours: true,
      organizerName: "演示",
      contact: "演示",
      sequence: 0,
      createdAt: at,
      changedAt: at,
    });
    await tx.insert(tables.registration).values({
      id,
      eventId: id,
      unitId: id,
      personId,
      state: "confirmed" as const,
      place: 1,
      stateAt: at,
      appliedAt: at,
      attendance: "on-site" as const,
      answers: { q: MARK },
      passCode: id,
      reason: MARK,
    });
    await tx.insert(tables.calendarSecret).values({ id, personId, secretHash: id, createdAt: at });
    await tx.insert(tables.feedbackGiven).values({ eventId: id, personId });
    await tx.insert(tables.roleGrant).values({
      id,
      personId,
      role: "examiner",
      scopeKind: "all",
      scopeId: null,
      grantedBy: null,
      grantedAt: at,
      until: null,
      endedAt: null,
      endedBy: null,
    });
    await tx.insert(tables.attempt).values({
      id: attemptId,
      sittingId: "s",
      personId,
      number: 1,
      state: "released",
      seed: `${MARK}-seed`,
      form: [],
      startedAt: at,
      deadlineAt: at + 1,
      cutScore: 1,
      pointsPerItem: 1,
      penToken: "p",
      penSignInId: "p",
      voidReason: `${name}代考`,
    });
    await tx.insert(tables.enterpriseClaim).values({
      id,
      enterpriseId: id,
      personId,
      position: name,
      phone: `${MARK}-phone`,
      askedAt: tx.now,
      codeTries: 0,
    });
    await tx.insert(tables.employment).values({
      id,
      personId,
      employerName: `${MARK}公司`,
      post: MARK,
      standardsWork: true,
      from: "2020-01-01",
      to: null,
      statedAt: at,
    });
    const computed = { educated: true, reachedOn: null, months: 0, checkedOn: "2026-11-01" };
    await tx
      .insert(tables.qualification)
      .values({ personId, degree: "college", title: null, statedAt: at, ...computed });
    await tx.insert(tables.appointment).values({
      id,
      number: `聘2000-${id}`,
      enterpriseId: id,
      personId,
      holderName: name,
      duties: ["other"],
      authority: name,
      statement: name,
      shortfall: name,
      otherDuties: name,
      from: "2026-01-01",
      proposedAt: at,
      answeredAt: at,
      answer: "accepted",
    });
    await tx.insert(tables.attemptMark).values({ attemptId, itemId: "i", at });
    const answer = { attemptId, itemId: "i", key: "k", revision: 1, response: null, responseHash: "h" };
    await tx.insert(tables.response).values({ ...answer, savedAt: at, remainingMs: 1 });
    await tx.insert(tables.lateAnswer).values({ id, ...answer, keptAt: at, ruling: "refused", reason: `${name}迟交` });
  });
  const code = await issueTo(personId, { holderName: name, employerName: `${MARK}公司` });
  await shareCertificate(person, code, 7);
  await askNameCorrection(person, code, { name: `${name}儿`, explanation: MARK });
  await changeName(person, `${name}二`);
  await reportFault({ page: "/", what: `${name}说这里有错` }, person, "198.51.100.1");
  await issueResetCode(person as unknown as Administrator, personId);
  const moved = { account: `moved-${account}`, password: PASSWORD };
  const changed = await changeAccount(person, moved, { address: "198.51.100.1", locale: "zh-CN" }, now());
  await requestPasswordReset(moved.account, { address: "198.51.100.1", locale: "zh-CN" }, now());
  if (!changed.ok) throw new Error(changed.reason);
  return { person, code, attemptId, cookie: cookieOf(changed.setCookie ?? "") };
}

describe("erasing a person", () => {
  it("leaves nothing of her anywhere, the certificate checkable, other people untouched, and the log whole", async () => {
    const other = await fullLife("other-canary@example.org", "司马别人");
    const her = await fullLife("zhen-canary@example.org", NAME);
    await sequenceEntries();
    await signNewCheckpoint(now());
    const [{ enterpriseId: firm } = { enterpriseId: null }] = await db
      .select()
      .from(tables.person)
      .where(eq(tables.person.id, her.person.personId));
    const before = await dump();
    const mine = (row: string) => row.includes(her.person.personId);
    const ofOther = (rows: Record<string, string[]>) =>
      Object.values(rows)
        .flat()
        .filter((row) => row.includes(other.person.personId) || row.includes("other-canary"))
        .sort();
    const othersBefore = ofOther(before);

    expect(await erasePerson(her.person, PASSWORD, now())).toEqual({ ok: true });

    const after = await dump();
    expect(ofOther(after)).toEqual(othersBefore);
    for (const text of ["zhen-canary", NAME]) {
      const holding = Object.entries(after).filter(([, rows]) => rows.some((row) => row.includes(text)));
      expect([text, holding.map(([table]) => table)]).toEqual([text, []]);
    }
    const left = Object.entries(after).flatMap(([table, rows]) => rows.filter(mine).map(() => table));
    // What may still carry her bare id: her emptied row, the firm she added, the role that ended. The log never had it.
    expect([...new Set(left)].sort()).toEqual(["enterprise", "person", "roleGrant"]);
    const [nomination] = await db
      .select()
      .from(tables.nomination)
      .where(eq(tables.nomination.enterpriseId, firm as string));
    expect(nomination).toMatchObject({ state: "withdrawn", personId: null, facts: null, deeds: "", lockedHash: null });
    const [dossier] = await db
      .select()
      .from(tables.blindDossier)
      .where(eq(tables.blindDossier.nominationId, nomination?.id ?? ""));
    const emptied = { number: 1, deeds: [], summary: [], exhibits: [], flags: [], alsoHidden: [] };
    expect(dossier).toMatchObject(emptied);
    const readings = await db
      .select()
      .from(tables.review)
      .where(eq(tables.review.nomination, dossier?.alias ?? ""));
    expect(readings).toMatchObject([{ state: "replaced" }]);
    const places = await db.select().from(tables.nominationRecommendation);
    expect(places.find(({ nominationId }) => nominationId === nomination?.id)).toMatchObject({
      opinion: "",
      byPersonId: null,
      withdrawnAt: expect.any(Number),
    });
    const [award] = await db
      .select()
      .from(tables.award)
      .where(eq(tables.award.enterpriseId, firm as string));
    expect(award).toMatchObject({ category: "firms", personId: null, name: null, employer: null, revokedReason: "" });
    const openings = await db
      .select()
      .from(tables.ledgerEntry)
      .where(eq(tables.ledgerEntry.aboutPersonId, her.person.personId));
    expect(openings).toEqual([]);
    const [row] = await db.select().from(tables.person).where(eq(tables.person.id, her.person.personId));
    expect(row).toMatchObject({ name: null, account: null, passwordHash: null, enterpriseId: null });
    expect(row?.erasedAt).not.toBeNull();

    const check = await checkCertificate(her.code, now());
    expect(JSON.stringify(check)).toContain("valid");
    expect(JSON.stringify(check)).not.toContain(NAME);

    expect(await isSignedIn(her.cookie)).toBe(false);
    expect(await isSignedIn(other.cookie)).toBe(true);
    const again = await signIn({ account: "moved-zhen-canary@example.org", password: PASSWORD }, browser(), now());
    expect(again).toMatchObject({ ok: false, reason: "account.wrong" });

    await sequenceEntries();
    await signNewCheckpoint(now());
    const keys = await verifyingKeys("checkpoint");
    const checkpoints = (await allCheckpoints()).map(({ note, size }) =>
      readLogCheckpoint(note, `${size}`, keys, parseCheckpoint(note).origin),
    );
    const report = await verifyLog(placedEntries(), checkpoints, { tileAt });
    expect([report.ok, report.problems]).toEqual([true, []]);
    expect(report.verified).toBe(report.size);
  });

  it("needs her password, and frees the account for whoever comes next", async () => {
    const { person, account } = await newcomer();
    const wrong = await erasePerson(person, "not the right one at all", now());
    expect(wrong).toMatchObject({ ok: false, reason: "password.currentWrong", field: "password" });
    expect((await erasePerson(person, PASSWORD, now())).ok).toBe(true);
    const next = await newcomer({ account });
    expect(next.person.personId).not.toBe(person.personId);
  });

  it("waits for another administrator", async () => {
    const { person } = await newcomer();
    await inTest((tx) =>
      tx.insert(tables.roleGrant).values({
        id: newId(tx.now),
        personId: person.personId,
        role: "admin",
        scopeKind: "all",
        scopeId: null,
        grantedBy: null,
        grantedAt: tx.now,
        until: null,
        endedAt: null,
        endedBy: null,
      }),
    );
    expect(await erasePerson(person, PASSWORD, now())).toMatchObject({ reason: "erasure.lastAdministrator" });
  });
});

describe("the export", () => {
  it("holds a row of every table that knows people, and nothing that opens anything", async () => {
    const { person } = await fullLife("export-canary@example.org", NAME);
    const { enterpriseId } = (
      await db.select().from(tables.person).where(eq(tables.person.id, person.personId))
    )[0] as {
      enterpriseId: string;
    };
    await leaveTopic(person, "duties");
    await keepUpload(
      person,
      { bytes: Buffer.from("内容"), typedName: "记录.txt" },
      { kinds: ["txt"], fallback: "文件" },
    );
    const records = await ownRecords({ ...person, enterpriseId } as Person, now());
    const filled = (value: unknown) =>
      Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
    const parts = records as Record<string, Record<string, unknown>>;
    const held: Record<string, unknown> = {
      person: parts.person,
      consent: parts.consents,
      roleGrant: parts.roles,
      session: parts.signIns,
      knownDevice: parts.knownBrowsers,
      resetToken: parts.passwordResets,
      enterprise: parts.enterprise,
      enrolment: parts.learning?.enrolments,
      lessonProgress: parts.learning?.lessons,
      checkAnswer: parts.learning?.checkAnswers,
      practiceAnswer: parts.learning?.practiceAnswers,
      wrongBook: parts.learning?.wrongAnswers,
      lessonMark: parts.notes,
      mistakeReport: parts.mistakes,
      hourEntry: parts.hours?.entries,
      hourUse: parts.hours?.uses,
      hourClaim: parts.hours?.claims,
      registration: parts.events?.registrations,
      calendarSecret: parts.events?.calendars,
      feedbackGiven: parts.events?.surveys,
      attempt: parts.exams?.attempts,
      response: parts.exams?.responses,
      lateAnswer: parts.exams?.lateAnswers,
      attemptMark: parts.exams?.marks,
      assertion: parts.certificates?.certificates,
      shareLink: parts.certificates?.links,
      nameCorrection: parts.certificates?.nameCorrections,
      storedFile: parts.files,
      mailOptOut: parts.mailOptOuts,
      enterpriseClaim: parts.claims,
      nomination: parts.nominations,
      nominationStep: (parts.nominations as unknown as { steps: unknown[] }[])[0]?.steps,
      nominationRecommendation: (parts.nominations as unknown as { recommendations: unknown[] }[])[0]?.recommendations,
      award: parts.awards,
      expert: parts.expert?.expert,
      expertTerm: parts.expert?.terms,
      declaredTie: parts.expert?.declared,
      cycleJuror: parts.expert?.serves,
      objection: parts.objections,
      employment: parts.appointed?.employment,
      qualification: parts.appointed?.qualification,
      appointment: parts.appointed?.appointments,
      mail: parts.mails,
      faultReport: parts.faults,
      ledgerEntry: parts.log,
    };
    for (const [part, value] of Object.entries(held)) expect([part, filled(value)]).toEqual([part, true]);
    const knowPeople = Object.entries(tables)
      .filter(([, table]) => isTable(table))
      .filter(([, table]) => Object.keys(getTableColumns(table as never)).some((c) => /^(aboutP|p)ersonId$/.test(c)))
      .map(([name]) => name);
    expect(knowPeople.filter((name) => !(name in held))).toEqual([]);
    const text = JSON.stringify(records);
    expect(text).toContain(NAME);
    for (const secret of ["$argon2", `${MARK}-seed`, "tokenHash", "deviceHash", "penToken"])
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
    const [stored] = await db.select().from(tables.session).where(eq(tables.session.personId, person.personId));
    expect(text).not.toContain(stored?.id);
  });
});
