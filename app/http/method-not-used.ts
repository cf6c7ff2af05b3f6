import { AppError } from "~/kernel/errors";

/** 405 with the methods that are used there (RFC 9110 §15.5.6). */
export const methodNotUsed = (allowed: string): AppError =>
  new AppError(405, "this method is not used here", { Allow: allowed });
