import type { Branding, JourneySettings } from '../world.ts';
import type { CommonConfig } from './config.ts';

/** What the pages learn of an organisation's branding; nothing where it has none. */
export function brandingOf({ branding, kmsi }: JourneySettings): Pick<CommonConfig, 'staticTenantBranding'> {
  if (Object.keys(branding).length === 0) return {};
  const { userIdLabel, text, hides = [] } = branding;
  return {
    staticTenantBranding: [
      {
        UserIdLabel: userIdLabel ?? null,
        BoilerPlateText: text ?? null,
        KeepMeSignedInDisabled: !kmsi,
        LayoutTemplateConfig: {
          hideCantAccessYourAccount: hides.includes('cannotAccess'),
          hideForgotMyPassword: hides.includes('forgotPassword'),
        },
      },
    ],
  };
}

/** The strings of a page that the organisation replaced, by the names the pages know them under. */
export function wordingOf({ passwordLabel }: Branding): Readonly<Record<string, string>> {
  return passwordLabel === undefined ? {} : { password: passwordLabel };
}
