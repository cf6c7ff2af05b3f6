import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ItemGrid } from "./item-grid";

const items = [
  { id: "i1", number: 1, answered: true, kept: true },
  { id: "i2", number: 2, answered: false, marked: true, current: true },
];

test("each item is a link that carries its state for the island and for CSS", () => {
  const html = renderToStaticMarkup(
    <ItemGrid items={items} title="题目" counts="" href={(i) => `?item=${i.number}`} />,
  );
  expect(html).toMatch(/<a href="\?item=1" class="cell" data-item="i1" data-answered="" data-kept="">1/);
  expect(html).toMatch(/<a href="\?item=2" class="cell" data-item="i2" data-marked="" aria-current="step">2/);
});

test("without links each item submits the form first", () => {
  const submit = { name: "go", form: "room", value: (i: { id: string }) => i.id };
  const html = renderToStaticMarkup(<ItemGrid items={items} title="题目" counts="" submit={submit} />);
  expect(html.match(/<button type="submit" name="go" value="i[12]" form="room" class="cell"/g)).toHaveLength(2);
});
