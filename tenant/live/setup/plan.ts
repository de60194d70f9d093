/** What it takes to make a tenant one that the guide can be performed on: what is so already, and what has to be changed. */
import { asksForSecondFactor, type MethodConfiguration, type MethodTarget } from './policy-reads.ts';
import { GROUP_NAME, POLICY_NAME, type SetUpCalls } from './set-up-calls.ts';

/** `all`: every user of the tenant, but those who are protected. `group`: the suite's own users. */
export type Audience = 'all' | 'group';

export interface Wanted {
  readonly audience: Audience;
  /** Ids of those whom the policy never asks: PROTECTED_USERS. */
  readonly exempt: readonly string[];
}

export interface Step {
  /** In the imperative: `allow Sms for all users, not for sign-in`. */
  readonly what: string;
  /** The call, as permissions and record name it. */
  readonly call: string;
  /** What is true of the tenant between this step and the last one. Absent where nothing is worse than before. */
  readonly meanwhile?: string;
  readonly apply: () => Promise<void>;
}

export interface Plan {
  readonly already: readonly string[];
  readonly steps: readonly Step[];
  /** What is left as it is because the tenant lacks something, each with what follows from it. */
  readonly impossible: readonly string[];
}

/** Of the guide (2.2). */
const METHODS = ['SoftwareOath', 'MicrosoftAuthenticator', 'Sms', 'Voice'];
const EVERYBODY = 'all_users';

const WITHOUT_P1 =
  'Without Microsoft Entra ID P1 there is no Conditional Access and no dynamic group: security defaults stay as they are, so ' +
  'that a second factor is asked for at all. Where they are on, users are asked for an app only, and the ways of the guide ' +
  'with a text or a call cannot be performed. Get P1 (a Microsoft 365 developer subscription has it), then run this again.';

/** Reads only. @throws {GraphError} */
export async function planSetUp(calls: SetUpCalls, { audience, exempt }: Wanted): Promise<Plan> {
  const premium = await calls.hasPremium();
  const grouped = audience === 'group' && premium;
  const [{ configurations, campaign }, known, defaults, policies] = await Promise.all([
    calls.methodConfigurations(),
    grouped ? calls.testGroup() : undefined,
    calls.hasSecurityDefaults(),
    premium ? calls.conditionalAccess() : [],
  ]);
  // Made by the first step, where it is not there yet.
  let group = known;
  const already: string[] = [];
  const steps: Step[] = [];
  const add = (isSo: string | undefined, step: Step) => {
    if (isSo === undefined) steps.push(step);
    else already.push(isSo);
  };

  if (grouped) {
    add(known === undefined ? undefined : `the group “${GROUP_NAME}” is there`, {
      what: `make the group “${GROUP_NAME}”, of all users whose name begins as the suite’s do`,
      call: 'POST /groups',
      apply: async () => void (group = await calls.createTestGroup()),
    });
  }
  for (const id of METHODS) {
    const found = configurations.find((one) => one.id === id);
    if (found === undefined) continue;
    add(isAsWanted(found, grouped ? group : EVERYBODY) ? `${id} is allowed` : undefined, {
      what: `allow ${id} for ${grouped ? `“${GROUP_NAME}”` : 'all users'}${id === 'Sms' ? ', not for sign-in' : ''}`,
      call: 'PATCH /policies/authenticationMethodsPolicy/authenticationMethodConfigurations/{id}',
      apply: () =>
        calls.updateMethod(found, { state: 'enabled', includeTargets: targetsOf(found, grouped ? group : EVERYBODY) }),
    });
  }
  add(campaign.state === 'disabled' ? 'the registration campaign is off' : undefined, {
    what: 'turn the registration campaign off',
    call: 'PATCH /policies/authenticationMethodsPolicy',
    apply: () => calls.updateCampaign({ ...campaign, state: 'disabled' }),
  });
  if (!premium) return { already, steps, impossible: [WITHOUT_P1] };

  add(defaults ? undefined : 'security defaults are off', {
    what: 'turn security defaults off, which exclude Conditional Access',
    call: 'PATCH /policies/identitySecurityDefaultsEnforcementPolicy',
    meanwhile: 'security defaults are off and no policy asks for a second factor yet',
    apply: () => calls.endSecurityDefaults(),
  });
  const asking = policies.find((policy) => asksForSecondFactor(policy, grouped ? group : undefined));
  add(asking === undefined ? undefined : `“${asking.displayName}” asks for a second factor`, {
    what: `add the policy “${POLICY_NAME}”, which asks ${grouped ? `“${GROUP_NAME}”` : 'everybody but the protected users'} for one wherever they sign in`,
    call: 'POST /identity/conditionalAccess/policies',
    apply: () =>
      calls.askForSecondFactor(
        grouped ? { includeGroups: [group ?? ''] } : { includeUsers: ['All'], excludeUsers: exempt },
      ),
  });
  return { already, steps, impossible: [] };
}

/** @param whom id of the group; undefined where it is not made yet. */
function isAsWanted({ state, includeTargets }: MethodConfiguration, whom: string | undefined): boolean {
  const included = includeTargets.some(({ id }) => id === EVERYBODY || id === whom);
  return state === 'enabled' && included && !includeTargets.some(({ isUsableForSignIn }) => isUsableForSignIn === true);
}

/** Those there are, and whom it is for; a number that signs somebody in could not be shared by the users of the tests. */
function targetsOf({ id, includeTargets }: MethodConfiguration, whom: string | undefined): MethodTarget[] {
  const included = includeTargets.some((target) => target.id === EVERYBODY || target.id === whom);
  const own: MethodTarget = { id: whom ?? EVERYBODY, targetType: 'group', isRegistrationRequired: false };
  const targets = included ? includeTargets : [...includeTargets, own];
  return id === 'Sms' ? targets.map((target) => ({ ...target, isUsableForSignIn: false })) : [...targets];
}

/** What was done when a step failed. */
export class SetUpError extends Error {
  override readonly name = 'SetUpError';

  constructor(
    readonly done: readonly Step[],
    readonly failed: Step,
    cause: unknown,
  ) {
    super('A step of the set-up failed.', { cause });
  }
}

/** @param perform a step, as the record wants it. @throws {SetUpError} at the first that fails. */
export async function carryOut({ steps }: Plan, perform: (step: Step) => Promise<void>): Promise<void> {
  for (const [index, step] of steps.entries()) {
    try {
      await perform(step);
    } catch (error) {
      throw new SetUpError(steps.slice(0, index), step, error);
    }
  }
}
