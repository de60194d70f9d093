/** What Graph tells of the tenant itself: who it is, what it allows, what it has room for. Reads only. */
import type { GraphConnection } from './connection.ts';
import {
  directorySizeSchema,
  methodsPolicySchema,
  organizationsSchema,
  securityDefaultsSchema,
  subscribedSkusSchema,
  type DirectorySize,
  type Organization,
  type SubscribedSku,
} from './schema.ts';

/** Which methods the tenant allows, and whether users are asked for another one after they signed in. */
export interface MethodsPolicy {
  /** Ids of the methods that are enabled: `Sms`, `MicrosoftAuthenticator`. */
  readonly enabled: readonly string[];
  readonly campaign: {
    /**
     * `default`: what Microsoft chose for the tenant, off or on (authenticationMethodsRegistrationCampaign). A state that
     * is not documented is given as it came.
     */
    readonly state: string;
    /** What users are asked to register: `microsoftAuthenticator`. Empty where nobody is asked. */
    readonly methods: readonly string[];
  };
}

/** Every call throws a {@link GraphError}. */
export class TenantCalls {
  constructor(protected readonly connection: GraphConnection) {}

  /** Every call goes below it. */
  get address(): string {
    return this.connection.address;
  }

  /** Whether a write is made only where it may be. */
  get isGuarded(): boolean {
    return this.connection.isGuarded;
  }

  async organization(): Promise<Organization> {
    return (await this.connection.read(got('/organization'), organizationsSchema)).value[0];
  }

  /** Objects the directory holds and may hold. Two calls: of one organisation by its id v1.0 documents it. */
  async directorySize(): Promise<DirectorySize> {
    const { id } = await this.organization();
    const path = `/organization/${encodeURIComponent(id)}?$select=directorySizeQuota`;
    const call = { ...got('/organization/{id}'), path };
    return (await this.connection.read(call, directorySizeSchema)).directorySizeQuota;
  }

  async methodsPolicy(): Promise<MethodsPolicy> {
    const policy = await this.connection.read(got('/policies/authenticationMethodsPolicy'), methodsPolicySchema);
    const { state, includeTargets } = policy.registrationEnforcement.authenticationMethodsRegistrationCampaign;
    return {
      enabled: policy.authenticationMethodConfigurations.filter((one) => one.state === 'enabled').map(({ id }) => id),
      campaign: { state, methods: [...new Set(includeTargets.map((one) => one.targetedAuthenticationMethod))] },
    };
  }

  /** Ids of the methods that are enabled. */
  async enabledMethods(): Promise<readonly string[]> {
    return (await this.methodsPolicy()).enabled;
  }

  async hasSecurityDefaults(): Promise<boolean> {
    const call = got('/policies/identitySecurityDefaultsEnforcementPolicy');
    return (await this.connection.read(call, securityDefaultsSchema)).isEnabled;
  }

  /** The licences the tenant has bought. */
  async subscribedSkus(): Promise<readonly SubscribedSku[]> {
    return (await this.connection.read(got('/subscribedSkus'), subscribedSkusSchema)).value;
  }
}

function got(path: string) {
  return { method: 'GET', path, name: path } as const;
}
