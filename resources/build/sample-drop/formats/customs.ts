/** What the customs side adds: declarations, invoices, the register of seizures. `;`, UTF-8 with BOM, decimal comma. */
import { findById, type DropFile, type SampleCase } from '../case-data.ts';
import { formatCsv, formatFrenchNumber } from '../csv.ts';
import { formatFrenchDate } from '../local-time.ts';

export const DECLARATIONS_HEADER = ['n° DUM', 'article', 'date', 'bureau', 'importateur', 'ICE', 'fournisseur', 'ville du fournisseur', 'origine', 'déclarant', 'code SH', 'désignation', 'quantité', 'unité', 'poids net (kg)', 'poids brut (kg)', 'valeur en douane (DH)', 'n° facture', 'taux de change', 'conteneur', 'titre de transport', 'date du titre', 'port de chargement', "date d'arrivée", 'colis', 'téléphone du destinataire'];
export const INVOICES_HEADER = ['n° facture', 'nature', 'date', 'fournisseur', 'adresse du fournisseur', 'compte bancaire', 'acheteur', 'monnaie', 'incoterm', 'ligne', 'désignation', 'quantité', 'prix unitaire', 'montant', 'fret', 'assurance', 'total', 'n° DUM', 'image'];
export const SEIZURES_HEADER = ['n° PV', 'date', 'heure', 'direction régionale', 'lieu', 'ville', 'nature du lieu', 'catégorie', 'code SH', 'marque', 'désignation', 'quantité', 'unité', 'valeur (DH)', 'base de la valeur', 'base légale', 'origine du contrôle', 'agents', 'mis en cause', 'suite', 'date de la suite', 'amende (DH)', 'conteneur', 'n° DUM', 'photo'];

const PLACE_KINDS: Readonly<Record<string, string>> = { warehouse: 'dépôt', workshop: 'atelier', port: 'port', shop: 'magasin', airport: 'aéroport', road: 'route', parcel: 'colis postal', online: 'en ligne', market: 'marché' };
const VALUE_BASES: Readonly<Record<string, string>> = { street: 'rue', declared: 'déclarée', authentic: 'authentique', court: 'tribunal' };
const TRIGGERS: Readonly<Record<string, string>> = { targeting: 'ciblage', tip: 'renseignement', rightHolder: 'titulaire du droit', routine: 'contrôle courant', post: 'publication' };
const OUTCOMES: Readonly<Record<string, string>> = { pending: 'en cours', settlement: 'transaction', judgment: 'jugement', destruction: 'détruit', release: 'mainlevée', donation: 'don', suit: 'poursuite' };

/** Declarations and invoices by line, and the scans named as in the data file (the pro forma is not among them: it came by WhatsApp). */
export function buildCustomsFiles(data: SampleCase, pictures: ReadonlyMap<string, Uint8Array>): DropFile[] {
  const scans = data.invoices.flatMap(({ pic }) => {
    const bytes = pic === undefined || isProForma(pic) ? undefined : pictures.get(pic);
    return pic === undefined || bytes === undefined ? [] : [{ path: `douane/factures/${pic}.jpg`, bytes }];
  });
  return [toFile('douane/declarations.csv', [DECLARATIONS_HEADER, ...buildDeclarationRows(data)]), toFile('douane/factures.csv', [INVOICES_HEADER, ...buildInvoiceRows(data)]), ...scans];
}

/** One row for each line of each declaration; what belongs to the whole declaration is repeated. */
export function buildDeclarationRows(data: SampleCase): string[][] {
  return data.declarations.flatMap((declaration) => {
    const supplier = findById(data.companies, declaration.supplier);
    const importer = findParty(data, declaration.importer);
    const container = declaration.container === undefined ? '' : findById(data.containers, declaration.container).number;
    return declaration.lines.map((line) => [
      declaration.no,
      String(line.n),
      formatFrenchDate(declaration.date),
      declaration.office,
      importer.name,
      importer.ice,
      supplier.name ?? '',
      supplier.city,
      declaration.origin,
      findParty(data, declaration.declarant).name,
      line.hs,
      line.desc,
      formatFrenchNumber(line.qty),
      line.unit,
      formatFrenchNumber(line.net),
      formatFrenchNumber(line.gross),
      formatFrenchNumber(line.value),
      declaration.invoice === undefined ? '' : findById(data.invoices, declaration.invoice).number,
      formatFrenchNumber(declaration.rate),
      container,
      declaration.bl ?? declaration.awb ?? '',
      declaration.blDate === undefined ? '' : formatFrenchDate(declaration.blDate),
      declaration.loadPort ?? '',
      declaration.arrived === undefined ? '' : formatFrenchDate(declaration.arrived),
      formatFrenchNumber(declaration.packages),
      declaration.phone ?? '',
    ]);
  });
}

