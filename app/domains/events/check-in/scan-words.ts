import { formatInstant, formatTime } from "~/kernel/instant-format";
import type { SeenScan } from "./seen-scans.server";

/** A scan as a desk shows it, on the server's page and in the browser: what the server knows, or what the device made of it so far. */
export interface ShownScan extends Omit<SeenScan, "moved" | "beyondSeats" | "noSeat" | "otherDay"> {
  moved?: boolean;
  beyondSeats?: boolean;
  noSeat?: boolean;
  otherDay?: boolean;
  /** Still on the device. */
  kept?: boolean;
  /** Not taken, and why. */
  refused?: "own" | "unfit" | "other";
  /** It was to be taken back by whose presence it tells of, and stays. */
  ownUndo?: boolean;
  /** Nobody on the list, but our own signature. */
  signed?: boolean;
}

/** How a scan looks: its sign and colour stand in the page's styles. */
export type Look = "in" | "out" | "again" | "invalid" | "unknown" | "undone";

/** Words of `checkIn.desk`, by `group.name`, with places to fill in braces. */
export type DoorTexts = Readonly<Record<string, string>>;

export interface ScanWords {
  look: Look;
  /** The one large line, and what stands under it. */
  result: string;
  detail: string;
  /** The name, or that nobody is known. */
  who: string;
  /** The word of the row, and what follows it. */
  word: string;
  note: string;
  time: string;
}

export const fillIn = (text: string | undefined, values: Readonly<Record<string, string | number>>): string =>
  (text ?? "").replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** What a desk says about a scan. @param deskId the desk that says it: its own earlier scan is told as 本台 */
export function scanWords(scan: ShownScan, texts: DoorTexts, deskId: string, locale: "zh-CN" | "en"): ScanWords {
  const words = worth(scan, texts, deskId, locale);
  if (!scan.ownUndo) return words;
  return {
    ...words,
    result: texts["result.ownUndo"] ?? "",
    detail: texts["detail.own"] ?? "",
    note: texts["row.ownUndo"] ?? "",
  };
}

function worth(scan: ShownScan, texts: DoorTexts, deskId: string, locale: "zh-CN" | "en"): ScanWords {
  const t = (key: string, values: Record<string, string | number> = {}) => fillIn(texts[key], values);
  const time = formatTime(scan.at, true);
  const who = scan.name ?? (scan.signed ? t("result.signed") : t("nobody"));
  const out = scan.direction === "out" ? "Out" : "";
  const joined = (...parts: (string | null | false | undefined)[]) =>
    parts.filter(Boolean).join(locale === "en" ? ", " : "，");
  const kept = scan.kept && t("detail.kept");
  const say = (look: Look, result: string, detail: string, word: string, note = scan.firm ?? ""): ScanWords => ({
    look,
    result,
    detail,
    who,
    word,
    note,
    time,
  });
  const invalid = scan.cancelled ? "invalid" : "notConfirmed";
  if (scan.undone) return say("undone", t("result.undone"), who, t("row.undone"));
  if (scan.refused === "own") return say("unknown", t("result.own"), t("detail.own"), t("row.own"), "");
  if (scan.refused === "unfit") return say("unknown", who, t("row.unfit"), t("row.unfit"), scan.read ?? "");
  if (scan.refused) return say("unknown", who, t("row.refused"), t("row.refused"), "");
  if (scan.verdict === "unknown") {
    if (scan.signed) return say("in", t("result.signed"), joined(t("detail.signed"), kept), t("row.signed"), "");
    return say("unknown", t("result.unknown"), t("detail.unknown"), t("row.unknown"), scan.read ?? "");
  }
  if (scan.verdict === "duplicate" && scan.first) {
    const { at, deskId: where, desk } = scan.first;
    const place = where === deskId ? t("detail.here") : (desk ?? t("detail.other"));
    const first = t(`detail.first${out}`, { time: formatTime(at, true), desk: place });
    return say("again", t(`result.duplicate${out}`, { name: who }), joined(first, kept), t("row.duplicate"), first);
  }
  if (scan.verdict === "invalid-pass") {
    const since = scan.invalidSince === null ? "" : formatInstant(scan.invalidSince, locale, true);
    const detail = joined(t(`detail.${invalid}`, { time: since }), kept);
    const word = scan.settled === "does-not-count" ? t("row.doesNotCount") : t(`row.${invalid}`);
    return say(
      "invalid",
      t(`result.${invalid}`, { name: who }),
      detail,
      word,
      scan.settled ? "" : t("row.invalidNote"),
    );
  }
  if (scan.otherDay)
    return say("again", t("result.trial", { name: who }), joined(t("detail.trial"), kept), t("row.trial"));
  const seen = t(`detail.${scan.direction}`, { time });
  const seat = scan.noSeat && t("detail.noSeat");
  const beyond = scan.beyondSeats && t("detail.beyondSeats");
  const moved = scan.moved && t("detail.moved");
  const word = scan.settled === "counts" ? t("row.counts") : t(`row.${scan.direction}`);
  const note = joined(scan.firm, seat, beyond, moved);
  const detail = joined(scan.firm, seen, kept, seat, beyond, moved);
  return say(scan.direction, t(`result.${scan.direction}`, { name: who }), detail, word, note);
}
