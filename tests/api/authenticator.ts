import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type { NewPasskey, PasskeyAnswer, PasskeyCreation, PasskeyRequest } from '#server/contract/passkey.ts';

/** What somebody can do wrong, or somebody evil right, with a passkey. */
export interface Circumstances {
  /** Site that the browser says it is on. */
  readonly origin: string;
  /** Site that the authenticator says the passkey is for. */
  readonly rpId?: string;
  /** Whether a finger, a face or a PIN was asked for. */
  readonly userVerified?: boolean;
  readonly counter?: number;
  readonly challenge?: string;
  readonly userHandle?: string;
}

/** An authenticator in software (WebAuthn level 3, ES256, no attestation): what a telephone does, without one. */
export interface Authenticator {
  readonly make: (options: PasskeyCreation, how: Circumstances) => NewPasskey;
  readonly answer: (options: PasskeyRequest, how: Circumstances) => PasskeyAnswer;
}

const sha256 = (content: string | Buffer): Buffer => createHash('sha256').update(content).digest();
const base64url = (content: string | Buffer): string => Buffer.from(content).toString('base64url');

const cborText = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);
const cborBytes = (bytes: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(bytes.length < 256 ? [0x58, bytes.length] : [0x59, bytes.length >> 8, bytes.length & 255]),
    bytes,
  ]);

/** The public key as COSE writes it: kind EC2, algorithm ES256, curve P-256, and the point. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const point = [x, y].map((part) => cborBytes(Buffer.from(part, 'base64url')));
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    point[0] ?? Buffer.alloc(0),
    Buffer.from([0x22]),
    point[1] ?? Buffer.alloc(0),
  ]);
}

const clientData = (type: string, challenge: string, origin: string): string =>
  JSON.stringify({ type, challenge, origin, crossOrigin: false });

function authenticatorData(
  rpId: string,
  { userVerified = true, counter = 0 }: Circumstances,
  made?: Buffer,
): Buffer {
  const flags = 0x01 | (userVerified ? 0x04 : 0) | (made === undefined ? 0 : 0x40);
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, made ?? Buffer.alloc(0)]);
}

export function authenticator(): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credential = randomBytes(32);
  const id = base64url(credential);
  return {
    make: ({ rp, challenge }, how) => {
      const length = Buffer.from([0, credential.length]);
      const made = Buffer.concat([Buffer.alloc(16), length, credential, coseKey(publicKey)]);
      const data = authenticatorData(how.rpId ?? rp.id, how, made);
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        cborText('fmt'),
        cborText('none'),
        cborText('attStmt'),
        Buffer.from([0xa0]),
        cborText('authData'),
        cborBytes(data),
      ]);
      const client = clientData('webauthn.create', how.challenge ?? challenge, how.origin);
      return {
        id,
        rawId: id,
        type: 'public-key',
        response: {
          clientDataJSON: base64url(client),
          attestationObject: base64url(attestation),
          transports: ['internal'],
        },
      };
    },
    answer: ({ rpId, challenge }, how) => {
      const data = authenticatorData(how.rpId ?? rpId, how);
      const client = clientData('webauthn.get', how.challenge ?? challenge, how.origin);
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      return {
        id,
        rawId: id,
        type: 'public-key',
        response: {
          clientDataJSON: base64url(client),
          authenticatorData: base64url(data),
          signature: base64url(signature),
          ...(how.userHandle === undefined ? {} : { userHandle: base64url(how.userHandle) }),
        },
      };
    },
  };
}
