import { statusAt } from "~/domains/credentials/assertion.store.server";
import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import { verifyAddress } from "~/domains/credentials/certificate-of";
import { checkerOf } from "~/domains/hours/entry-source";
import type { HourPeriod } from "~/domains/hours/hour-period";
import { type HourEntry, inHours, sumOf } from "~/domains/hours/hour-totals";
import { type TextKey, translator } from "~/i18n/translate";
import { signed } from "~/kernel/signed-number";
import { chineseDay } from "~/pdf/chinese-text";
import { drawQr } from "~/pdf/qr-figure.server";
import type { SheetBlock } from "~/pdf/sheet-layout.server";
import type { RenewalStanding } from "./hours-standing.server";

const t = translator("zh-CN");
/** Points: about 3 cm, which a phone reads from a hand's breadth. */
const QR_SIZE = 88;
const p = (key: string, values?: Record<string, string | number>) => t(`hours.print.${key}` as TextKey, values);

export interface Transcript {
  name: string;
  employer: string | null;
  period: HourPeriod;
  /** The certificate whose period it is. */
  standing: RenewalStanding | null;
  /** In the order of their days. */
  entries: readonly HourEntry[];
  /** Codes of the certificates for which entries were used, by the entry's id. */
  usedFor: ReadonlyMap<string, string>;
  /** Minutes of one 学时. */
  length: number;
  /** When it was made, as a day and in ms. */
  day: string;
  now: number;
  origin: string;
  demo: boolean;
}

/** What a transcript says, in its order: whose, of when, how much in all, every entry with who checked it, and how to check the certificate. */
export function transcriptBlocks(transcript: Transcript): SheetBlock[] {
  const { name, employer, period, entries, length, day, demo } = transcript;
  const minutes = sumOf(entries);
  const fact = (key: string, text: string): SheetBlock => ({ tag: "P", lead: p(key), leadEms: 6.5, text, size: 11 });
  const said = { from: chineseDay(period.from), to: chineseDay(period.to) };
  return [
    { tag: "H1", text: p("title"), centred: true },
    ...(demo ? [{ tag: "P", text: p("demo"), centred: true, above: 6 } as const] : []),
    { ...fact("name", name), above: 22 },
    ...(employer ? [fact("employer", employer)] : []),
    fact("period", p("periodValue", said)),
    ...certificateFacts(transcript, fact),
    fact("total", p("totalValue", { ...amount(minutes, length), length })),
    ...requirement(transcript, fact),
    fact("issued", chineseDay(day)),
    { tag: "H2", text: p("sums") },
    ...sumsOf(entries).map(
      ({ source, minutes: of }): SheetBlock => ({
        ...fact("sums", p("sum", amount(of, length))),
        lead: t(`courses.hours.${source}`),
      }),
    ),
    { tag: "H2", text: p("entries") },
    ...(entries.length === 0 ? [{ tag: "P", text: p("none") } as const] : []),
    ...entries.map(
      (entry): SheetBlock => ({
        tag: "P",
        lead: chineseDay(entry.day),
        leadEms: 8.5,
        text: entryText(entry, transcript),
      }),
    ),
    ...verification(transcript),
    { tag: "P", text: p("note"), quiet: true, size: 9, above: 16 },
  ];
}

const amount = (minutes: number, length: number) => ({
  hours: signed(inHours(minutes, length)),
  minutes: signed(minutes),
});

type Fact = (key: string, text: string) => SheetBlock;

function certificateFacts({ standing, now }: Transcript, fact: Fact): SheetBlock[] {
  if (!standing) return [];
  const { certificate } = standing;
  const status = t(`credentials.status.${statusAt(certificate, now).status}`);
  const code = formatCertificateCode(certificate.code);
  return [fact("certificate", p("certificateValue", { course: certificate.snapshot.courseTitle, code, status }))];
}

function requirement({ standing }: Transcript, fact: Fact): SheetBlock[] {
  if (!standing || standing.needed === null) return [];
  const { needed: hours, missing } = standing;
  return [
    fact("required", p("requiredValue", { hours, state: missing === 0 ? p("enough") : p("short", { missing }) })),
  ];
}

/** Where the certificate can be checked, to scan and to type. */
function verification({ standing, origin }: Transcript): SheetBlock[] {
  if (!standing) return [];
  const code = formatCertificateCode(standing.certificate.code);
  const url = origin + verifyAddress(code);
  return [
    { tag: "H2", text: p("verify") },
    { tag: "P", text: p("verifyText", { url, code }) },
    { tag: "P", text: p("verifyAlt", { url }), figure: { ...drawQr(url), size: QR_SIZE }, above: 8 },
  ];
}

function entryText(entry: HourEntry, { usedFor, standing }: Transcript): string {
  const code = usedFor.get(entry.id);
  // Of a certificate that was renewed all were used for the same one, which stands above.
  return code === undefined || standing
    ? saidOf(entry)
    : saidOf(entry) + p("usedFor", { code: formatCertificateCode(code) });
}

function saidOf(entry: HourEntry): string {
  const { title, minutes, source, reason } = entry;
  const checker = t(`hours.ledger.${checkerOf(entry)}`);
  if (source !== "correction") return p("entry", { title, minutes, source: t(`courses.hours.${source}`), checker });
  const why = reason || p("noReason");
  return p(minutes > 0 ? "correctionPlus" : "correction", { title, minutes: Math.abs(minutes), why, checker });
}

const sumsOf = (entries: readonly HourEntry[]) =>
  [...new Set(entries.map(({ source }) => source))].map((source) => ({
    source,
    minutes: sumOf(entries.filter((entry) => entry.source === source)),
  }));
