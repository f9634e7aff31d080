import { expect, it } from 'vitest';
import { supportedTypes } from '../../../src/reference/authentication-matrix.ts';
import { isSupported } from '../../../src/regions/channels/authentication.ts';
import { authenticationTypes, protocols } from '../../../src/regions/channels/channels.ts';

it('supports the pairs that the reference supports', () => {
  for (const protocol of protocols) {
    expect(authenticationTypes.filter((type) => isSupported(protocol, type))).toEqual(supportedTypes[protocol]);
  }
});
