import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, openView, test, type RunningApp } from '../fixtures/app.ts';

const PASSPHRASE = 'cinq mots sans lien entre eux';

function caseFolder(app: RunningApp, name: string): string {
  return join(app.dataDir, 'cases', `${name}.mirsad`);
}

/** Fills the dialog of a new case up to the button that makes it. */
async function fillNewCase(page: Page, number: string, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Nouveau dossier' }).click();
  await page.getByRole('textbox', { name: 'Numéro' }).fill(number);
  await page.getByRole('textbox', { name: 'Intitulé' }).fill(title);
}

async function makePlainCase(page: Page, app: RunningApp, number: string, title: string): Promise<void> {
  await openView(page, app, 'home');
  await fillNewCase(page, number, title);
  await page.getByText('Sans chiffrement').click();
  await page.getByRole('button', { name: 'Créer le dossier' }).click();
  await expect(page.locator('[data-view="import"]')).toBeVisible();
}

async function goHome(page: Page): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(page.locator('[data-view="home"]')).toHaveAttribute('data-ready', 'true');
}

async function closeCase(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`Dossier .*${title}`) }).click();
  await page.getByRole('menuitem', { name: 'Fermer le dossier' }).click();
  await expect(page.locator('[data-view="home"]')).toBeVisible();
}

test('the first run leads to the sample case', async ({ freshApp, page }) => {
  await openView(page, freshApp, 'home');
  await page.getByRole('button', { name: 'Ouvrir l’exemple' }).click();
  await expect(page.locator('[data-view="posts"]')).toBeVisible();
  await expect(page.getByRole('banner', { name: 'Barre du dossier' })).toContainText('Entrepôts Derb Omar');
});

test('a plain case is made, listed and resumed', async ({ freshApp, page }) => {
  await makePlainCase(page, freshApp, '2026-015', 'Filière Lissasfa');
  await goHome(page);
  await expect(page.getByRole('table', { name: 'Dossiers récents' })).toContainText('Filière Lissasfa');
  await closeCase(page, 'Filière Lissasfa');
  await page.getByRole('button', { name: 'Reprendre' }).click();
  await expect(page.getByRole('banner', { name: 'Barre du dossier' })).toContainText('2026-015');
});

test('an encrypted case is made after one group of its recovery key is typed back, then locked and opened', async ({ freshApp, page }) => {
  await openView(page, freshApp, 'home');
  await fillNewCase(page, '2026-016', 'Ateliers');
  await page.getByLabel('Phrase de passe', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Répéter la phrase').fill(PASSPHRASE);
  const groups = (await page.getByRole('dialog').locator('.recovery-groups li').allInnerTexts()).map((text) => text.slice(0, 4));
  expect(groups).toHaveLength(8);
  const create = page.getByRole('button', { name: 'Créer le dossier' });
  const asked = page.getByRole('textbox', { name: /saisissez le groupe/ });
  const index = Number(/groupe (\d)/.exec((await asked.getAttribute('aria-label')) ?? (await page.getByText(/saisissez le groupe/).innerText()))?.[1]) - 1;
  await page.getByText('contre signature').click();
  await asked.fill('0000');
  await expect(page.getByText('Ce n’est pas ce groupe.')).toBeVisible();
  await expect(create).toBeDisabled();
  await asked.fill((groups[index] ?? '').toLowerCase());
  await expect(create).toBeEnabled();
  await create.click();
  await expect(page.getByRole('contentinfo', { name: 'Traçabilité' })).toContainText('Chiffré');

  await page.getByRole('button', { name: /Dossier .*Ateliers/ }).click();
  await page.getByRole('menuitem', { name: 'Verrouiller le dossier' }).click();
  await expect(page.getByRole('heading', { name: 'Dossier verrouillé' })).toBeVisible();
  const secret = page.getByLabel('Phrase de passe ou clé de secours');
  await secret.fill('une autre phrase');
  await secret.press('Enter');
  await expect(page.getByText('La phrase de passe n’ouvre pas ce dossier.')).toBeVisible();
  await secret.fill(PASSPHRASE);
  await secret.press('Enter');
  await expect(page.getByRole('banner', { name: 'Barre du dossier' })).toContainText('Ateliers');

  await closeCase(page, 'Ateliers');
  await page.getByRole('table').getByRole('button', { name: 'Ateliers' }).click();
  await page.getByLabel('Phrase de passe ou clé de secours').fill(groups.join(' ').toLowerCase());
  await page.getByRole('dialog').getByRole('button', { name: 'Ouvrir', exact: true }).click();
  await expect(page.getByRole('banner', { name: 'Barre du dossier' })).toContainText('Ateliers');
});

test('a case of a newer version is refused in words, in both languages, and stays as it was', async ({ freshApp, page }) => {
  await makePlainCase(page, freshApp, '2026-017', 'Demain');
  await closeCase(page, 'Demain');
  const header = join(caseFolder(freshApp, '2026-017 Demain'), 'case.json');
  const text = (await readFile(header, 'utf8')).replace(/"formatVersion":\s*\d+/, '"formatVersion": 9999');
  await writeFile(header, text);
  await page.getByRole('table').getByRole('button', { name: 'Demain' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('version plus récente');
  await page.getByRole('button', { name: 'Fermer' }).click();
  await openView(page, freshApp, 'home', 'ar');
  await page.getByRole('table').getByRole('button', { name: 'Demain' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('إصدار أحدث');
  expect(await readFile(header, 'utf8')).toBe(text);
});

test('a case held by another process is named with its holder, and can be read', async ({ freshApp, emptyApp, page }) => {
  await makePlainCase(page, freshApp, '2026-018', 'Occupée');
  await openView(page, emptyApp, 'home');
  await page.getByRole('button', { name: /Ouvrir un dossier/ }).click();
  const picker = page.getByRole('dialog');
  await picker.getByLabel('Chemin').fill(join(freshApp.dataDir, 'cases'));
  await picker.getByRole('button', { name: 'Aller' }).click();
  await picker.getByRole('option', { name: /2026-018/ }).click();
  await picker.getByRole('button', { name: 'Choisir' }).click();
  const refusal = page.getByRole('alertdialog');
  await expect(refusal).toContainText('Agent 07');
  await refusal.getByRole('button', { name: 'Ouvrir en lecture seule' }).click();
  await expect(page.getByRole('contentinfo', { name: 'Traçabilité' })).toContainText('Lecture seule');
  await closeCase(page, 'Occupée');
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: 'Retirer de la liste' }).click();
  await expect(page.getByRole('heading', { name: 'Par où commencer' })).toBeVisible();
});
