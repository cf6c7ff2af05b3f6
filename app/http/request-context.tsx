import { createContext, useContext } from "react";
import type { RequestContext } from "./context";

const Current = createContext<RequestContext | null>(null);
export const RequestProvider = Current.Provider;

/** The request being answered, for layouts and error pages (nonce, visitor, reference). */
export function useRequest(): RequestContext {
  const request = useContext(Current);
  if (!request) throw new Error("useRequest outside a request");
  return request;
}
