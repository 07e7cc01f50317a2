/** Something encrypted: what travels to the disk. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

/** Encrypts text so that only this browser can read it. */
export interface Cipher {
  /** A new key; it can be used and kept in this browser, but never read out of it. */
  readonly newKey: () => Promise<CryptoKey>;
  /** `about` is not secret, but bound to the text: under another `about` it does not open. */
  readonly seal: (key: CryptoKey, about: string, text: string) => Promise<Sealed>;
  /** Throws when the key, `about` or a byte is not the one it was sealed with. */
  readonly open: (key: CryptoKey, about: string, sealed: Sealed) => Promise<string>;
}

const ivBytes = 12;

/** AES-256-GCM by the browser's own cryptography, with keys that cannot be exported. */
export function aesCipher(browser: Pick<Crypto, 'subtle' | 'getRandomValues'>): Cipher {
  const { subtle } = browser;
  const text = { encode: new TextEncoder(), decode: new TextDecoder() };
  const settings = (iv: Uint8Array<ArrayBuffer>, about: string): AesGcmParams => ({
    name: 'AES-GCM',
    iv,
    additionalData: text.encode.encode(about),
  });
  return {
    newKey: () => subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    async seal(key, about, plain) {
      const iv = browser.getRandomValues(new Uint8Array(ivBytes));
      return { iv, sealed: await subtle.encrypt(settings(iv, about), key, text.encode.encode(plain)) };
    },
    async open(key, about, { iv, sealed }) {
      return text.decode.decode(await subtle.decrypt(settings(iv, about), key, sealed));
    },
  };
}
