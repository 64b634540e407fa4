import { createCipheriv, createDecipheriv, createHmac, createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { MirsadError } from '../../../shared/model/errors.ts';

/**
 * The parts of the age v1 file format (age-encryption.org/v1) that a random-access reader needs: an X25519 header and
 * chunks of 64 KiB, each sealed by itself. The library `age-encryption` reads and writes whole streams only, and in
 * plain JavaScript; here the chunks go through the platform's own cipher. Tests open these files with `age` and the library.
 */

export const CHUNK = 65_536;
export const TAG = 16;
const INTRO = 'age-encryption.org/v1';
const NONCE = 16;
/** Every header written here has one X25519 stanza, so its length is fixed. */
export const HEADER_BYTES = 168;
export const PREFIX_BYTES = HEADER_BYTES + NONCE;

const PKCS8_X25519 = Buffer.from('302e020100300506032b656e04220420', 'hex');
const SPKI_X25519 = Buffer.from('302a300506032b656e032100', 'hex');

export interface MediaIdentity {
  readonly secret: Buffer;
  readonly recipient: Buffer;
}

/** An age X25519 identity from 32 secret bytes. */
export function toIdentity(secret: Buffer): MediaIdentity {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_X25519, secret]), format: 'der', type: 'pkcs8' });
  return { secret, recipient: rawPublic(createPublicKey(key).export({ format: 'der', type: 'spki' })) };
}

function rawPublic(der: Buffer): Buffer {
  return der.subarray(-32);
}

function hkdf(key: Buffer, salt: Buffer, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, info, 32));
}

function toBase64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}

function seal(key: Buffer, nonce: Buffer, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: TAG });
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function unseal(key: Buffer, nonce: Buffer, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: TAG });
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - TAG)), decipher.final()]);
  } catch (cause) {
    throw new MirsadError('evidence.cannot-decrypt', {}, { cause });
  }
}

/** Nonce of the n-th chunk: an 11-byte counter and a flag that marks the last chunk, so that truncation is noticed. */
function chunkNonce(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(index, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

export function sealChunk(payloadKey: Buffer, index: number, last: boolean, plain: Uint8Array): Buffer {
  return seal(payloadKey, chunkNonce(index, last), plain);
}

export function openChunk(payloadKey: Buffer, index: number, last: boolean, sealed: Uint8Array): Buffer {
  return unseal(payloadKey, chunkNonce(index, last), sealed);
}

/** Makes the header and nonce of a new file and the key of its payload. */
export function createPrefix(recipient: Buffer): { prefix: Buffer; payloadKey: Buffer } {
  const fileKey = randomBytes(16);
  const { privateKey, publicKey } = generateKeyPairSync('x25519');
  const share = rawPublic(publicKey.export({ format: 'der', type: 'spki' }));
  const shared = diffieHellman({ privateKey, publicKey: toPublicKey(recipient) });
  const wrapKey = hkdf(shared, Buffer.concat([share, recipient]), `${INTRO}/X25519`);
  const stanza = `-> X25519 ${toBase64(share)}\n${toBase64(seal(wrapKey, Buffer.alloc(12), fileKey))}\n`;
  const head = `${INTRO}\n${stanza}---`;
  const mac = createHmac('sha256', hkdf(fileKey, Buffer.alloc(0), 'header')).update(head).digest();
  const nonce = randomBytes(NONCE);
  return { prefix: Buffer.concat([Buffer.from(`${head} ${toBase64(mac)}\n`), nonce]), payloadKey: hkdf(fileKey, nonce, 'payload') };
}

function toPublicKey(raw: Buffer) {
  return createPublicKey({ key: Buffer.concat([SPKI_X25519, raw]), format: 'der', type: 'spki' });
}

/** Reads a prefix made by `createPrefix`; `evidence.cannot-decrypt` when it was altered or is for another key. */
export function openPrefix(prefix: Buffer, identity: MediaIdentity): Buffer {
  const text = prefix.subarray(0, HEADER_BYTES).toString('latin1');
  const match = /^(age-encryption\.org\/v1\n-> X25519 ([A-Za-z0-9+/]{43})\n([A-Za-z0-9+/]{43})\n---) ([A-Za-z0-9+/]{43})\n$/.exec(text);
  const [, head, share64, body64, mac64] = match ?? [];
  if (!head || !share64 || !body64 || !mac64 || prefix.length < PREFIX_BYTES) throw new MirsadError('evidence.cannot-decrypt');
  const share = Buffer.from(share64, 'base64');
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_X25519, identity.secret]), format: 'der', type: 'pkcs8' });
  const shared = diffieHellman({ privateKey, publicKey: toPublicKey(share) });
  const wrapKey = hkdf(shared, Buffer.concat([share, identity.recipient]), `${INTRO}/X25519`);
  const fileKey = unseal(wrapKey, Buffer.alloc(12), Buffer.from(body64, 'base64'));
  const mac = createHmac('sha256', hkdf(fileKey, Buffer.alloc(0), 'header')).update(head).digest();
  if (!timingSafeEqual(mac, Buffer.from(mac64, 'base64'))) throw new MirsadError('evidence.cannot-decrypt');
  return hkdf(fileKey, prefix.subarray(HEADER_BYTES, PREFIX_BYTES), 'payload');
}

/** Bytes of the original in an age file of `stored` bytes. */
export function plainSizeOf(stored: number): number {
  const payload = stored - PREFIX_BYTES;
  const chunks = Math.ceil(payload / (CHUNK + TAG));
  if (payload < TAG) throw new MirsadError('evidence.cannot-decrypt');
  return payload - chunks * TAG;
}
