import { tables } from "@db/tables";
import { and, asc, gte, inArray, isNull, lte } from "drizzle-orm";
import { lastDayOf } from "~/domains/appointments/appointment";
import type { EvidenceRecord, EvidenceSource, EvidenceWanted } from "~/domains/awards/nomination/evidence";
import { listOwnCertificates, statusAt } from "~/domains/credentials/assertion.store.server";
import { standardsAt } from "~/domains/duties/disclosed-standard.store.server";
import { hoursOf, readHourMinutes } from "~/domains/hours/hour.store.server";
import { inHours, sumOf } from "~/domains/hours/hour-totals";
import { startOfDay } from "~/kernel/typed-day";
import { answeredAppointments } from "./nominee-records.server";

const between = (day: string, { from, to }: EvidenceWanted): boolean => day >= from && day <= to;

const certificates: EvidenceSource = {
  kind: "certificate",
  async find(on, { personId, to }) {
    const valid = (await listOwnCertificates(on, personId)).filter(
      // An honour is no evidence of this: the roll of its year names a few, and jurors would know her among them.
      (one) => statusAt(one, startOfDay(to)).status === "valid" && !one.snapshot.award,
    );
    return valid.map(
      ({ code, snapshot, issuedOn, expiresOn }): EvidenceRecord => ({
        kind: "certificate",
        ref: code,
        title: snapshot.title,
        day: issuedOn,
        checkedBy: "issuer",
        facts: { code, issuer: snapshot.issuerName, expiresOn },
      }),
    );
  },
};

const appointments: EvidenceSource = {
  kind: "appointment",
  async find(on, { personId, from }) {
    const found = (await answeredAppointments(on, personId)).filter((one) => (lastDayOf(one) ?? from) >= from);
    return found.map(
      (one): EvidenceRecord => ({
        kind: "appointment",
        ref: one.id,
        title: one.firmName ?? "",
        day: one.from,
        checkedBy: "enterprise",
        facts: { number: one.number, from: one.from, to: lastDayOf(one), duties: one.duties.length },
      }),
    );
  },
};

/** One exhibit for all hours of the time, with how many were of which kind; events are exhibits of their own beside it. */
const hours: EvidenceSource = {
  kind: "hours",
  async find(on, wanted) {
    const entries = (await hoursOf(on, wanted.personId)).filter(({ day }) => between(day, wanted));
    if (entries.length === 0) return [];
    const length = await readHourMinutes(on);
    const of = (source: string) => inHours(sumOf(entries.filter((entry) => entry.source === source)), length);
    const facts = {
      hours: inHours(sumOf(entries), length),
      lesson: of("lesson"),
      event: of("event"),
      claim: of("claim"),
    };
    // Told by the days of the entries, not by the day of asking: otherwise it would read otherwise tomorrow, and she were asked anew.
    const days = entries.map(({ day }) => day).sort();
    const [from = null, to = null] = [days[0], days.at(-1)];
    return [
      { kind: "hours", ref: "ledger", title: "", day: to, checkedBy: "program", facts: { ...facts, from, to } },
    ] satisfies EvidenceRecord[];
  },
};

const events: EvidenceSource = {
  kind: "event",
  async find(on, wanted) {
    const entries = await hoursOf(on, wanted.personId);
    const takenBack = new Set(entries.flatMap(({ reversesId }) => reversesId ?? []));
    const stands = entries.filter(
      (entry) => entry.source === "event" && !takenBack.has(entry.id) && between(entry.day, wanted),
    );
    return stands.map(
      ({ id, title, day, minutes, checkedBy }): EvidenceRecord => ({
        kind: "event",
        ref: id,
        title,
        day,
        facts: { minutes },
        checkedBy: checkedBy === "organizer" ? "organizer" : "program",
      }),
    );
  },
};

/** One exhibit a kind of duty: how many records, and the latest in its own words. */
const duties: EvidenceSource = {
  kind: "duty",
  async find(on, wanted) {
    const ids = (await answeredAppointments(on, wanted.personId)).map(({ id }) => id);
    if (ids.length === 0) return [];
    const { dutyRecord } = tables;
    const records = await on
      .select()
      .from(dutyRecord)
      .where(
        and(
          ...[inArray(dutyRecord.appointmentId, ids), isNull(dutyRecord.withdrawnAt)],
          ...[gte(dutyRecord.day, wanted.from), lte(dutyRecord.day, wanted.to)],
        ),
      )
      .orderBy(asc(dutyRecord.day), asc(dutyRecord.id));
    return [...new Set(records.map(({ duty }) => duty))].sort().map((duty): EvidenceRecord => {
      const all = records.filter((one) => one.duty === duty);
      const [first, last] = [all[0], all[all.length - 1]];
      const confirmed = all.filter(({ confirmedAt }) => confirmedAt !== null).length;
      return {
        kind: "duty",
        ref: duty,
        title: last?.sentence ?? "",
        day: last?.day ?? null,
        checkedBy: confirmed === all.length ? "enterprise" : "program",
        facts: { duty, count: all.length, confirmed, first: first?.day ?? null, last: last?.day ?? null },
      };
    });
  },
};

const standards: EvidenceSource = {
  kind: "standard",
  async find(on, wanted) {
    if (wanted.enterpriseId === null) return [];
    const stands = (await standardsAt(on, wanted.enterpriseId)).filter(
      ({ withdrawnAt, disclosedOn }) => withdrawnAt === null && between(disclosedOn, wanted),
    );
    return stands.map(
      ({ id, number, title, disclosedOn, kind }): EvidenceRecord => ({
        kind: "standard",
        ref: id,
        title: `${number} ${title}`,
        day: disclosedOn,
        checkedBy: "enterprise",
        facts: { standardKind: kind },
      }),
    );
  },
};

/** What the platform can show of a nominee today. Alliances and cases join here when they come. */
export const EVIDENCE_SOURCES: readonly EvidenceSource[] = [
  certificates,
  appointments,
  hours,
  events,
  duties,
  standards,
];
