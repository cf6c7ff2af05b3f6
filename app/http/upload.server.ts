import type { IncomingMessage, ServerResponse } from "node:http";
import { discardArrivals } from "~/domains/files/arrivals.server";
import { countUploads, mayUpload, type Sender } from "~/domains/files/upload-limit.server";
import { AppError, TryLater } from "~/kernel/errors";
import type { RequestContext } from "./context";
import { receiveUpload } from "./receive-upload.server";
import type { PageRenderer } from "./remix-adapter.server";
import { tryLater } from "./try-later.server";

/** So many forms with files are taken in at once, and so many of one person. */
const AT_ONCE = 32;
const AT_ONCE_OF_ONE = 2;
const under: string[] = [];

export const bringsFiles = ({ headers }: IncomingMessage): boolean =>
  /^multipart\/form-data\b/i.test(headers["content-type"] ?? "");

/**
 * A form with files: what is no file goes to the page as any other form, the files wait on the disk until it has answered
 * (`context.arrived`). Whoever is not signed in, or has sent too much, is told so without her files being kept. `ofAnyone` = nobody need sign in for
 * this form, and it is not noted who did.
 */
export async function answerUpload(
  pages: PageRenderer,
  request: IncomingMessage,
  response: ServerResponse,
  context: RequestContext,
  ofAnyone = false,
): Promise<void> {
  const { visitor, now } = context;
  let fields: Buffer = Buffer.alloc(0);
  try {
    if (ofAnyone) fields = await arrive(request, { personId: null, address: context.address }, context);
    else if (visitor.signedIn) fields = await arrive(request, { personId: visitor.personId }, context);
    else request.resume();
  } catch (error) {
    // They had arrived whole, and there was no room to count them.
    await discardArrivals(context.arrived ?? []);
    request.resume();
    if (error instanceof AppError) return pages.tell(request, response, context, error);
    throw error;
  }
  try {
    request.headers["content-type"] = "application/x-www-form-urlencoded";
    request.headers["content-length"] = String(fields.length);
    await pages.render(request, response, fields, context);
  } finally {
    await discardArrivals(context.arrived ?? []);
  }

  async function arrive(from: IncomingMessage, who: Sender, into: RequestContext): Promise<Buffer> {
    const allowed = await mayUpload(who, now);
    if (!allowed.ok) throw tryLater(allowed, now);
    const sender = who.personId ?? who.address;
    const hers = under.filter((one) => one === sender).length;
    if (under.length >= AT_ONCE || hers >= AT_ONCE_OF_ONE) throw new TryLater(503, 10, "too many files arrive at once");
    under.push(sender);
    try {
      const form = await receiveUpload(from, now);
      into.arrived = form.files;
      await countUploads(who, form.files.length);
      return Buffer.from(form.fields.toString());
    } finally {
      under.splice(under.indexOf(sender), 1);
    }
  }
}
