import { useView } from "~/http/page-view";
import { loader, meta } from "./notice";
import { NoticePage } from "./notice-page";

export { handle } from "./notice";
export { loader, meta };

/** One of the notices of a cycle by its number, also one that another took the place of. */
export default function EarlierNotice() {
  return <NoticePage {...useView<typeof loader>()} />;
}
