import { expect, openView, test } from '../fixtures/app.ts';

test('the palette finds a view by its name in the other language', async ({ page, sampleApp }) => {
  await openView(page, sampleApp, 'help');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('الخريطة');
  await expect(page.getByRole('dialog')).toContainText('cherché aussi en arabe');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-view="map"]')).toBeVisible();
});

test('G and a letter go to a view; letters typed in a field do not', async ({ page, sampleApp }) => {
  await openView(page, sampleApp, 'help');
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await expect(page.locator('[data-view="settings"]')).toBeVisible();
  await page.getByRole('textbox', { name: 'Essayer une date' }).fill('gh');
  await expect(page.locator('[data-view="settings"]')).toBeVisible();
});

test('the language changes at run time, without a reload', async ({ page, sampleApp }) => {
  await openView(page, sampleApp, 'help');
  await page.evaluate(() => { document.body.dataset['kept'] = 'yes'; });
  await page.getByRole('button', { name: 'العربية' }).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('لوحة المفاتيح');
  await expect(page.locator('body')).toHaveAttribute('data-kept', 'yes');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
});

test('the period is chosen on the strip, moved by its length and cleared', async ({ page, sampleApp }) => {
  await openView(page, sampleApp, 'chart');
  const strip = page.getByRole('region', { name: 'Période et sélection' });
  await expect(strip).toContainText('toute la période');
  const end = strip.getByRole('slider', { name: 'Fin de la période' });
  await end.focus();
  for (let i = 0; i < 8; i += 1) await end.press('PageDown');
  await expect(strip).toContainText(/\d+ jours/);
  const before = await end.getAttribute('aria-valuenow');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(end).not.toHaveAttribute('aria-valuenow', before ?? '');
  await strip.getByRole('button', { name: 'Choisir la période' }).click();
  await page.getByRole('textbox', { name: 'Du', exact: true }).fill('٩/٣/٢٠٢٦');
  await page.getByRole('textbox', { name: 'Au', exact: true }).fill('10.03.26');
  await page.getByRole('button', { name: 'Appliquer' }).click();
  await expect(strip).toContainText('09/03/2026');
  await expect(strip).toContainText('2 jours');
  await strip.getByRole('button', { name: 'Choisir la période' }).click();
  await page.getByRole('button', { name: 'Toute la période' }).click();
  await expect(strip).toContainText('toute la période');
});

test('a date that does not exist is explained', async ({ page, sampleApp }) => {
  await openView(page, sampleApp, 'settings');
  const field = page.getByRole('textbox', { name: 'Essayer une date' });
  await field.fill('31/02/2026');
  await field.press('Tab');
  await expect(page.getByText('Ce mois a 28 jours. Écrivez par exemple')).toBeVisible();
  await field.fill('9/3/26');
  await field.press('Tab');
  await expect(field).toHaveValue('09/03/2026');
});

test('F6 walks through the zones and back', async ({ page, sampleApp }) => {
  await openView(page, sampleApp, 'settings');
  const zone = () => page.evaluate(() => document.activeElement?.getAttribute('data-zone'));
  const walked: (string | null | undefined)[] = [];
  for (let i = 0; i < 5; i += 1) {
    await page.keyboard.press('F6');
    walked.push(await zone());
  }
  expect(walked).toEqual(['top', 'rail', 'main', 'foot', 'top']);
  await page.keyboard.press('Shift+F6');
  expect(await zone()).toBe('foot');
});

test('a click on the integrity verifies every original', async ({ page, sampleApp }) => {
  await openView(page, sampleApp, 'help');
  const foot = page.getByRole('contentinfo', { name: 'Traçabilité' });
  await foot.getByRole('button', { name: /Intégrité/ }).click();
  await expect(foot).toContainText('Intégrité vérifiée');
  await page.getByRole('button', { name: /Tâches/ }).click();
  await expect(page.getByRole('dialog', { name: 'Tâches' })).toContainText('Vérification de l’intégrité');
});

test('a view of a later version says so', async ({ page, sampleApp }) => {
  await openView(page, sampleApp, 'seizures');
  await expect(page.getByRole('heading', { name: 'Pas dans cette version' })).toBeVisible();
});

test('theme and contrast follow the system until chosen', async ({ page, sampleApp }) => {
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  await openView(page, sampleApp, 'settings');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
  await page.getByRole('radio', { name: 'clair' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.getByRole('radiogroup', { name: 'Thème' }).getByRole('radio', { name: 'système' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
