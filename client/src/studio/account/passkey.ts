import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';
import {
  newPasskeySchema,
  passkeyAnswerSchema,
  type NewPasskey,
  type PasskeyAnswer,
  type PasskeyCreation,
  type PasskeyRequest,
} from '#server/contract/passkey.ts';

/** Whether this browser can do passkeys at all. */
export function passkeysWork(): boolean {
  return browserSupportsWebAuthn();
}

/** Asks the device to make a passkey; throws when the person cancels or the device cannot. */
export async function makePasskey(options: PasskeyCreation): Promise<NewPasskey> {
  return newPasskeySchema.parse(await startRegistration({ optionsJSON: options }));
}

/** Asks the device for a passkey of this site; throws when the person cancels or there is none. */
export async function showPasskey(options: PasskeyRequest): Promise<PasskeyAnswer> {
  return passkeyAnswerSchema.parse(await startAuthentication({ optionsJSON: options }));
}
