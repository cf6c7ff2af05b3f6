import type { ReactNode } from "react";
import { useT } from "../../i18n/context";
import { each } from "../each";

export interface GridItem {
  id: string;
  /** Place in the form, from 1. */
  number: number;
  answered: boolean;
  /** Kept on this device, not stored yet. */
  kept?: boolean;
  marked?: boolean;
  current?: boolean;
}

export interface ItemGridProps {
  items: readonly GridItem[];
  title: ReactNode;
  /** 已答11题，未答39题，标记2题; the island writes it anew into `data-slot="counts"`. */
  counts: ReactNode;
  /** Address of an item, when each is a link. */
  href?: (item: GridItem) => string;
  /** Name of the submit buttons and the form they belong to, when each saves the page first. */
  submit?: { name: string; form: string; value: (item: GridItem) => string };
}

/**
 * The list of items in fives. State is in attributes (`data-answered`, `data-kept`, `data-marked`, `aria-current`) on the
 * element with `data-item`; the words for those who hear the page follow by CSS, so an island only sets attributes.
 */
export function ItemGrid({ items, title, counts, href, submit }: ItemGridProps) {
  const t = useT();
  const words = [
    <span key="answered" className="vh" data-when="answered">
      {t("ui.itemAnswered")}
    </span>,
    <span key="kept" className="vh" data-when="kept">
      {t("ui.itemKept")}
    </span>,
    <span key="marked" className="vh" data-when="marked">
      {t("ui.itemMarked")}
    </span>,
  ];
  const draw = (item: GridItem) => {
    const state = {
      className: "cell",
      "data-item": item.id,
      "data-answered": item.answered ? "" : undefined,
      "data-kept": item.kept ? "" : undefined,
      "data-marked": item.marked ? "" : undefined,
      "aria-current": item.current ? ("step" as const) : undefined,
    };
    return submit ? (
      <button type="submit" name={submit.name} value={submit.value(item)} form={submit.form} {...state}>
        {item.number}
        {words}
      </button>
    ) : (
      <a href={href?.(item) ?? `#${item.id}`} {...state}>
        {item.number}
        {words}
      </a>
    );
  };
  return (
    <nav className="grid" aria-labelledby="item-grid-title" data-part="grid">
      <h2 id="item-grid-title">{title}</h2>
      <p className="grid-counts" data-slot="counts">
        {counts}
      </p>
      <ol className="cells">
        {each(items, (item) => (
          <li>{draw(item)}</li>
        ))}
      </ol>
      <ul className="grid-key" aria-hidden="true">
        <li>
          <span className="cell" data-answered="" />
          {t("ui.keyAnswered")}
        </li>
        <li className="grid-key-kept">
          <span className="cell" data-answered="" data-kept="" />
          {t("ui.keyKept")}
        </li>
        <li>
          <span className="cell" />
          {t("ui.keyOpen")}
        </li>
        <li>
          <span className="cell" data-marked="" />
          {t("ui.keyMarked")}
        </li>
      </ul>
    </nav>
  );
}
