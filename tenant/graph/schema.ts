/** The answers of Graph as far as they are read; what else they hold is dropped. */
import { z } from 'zod';

export const userSchema = z.object({
  id: z.string().min(1),
  userPrincipalName: z.string().optional(),
  displayName: z.string().nullable().optional(),
  employeeType: z.string().nullable().optional(),
  createdDateTime: z.iso.datetime({ offset: true }).nullable().optional(),
});
export type GraphUser = z.infer<typeof userSchema>;

export const userPageSchema = z.object({
  value: z.array(userSchema),
  '@odata.nextLink': z.url().optional(),
});

/** The number of a phone is in the answer as well and deliberately not read. */
export const methodSchema = z.object({ '@odata.type': z.string(), id: z.string().min(1) });
export const methodsSchema = z.object({ value: z.array(methodSchema) });
export type GraphMethod = z.infer<typeof methodSchema>;

const organizationSchema = z.object({
  id: z.string().min(1),
  displayName: z.string().nullable(),
  verifiedDomains: z.array(z.object({ name: z.string(), isDefault: z.boolean().optional() })),
});
export const organizationsSchema = z.object({ value: z.tuple([organizationSchema]) });
export type Organization = z.infer<typeof organizationSchema>;

/** Of a campaign only whom it asks for what; which groups those are is the tenant's own. */
export const methodsPolicySchema = z.object({
  authenticationMethodConfigurations: z.array(z.object({ id: z.string(), state: z.enum(['enabled', 'disabled']) })),
  registrationEnforcement: z.object({
    authenticationMethodsRegistrationCampaign: z.object({
      state: z.string(),
      includeTargets: z.array(z.object({ targetedAuthenticationMethod: z.string() })),
    }),
  }),
});
export const securityDefaultsSchema = z.object({ isEnabled: z.boolean() });

/** In v1.0 of one organisation by its id (Azure AD B2C, "Tenant usage"); its resource page is of the beta. */
export const directorySizeSchema = z.object({
  directorySizeQuota: z.object({ used: z.int().min(0), total: z.int().min(0) }),
});
export type DirectorySize = z.infer<typeof directorySizeSchema>['directorySizeQuota'];

const subscribedSkuSchema = z.object({
  skuId: z.string().min(1),
  skuPartNumber: z.string(),
  consumedUnits: z.int().min(0),
  prepaidUnits: z.object({ enabled: z.int().min(0) }),
});
export const subscribedSkusSchema = z.object({ value: z.array(subscribedSkuSchema) });
export type SubscribedSku = z.infer<typeof subscribedSkuSchema>;

const directoryRoleSchema = z.object({ id: z.string().min(1), displayName: z.string().nullable().optional() });
export const directoryRolePageSchema = z.object({
  value: z.array(directoryRoleSchema),
  '@odata.nextLink': z.url().optional(),
});

const deletedUserSchema = z.object({
  ...userSchema.shape,
  deletedDateTime: z.iso.datetime({ offset: true }).nullable().optional(),
});
export const deletedUserPageSchema = z.object({
  value: z.array(deletedUserSchema),
  '@odata.nextLink': z.url().optional(),
});
export type DeletedUser = z.infer<typeof deletedUserSchema>;

/** `true`; a different answer is a documented known issue, so only its shape is held. */
export const revocationSchema = z.object({ value: z.boolean() });

interface ErrorNode {
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  readonly innerError?: ErrorNode | undefined;
  readonly innererror?: ErrorNode | undefined;
}
const errorNode: z.ZodType<ErrorNode> = z.lazy(() =>
  z.object({
    code: z.string().optional(),
    message: z.string().optional(),
    innerError: errorNode.optional(),
    innererror: errorNode.optional(),
  }),
);
const errorSchema = z.object({ error: errorNode });

/** Codes from the outermost to the most detailed one, in either spelling of the nesting (concepts/errors). */
export function errorOf(body: unknown): { readonly codes: readonly string[]; readonly message: string | undefined } {
  const parsed = errorSchema.safeParse(body);
  if (!parsed.success) return { codes: [], message: undefined };
  const codes: string[] = [];
  for (let node: ErrorNode | undefined = parsed.data.error; node; node = node.innerError ?? node.innererror) {
    if (node.code !== undefined) codes.push(node.code);
  }
  return { codes, message: parsed.data.error.message };
}
