import { describe, expect, it } from 'vitest';
import { deriveKey, generateCaseKey, generateRecoveryKey, normaliseRecoveryKey, unwrapCaseKey, wrapCaseKey } from './keys.ts';

const id = '01940000-0000-7000-8000-000000000001';

describe('case keys', () => {
  it('open with the passphrase, typed in any Unicode form, and with nothing else', async () => {
    const key = generateCaseKey();
    const wrapped = [await wrapCaseKey(key, id, 'passphrase', 'Entrepôt مستودع 7')];
    expect((await unwrapCaseKey(wrapped, id, 'Entrepo\u0302t مستودع 7')).equals(key)).toBe(true);
    await expect(unwrapCaseKey(wrapped, id, 'entrepôt مستودع 7')).rejects.toMatchObject({ code: 'case.wrong-passphrase' });
    await expect(unwrapCaseKey(wrapped, '01940000-0000-7000-8000-000000000002', 'Entrepôt مستودع 7')).rejects.toMatchObject({ code: 'case.wrong-passphrase' });
  });

  it('open with the recovery key as a person copies it', async () => {
    const key = generateCaseKey();
    const recovery = generateRecoveryKey();
    const wrapped = [await wrapCaseKey(key, id, 'passphrase', 'x'), await wrapCaseKey(key, id, 'recovery', recovery)];
    const copied = ` ${recovery.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    expect((await unwrapCaseKey(wrapped, id, copied)).equals(key)).toBe(true);
  });

  it('are refused when the wrapping was altered', async () => {
    const wrapped = await wrapCaseKey(generateCaseKey(), id, 'passphrase', 'x');
    const key = Buffer.from(wrapped.key, 'base64');
    key[0] = (key[0] ?? 0) ^ 1;
    await expect(unwrapCaseKey([{ ...wrapped, key: key.toString('base64') }], id, 'x')).rejects.toMatchObject({ code: 'case.wrong-passphrase' });
  });

  it('derive differently for each purpose and each case', () => {
    const key = Buffer.alloc(32, 1);
    const derived = [deriveKey(key, id, 'database'), deriveKey(key, id, 'media'), deriveKey(key, 'other', 'media')].map((k) => k.toString('hex'));
    expect(new Set(derived).size).toBe(3);
    expect(derived.every((hex) => hex.length === 64)).toBe(true);
  });

  it('has recovery keys of eight groups without look-alike letters', () => {
    expect(generateRecoveryKey()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(normaliseRecoveryKey('abcd-OIL1')).toBe('ABCD0111');
  });
});
