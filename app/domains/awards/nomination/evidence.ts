import type { Reader } from "@db/client.server";

/** A record of the platform that may stand behind a nomination, as its domain tells it. */
export interface EvidenceRecord {
  /** Key of the source that gave it, under `award.evidence.` in the catalogue. */
  kind: string;
  /** What it is of that kind: the same one is not taken twice. */
  ref: string;
  /** As it is shown, in Chinese as it stands in the record. */
  title: string;
  /** Figures and words that the exhibit shows. */
  facts: Record<string, string | number | null>;
  day: string | null;
  /** Who checked it: key under `award.checkedBy.`. */
  checkedBy: "program" | "organizer" | "bureau" | "enterprise" | "issuer";
}

/** Of whom and over which days (both count) evidence is asked for. */
export interface EvidenceWanted {
  personId: string;
  enterpriseId: string | null;
  from: string;
  to: string;
}

/** Each domain declares the evidence that it can give: a new one joins the list in flows/awards/nomination/evidence-sources without touching the awards. */
export interface EvidenceSource {
  kind: string;
  find(on: Reader, wanted: EvidenceWanted): Promise<EvidenceRecord[]>;
}
