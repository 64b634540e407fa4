import { describe, expect, it } from 'vitest';
import { guessLanguage } from './index.ts';

describe('guessLanguage', () => {
  it.each([
    ['Ouverture du conteneur ce soir en live, lots de 24 paires qualité miroir, premiers arrivés premiers servis', 'fr'],
    ['Dispo b jomla serie 12 pcs, high copy 1:1, taman 165 dh, 3ayet 0600-000217 wla wtsp', 'ary-Latn'],
    ['نص جملة تيشورت كوبي نمرة واحد 65 درهم للتجار فقط، ديبو عين السبع التوصيل لجميع المدن', 'ary-Arab'],
    ['Arrivage جديد: سبرديلة هاي كوبي درجة أولى، الجملة فقط أقل كمية', 'ary-Arab'],
    ['يمكنكم الطلب من خلال الموقع، جميع المنتجات متوفرة مع الشحن إلى المدن', 'ar'],
    ['Wholesale prices for all our new shoes, contact us for free delivery', 'en'],
    ['ch7al taman dyal had sberdila 3afak', 'ary-Latn'],
    ['🔥🔥 06 00 00 00', 'und'],
    ['@casa.sneakers https://example.com/dans-le-sud', 'und'],
    ['', 'und'],
  ] as const)('%s', (text, expected) => {
    expect(guessLanguage(text)).toBe(expected);
  });
});
