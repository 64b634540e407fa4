import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';
import { MirsadError } from '../../../shared/model/errors.ts';

/**
 * A random case key, from which the database key and the media keys derive, is wrapped in `case.json` by the
 * passphrase and by the recovery key. A new passphrase rewrites the wrapping only.
 */

const zBase64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);
const zScrypt = z.object({ name: z.literal('scrypt'), N: z.number().int().min(1 << 14).max(1 << 20), r: z.literal(8), p: z.literal(1), salt: zBase64 });

export const zWrappedKey = z.object({
  kind: z.enum(['passphrase', 'recovery']),
  kdf: zScrypt,
  cipher: z.literal('AES-256-GCM'),
  iv: zBase64,
  tag: zBase64,
  key: zBase64,
});
export type WrappedKey = z.infer<typeof zWrappedKey>;

/** Scrypt work factor: about 0.3 s and 128 MB on an office laptop. */
const SCRYPT_N = 1 << 17;

/** Crockford's alphabet without I, L, O, U: what is read aloud or copied by hand. */
const RECOVERY_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RECOVERY_GROUPS = 8;

export function generateCaseKey(): Buffer {
  return randomBytes(32);
}

/** A recovery key of 160 random bits, as eight groups of four characters. */
export function generateRecoveryKey(): string {
  const characters = Array.from(randomBytes(RECOVERY_GROUPS * 4), (byte) => RECOVERY_ALPHABET[byte % 32]).join('');
  return (characters.match(/.{4}/g) ?? []).join('-');
}

/** What a person typed, made comparable: case, spaces, dashes and look-alike letters do not matter. */
export function normaliseRecoveryKey(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}

/** Keys for one purpose each, so that handing over the media key does not open the database. */
export function deriveKey(caseKey: Buffer, caseId: string, purpose: 'database' | 'media'): Buffer {
  return Buffer.from(hkdfSync('sha256', caseKey, caseId, `mirsad/${purpose}/1`, 32));
}

function stretch(secret: string, kdf: WrappedKey['kdf']): Promise<Buffer> {
  const { N, r, p, salt } = kdf;
  return new Promise((resolve, reject) => {
    scrypt(secret, Buffer.from(salt, 'base64'), 32, { N, r, p, maxmem: 256 * N * r }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

function toSecret(kind: WrappedKey['kind'], typed: string): string {
  return kind === 'passphrase' ? typed.normalize('NFKC') : normaliseRecoveryKey(typed);
}

function toAad(caseId: string, kind: WrappedKey['kind']): Buffer {
  return Buffer.from(`mirsad/${caseId}/${kind}`);
}

/** Wraps the case key under a passphrase or a recovery key. */
export async function wrapCaseKey(caseKey: Buffer, caseId: string, kind: WrappedKey['kind'], typed: string): Promise<WrappedKey> {
  const kdf = { name: 'scrypt', N: SCRYPT_N, r: 8, p: 1, salt: randomBytes(16).toString('base64') } as const;
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await stretch(toSecret(kind, typed), kdf), iv).setAAD(toAad(caseId, kind));
  const key = Buffer.concat([cipher.update(caseKey), cipher.final()]);
  return { kind, kdf, cipher: 'AES-256-GCM', iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), key: key.toString('base64') };
}

async function tryUnwrap(wrapped: WrappedKey, caseId: string, typed: string): Promise<Buffer | null> {
  const stretched = await stretch(toSecret(wrapped.kind, typed), wrapped.kdf);
  const decipher = createDecipheriv('aes-256-gcm', stretched, Buffer.from(wrapped.iv, 'base64'), { authTagLength: 16 })
    .setAAD(toAad(caseId, wrapped.kind)).setAuthTag(Buffer.from(wrapped.tag, 'base64'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(wrapped.key, 'base64')), decipher.final()]);
  } catch {
    return null;
  }
}

/** Opens the case key with a passphrase or the recovery key; `case.wrong-passphrase` when neither wrapping opens. */
export async function unwrapCaseKey(keys: readonly WrappedKey[], caseId: string, typed: string): Promise<Buffer> {
  const looksLikeRecovery = normaliseRecoveryKey(typed).length === RECOVERY_GROUPS * 4;
  for (const wrapped of keys) {
    if (wrapped.kind === 'recovery' && !looksLikeRecovery) continue;
    const key = await tryUnwrap(wrapped, caseId, typed);
    if (key) return key;
  }
  throw new MirsadError('case.wrong-passphrase');
}
