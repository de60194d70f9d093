/** The one licence the organisation buys: `subscribedSkus` and `assignLicense` (both mark A; refusals as callers report them, mark C). */
import { z } from 'zod';
import type { User, UserStore } from '../world.ts';
import { badRequest, GRAPH } from './problem.ts';

/** The developers' one (product names and service plan identifiers, mark A). */
const SKU = { id: 'c42b9cae-ea4f-4ab7-9717-81576235ccac', part: 'DEVELOPERPACK_E5' };
/** Microsoft Entra ID P1, which is in it (ibid.). */
const PREMIUM = {
  servicePlanId: '41781fb2-bc02-4b7c-bd55-b576c07bb09d',
  servicePlanName: 'AAD_PREMIUM',
  provisioningStatus: 'Success',
  appliesTo: 'User',
};
/** The administrator has one: 25 with it (provisioning-and-practice.md 4.5, mark A). */
const ADMINISTRATORS = 1;

const assignment = z.strictObject({
  addLicenses: z.array(z.strictObject({ skuId: z.string(), disabledPlans: z.array(z.string()).optional() })),
  removeLicenses: z.array(z.string()),
});

/** @param bought how many. */
export function subscribedSkus(users: UserStore, tenantId: string, bought: number): object {
  return {
    '@odata.context': `${GRAPH}/$metadata#subscribedSkus`,
    value: [
      {
        id: `${tenantId}_${SKU.id}`,
        skuId: SKU.id,
        skuPartNumber: SKU.part,
        capabilityStatus: 'Enabled',
        appliesTo: 'User',
        consumedUnits: consumed(users),
        prepaidUnits: { enabled: bought, suspended: 0, warning: 0, lockedOut: 0 },
        servicePlans: [PREMIUM],
      },
    ],
  };
}

/** @throws {GraphProblem} 400: nothing is changed then. */
export function assignLicence(user: User, users: UserStore, body: unknown, bought: number): void {
  const asked = assignment.safeParse(body);
  if (!asked.success) throw badRequest('The licences to add and to remove are not valid.');
  const { addLicenses, removeLicenses } = asked.data;
  const had = user.licences ?? [];
  const added = addLicenses.map(({ skuId }) => skuId).filter((id) => !had.includes(id));
  for (const id of [...added, ...removeLicenses]) {
    if (id !== SKU.id) throw badRequest(`License ${id} does not correspond to a valid company License.`);
  }
  if (added.length > 0 && user.usageLocation === undefined) {
    throw badRequest('License assignment cannot be done for user with invalid usage location.');
  }
  if (added.length > 0 && consumed(users) >= bought) {
    throw badRequest(`Subscription with SKU ${SKU.id} does not have any available licenses.`);
  }
  user.licences = [...had, ...added].filter((id) => !removeLicenses.includes(id));
}

function consumed(users: UserStore): number {
  return ADMINISTRATORS + users.all().filter(({ licences }) => licences?.includes(SKU.id) === true).length;
}
