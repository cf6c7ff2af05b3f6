import { type Desk, deskAt } from "~/domains/awards/nomination/desk-path";
import { type Nomination, onDesk } from "~/domains/awards/nomination/nomination";
import type { RegionMap } from "~/domains/directory/region";

type Lying = Pick<Nomination, "regionCode" | "level" | "state">;

/** The desk on which a nomination lies now; undefined while it is the nominee's, or was decided. */
export const deskOf = (nomination: Lying, regions: RegionMap): Desk | undefined =>
  onDesk(nomination) && nomination.level !== null
    ? deskAt(nomination.regionCode, nomination.level, regions)
    : undefined;

/** 肥西县: whose bureau sits at a desk; empty where there is none. */
export const deskPlace = (desk: Desk | undefined, regions: RegionMap): string =>
  regions.get(desk?.regionCode ?? "")?.name ?? "";
