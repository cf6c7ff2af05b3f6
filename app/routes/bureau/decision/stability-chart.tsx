import type { Ranked } from "~/flows/awards/decision/ranking-view.server";
import { useT } from "~/i18n/context";
import { each } from "~/ui/each";

const HEIGHT = 120;

/** How often each stood above the cut, in the order of the ranking, with the cut between; the table of the ranking says the same. */
export function StabilityChart({ ranked: { lines, firmness, cap } }: { ranked: Ranked }) {
  const t = useT();
  const shares = new Map(firmness?.rows.map(({ alias, share }) => [alias, share]));
  const step = 100 / Math.max(1, lines.length);
  return (
    <figure className="figure">
      <svg className="share-bars" width="100%" height={HEIGHT} aria-hidden="true">
        {each(lines, ({ alias }, at) => {
          const share = shares.get(alias) ?? null;
          // Of too few ballots nothing is shown, not even that it is nothing.
          if (share === null) return null;
          const high = Math.round(share * (HEIGHT - 2));
          return (
            <>
              <rect className="bar-track" x={`${at * step}%`} width={`${step * 0.8}%`} height={HEIGHT - 1} />
              <rect
                className="bar-fill"
                x={`${at * step}%`}
                y={HEIGHT - 1 - high}
                width={`${step * 0.8}%`}
                height={high}
              />
            </>
          );
        })}
        {cap < lines.length ? (
          <rect className="scale-cut" x={`${cap * step - step * 0.1}%`} width="2" height={HEIGHT} />
        ) : null}
      </svg>
      <figcaption>{t("ranking.firm.chart")}</figcaption>
    </figure>
  );
}
