/**
 * What Microsoft Graph refused or did not answer. The kind of failure leads the message, as reports read it
 * (`reports/verdict/failure.ts`, which a tenant does not import). A secret never reaches it.
 */
export type GraphFailureKind = 'provisioning' | 'throttled' | 'unreachable' | 'tenant-configuration';

export interface GraphErrorDetails {
  /** HTTP status; undefined where no answer came. */
  readonly status?: number | undefined;
  /** The most detailed code of the answer, `Request_ResourceNotFound`. To be branched on, other than the message. */
  readonly code?: string | undefined;
  /** The service's and ours: Microsoft's support asks for them. */
  readonly requestId?: string | undefined;
  readonly clientRequestId?: string | undefined;
  /** Whether the service may have done what was asked although this says otherwise. Default: it has not. */
  readonly mayHaveBeenDone?: boolean;
  readonly cause?: unknown;
}

export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly kind: GraphFailureKind;
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly requestId: string | undefined;
  readonly clientRequestId: string | undefined;
  readonly mayHaveBeenDone: boolean;

  constructor(kind: GraphFailureKind, message: string, details: GraphErrorDetails = {}) {
    const { status, code, requestId, clientRequestId, mayHaveBeenDone = false, cause } = details;
    super(`[${kind}] ${message}`, cause === undefined ? {} : { cause });
    this.kind = kind;
    this.status = status;
    this.code = code;
    this.requestId = requestId;
    this.clientRequestId = clientRequestId;
    this.mayHaveBeenDone = mayHaveBeenDone;
  }
}

export function kindOf(status: number): GraphFailureKind {
  if (status === 429) return 'throttled';
  if (status === 401 || status === 403) return 'tenant-configuration';
  return status >= 500 ? 'unreachable' : 'provisioning';
}
