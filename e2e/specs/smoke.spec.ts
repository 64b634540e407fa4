import { expect, openView, test } from '../fixtures/app.ts';

for (const lang of ['fr', 'ar'] as const) {
  for (const view of ['home', 'import', 'posts', 'chart', 'map', 'timeline', 'reports', 'settings', 'help']) {
    test(`${view} draws in ${lang} and asks for nothing outside`, async ({ page, sampleApp }) => {
      await openView(page, sampleApp, view, lang);
      await expect(page.locator('html')).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr');
      await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${lang}`));
      // No key shows through where a translation is missing.
      expect(await page.locator('body').innerText()).not.toMatch(/\b(common|errors|shell|home|timeline|posts|map):?\.?[a-z]+\.[a-z]+\b/);
    });
  }
}

test('the first run offers the sample case and the import of a folder', async ({ page, emptyApp }) => {
  await openView(page, emptyApp, 'home');
  await expect(page.getByRole('button', { name: /exemple/i }).first()).toBeVisible();
});

test('the address no longer shows the token once the page is open', async ({ page, sampleApp }) => {
  await openView(page, sampleApp, 'home');
  await expect.poll(() => page.url()).not.toContain('token=');
});
