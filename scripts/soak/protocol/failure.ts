import { JourneyFailure } from '../../../reports/verdict/failure.ts';
import type { SignInPage } from '../../lib/protocol-client.ts';
import { text } from '../../lib/protocol-client.ts';

/** @throws JourneyFailure where another page came than the one that is due. */
export function expectPage(page: SignInPage, pageId: string): SignInPage {
  const came = text(page.config, 'pgid');
  if (came === pageId) return page;
  const said = text(page.config, 'sErrorCode') || text(page.config, 'iErrorCode');
  const instead = came === '' ? `an answer ${page.response.status()} without a page` : `${came} ${said}`.trim();
  throw new JourneyFailure('product-defect', `${pageId} was due, and ${instead} came.`);
}

/** @throws JourneyFailure with what was not so. */
export function expectThat(isSo: boolean, otherwise: string): void {
  if (!isSo) throw new JourneyFailure('product-defect', otherwise);
}
