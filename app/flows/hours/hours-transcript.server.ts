import { db } from "@db/client.server";
import { type Certificate, findOwnCertificate } from "~/domains/credentials/assertion.store.server";
import { parseCertificateCode } from "~/domains/credentials/certificate-code";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { entriesIn, type HourPeriod, yearOf } from "~/domains/hours/hour-period";
import type { HourEntry } from "~/domains/hours/hour-totals";
import { firstDay } from "~/domains/hours/hour-use";
import { findPerson } from "~/domains/people/person.store.server";
import type { SignedIn } from "~/domains/people/visitor";
import { translator } from "~/i18n/translate";
import { isDemo } from "~/kernel/config";
import { isoDayOf } from "~/kernel/instant-format";
import { renderSheets } from "~/pdf/render-sheets.server";
import {
  type HoursStanding,
  type RenewalStanding,
  readHoursStanding,
  readRenewalStanding,
  usedForCodes,
} from "./hours-standing.server";
import { type Transcript, transcriptBlocks } from "./transcript-blocks.server";

const t = translator("zh-CN");

interface Asked {
  /** The code of a certificate of hers, or a year; null is the period that runs. */
  period: string | null;
  now: number;
  /** The site's public origin, for the address that checks the certificate. */
  origin: string;
}

/** Her hours of a period as a document (学时证明); null where there is no such period of hers. */
export async function hoursTranscript(
  who: SignedIn,
  { period: asked, now, origin }: Asked,
): Promise<{ name: string; bytes: Buffer } | null> {
  const [standing, holder] = await Promise.all([
    readHoursStanding(db, who.personId, now),
    findPerson(db, who.personId),
  ]);
  const chosen = await choose(who, standing, asked, now);
  if (!chosen || !holder) return null;
  const firm = holder.enterpriseId ? await findEnterprise(db, holder.enterpriseId) : null;
  const day = isoDayOf(now);
  const transcript: Transcript = {
    ...chosen,
    day,
    origin,
    now,
    demo: isDemo(),
    length: standing.length,
    name: holder.name ?? "",
    employer: firm?.name ?? null,
    // Taken back and what takes it back both stand there: nothing is left out of a ledger.
    entries: [...chosen.entries].sort((a, b) => (a.day === b.day ? a.bookedAt - b.bookedAt : a.day < b.day ? -1 : 1)),
    usedFor: usedForCodes(standing),
  };
  const bytes = await renderSheets({
    title: t("hours.print.title"),
    day,
    blocks: transcriptBlocks(transcript),
    foot: (sheet, of) => t("hours.print.foot", { name: transcript.name, sheet, of }),
  });
  return { name: `${t("hours.print.title")}-${transcript.name}-${chosen.label}.pdf`, bytes };
}

interface Chosen {
  period: HourPeriod;
  /** What counts for a certificate, or was earned in a year. */
  entries: HourEntry[];
  standing: RenewalStanding | null;
  label: string;
}

async function choose(who: SignedIn, hours: HoursStanding, asked: string | null, now: number): Promise<Chosen | null> {
  if (asked === null || asked === "") {
    const [first] = hours.standings.filter(({ period }) => period !== null);
    return first ? ofCertificate(first) : ofYear(hours, hours.year);
  }
  if (/^(19|20)\d{2}$/.test(asked)) {
    const year = ofYear(hours, yearOf(`${asked}-01-01`));
    return year.entries.length > 0 || year.period.from === hours.year.from ? year : null;
  }
  const code = parseCertificateCode(asked);
  const certificate: Certificate | null = code === null ? null : await findOwnCertificate(db, who.personId, code);
  return certificate ? ofCertificate(await readRenewalStanding(db, certificate, now)) : null;
}

const ofYear = ({ entries }: HoursStanding, period: HourPeriod): Chosen => ({
  period,
  entries: entriesIn(entries, period),
  standing: null,
  label: period.from.slice(0, 4),
});

const ofCertificate = (standing: RenewalStanding): Chosen | null =>
  standing.period && {
    period: { from: firstDay(standing.entries, standing.period), to: standing.period.to },
    entries: standing.entries,
    standing,
    label: standing.certificate.code,
  };
