import { expect, openView, test } from '../fixtures/app.ts';

const NAMES = { fr: { posts: 'Publications', table: 'En tableau', caption: 'Événements de la période' }, ar: { posts: 'المنشورات', table: 'في جدول', caption: 'أحداث الفترة' } } as const;

for (const lang of ['fr', 'ar'] as const) {
  test(`the timeline shows posts, captures and imports, and gives the same as a table, in ${lang}`, async ({ page, sampleApp }) => {
    await openView(page, sampleApp, 'timeline', lang);
    const posts = page.getByRole('region', { name: NAMES[lang].posts });
    await expect(posts).toContainText('269');
    await expect(page.locator('[data-lane="captures"] button').first()).toBeVisible();
    await page.keyboard.press('Alt+KeyT');
    await expect(page.getByRole('table', { name: NAMES[lang].caption })).toBeVisible();
    await page.keyboard.press('Alt+KeyT');
    await expect(posts).toBeVisible();
  });
}

test('an event chosen in the timeline is selected everywhere', async ({ page, sampleApp }) => {
  await openView(page, sampleApp, 'timeline');
  const account = page.locator('[data-lane="accounts"] button').first();
  await account.click();
  await expect(account).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('Événements liés')).toBeVisible();
});

test('past stands at the left in French and at the right in Arabic', async ({ page, sampleApp }) => {
  for (const [lang, sign] of [['fr', 1], ['ar', -1]] as const) {
    await openView(page, sampleApp, 'timeline', lang);
    const bars = page.locator('.tl-bar');
    const first = await bars.first().boundingBox();
    const last = await bars.last().boundingBox();
    expect(Math.sign((last?.x ?? 0) - (first?.x ?? 0))).toBe(sign);
  }
});