/** One row for each line of each invoice. */
export function buildInvoiceRows(data: SampleCase): string[][] {
  return data.invoices.flatMap((invoice) => {
    const supplier = findById(data.companies, invoice.supplier);
    const bank = data.bankAccounts.find((account) => account.holder.split(', ').includes(supplier.id));
    const proForma = isProForma(invoice.pic);
    return invoice.lines.map((line, index) => [
      invoice.number,
      proForma ? 'pro forma' : 'facture',
      formatFrenchDate(invoice.date),
      supplier.name ?? '',
      [supplier.address, supplier.city].filter(Boolean).join(', '),
      bank?.number ?? '',
      findParty(data, invoice.buyer).name,
      invoice.currency,
      invoice.incoterm,
      String(index + 1),
      line.d,
      formatFrenchNumber(line.q),
      formatFrenchNumber(line.u),
      formatFrenchNumber(line.a),
      formatFrenchNumber(invoice.freight),
      formatFrenchNumber(invoice.insurance),
      formatFrenchNumber(invoice.total),
      invoice.declarations.map((id) => findById(data.declarations, id).no).join(', '),
      invoice.pic === undefined || proForma ? '' : `factures/${invoice.pic}.jpg`,
    ]);
  });
}

/** The register of seizures and the one photograph that came with a report. */
export function buildSeizureFiles(data: SampleCase, pictures: ReadonlyMap<string, Uint8Array>): DropFile[] {
  const photos = data.seizures.flatMap((seizure) => {
    const bytes = seizure.picture === undefined ? undefined : pictures.get(seizure.picture);
    return bytes === undefined ? [] : [{ path: `saisies/${nameSeizurePhoto(seizure.pv)}`, bytes }];
  });
  return [toFile('saisies/registre.csv', [SEIZURES_HEADER, ...buildSeizureRows(data)]), ...photos];
}

/** One row for each report. */
export function buildSeizureRows(data: SampleCase): string[][] {
  return data.seizures.map((seizure) => [
    seizure.pv,
    formatFrenchDate(seizure.at.slice(0, 10)),
    seizure.at.slice(11, 16),
    seizure.region,
    seizure.place,
    seizure.city,
    translate(PLACE_KINDS, seizure.placeKind),
    seizure.category,
    seizure.hs,
    seizure.brand ?? '',
    seizure.desc,
    formatFrenchNumber(seizure.qty),
    seizure.unit,
    formatFrenchNumber(seizure.value),
    seizure.basis === null ? '' : translate(VALUE_BASES, seizure.basis),
    seizure.legalBasis,
    translate(TRIGGERS, seizure.trigger),
    String(seizure.agents),
    seizure.offender === 'inconnu' ? 'inconnu' : findParty(data, seizure.offender).name,
    translate(OUTCOMES, seizure.outcome),
    seizure.outcomeDate === undefined ? '' : formatFrenchDate(seizure.outcomeDate),
    formatFrenchNumber(seizure.fine),
    seizure.container === undefined ? '' : findById(data.containers, seizure.container).number,
    seizure.declaration === undefined ? '' : findById(data.declarations, seizure.declaration).no,
    seizure.picture === undefined ? '' : nameSeizurePhoto(seizure.pv),
  ]);
}

/** The only invoice of the case that was never filed: its picture came from a telephone. */
function isProForma(picture: string | undefined): boolean {
  return picture?.endsWith('w') ?? false;
}

function nameSeizurePhoto(pv: string): string {
  return `PV-${pv.replace('/', '-')}.jpg`;
}

/** A firm or, for parcels, a person. */
function findParty(data: SampleCase, id: string): { name: string; ice: string } {
  const person = data.persons.find((candidate) => candidate.id === id);
  if (person !== undefined) return { name: person.nameLatn, ice: '' };
  const company = findById(data.companies, id);
  return { name: company.nameFr ?? company.name ?? '', ice: company.ice ?? '' };
}

function translate(words: Readonly<Record<string, string>>, key: string): string {
  const word = words[key];
  if (word === undefined) throw new Error(`no French word for ${key}`);
  return word;
}

function toFile(path: string, rows: string[][]): DropFile {
  return { path, bytes: Buffer.from(formatCsv(rows, { delimiter: ';', bom: true })) };
}
