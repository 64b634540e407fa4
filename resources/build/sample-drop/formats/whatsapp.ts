/** The WhatsApp group as an iPhone set to French exports it: a ZIP with `_chat.txt` and the pictures. */
import { zipSync, type Zippable } from 'fflate';
import { findById, type DropFile, type SampleCase } from '../case-data.ts';
import { readMoroccanClock } from '../local-time.ts';

/** U+200E, which the iPhone puts before what it says itself and before lines with an attachment. */
const LRM = '\u200e';
const NOTICE = 'Les messages et les appels sont chiffrés de bout en bout. Seules les personnes prenant part à cette discussion peuvent les lire, les écouter ou les partager.';

/** 34 messages and two notices of WhatsApp's own (encryption, group created). */
export function buildWhatsappExport(data: SampleCase, pictures: ReadonlyMap<string, Uint8Array>): DropFile {
  const messages = data.messages.filter((message) => message.channel === 'whatsapp');
  const chat = messages[0]?.chat ?? '';
  const lines = [`${formatStamp('2025-12-14T19:58:12Z')}${chat}: ${LRM}${NOTICE}`, `${LRM}${formatStamp('2025-12-14T19:58:12Z')}${chat}: ${LRM}Salma T. a créé ce groupe`];
  const archive: Zippable = {};
  messages.forEach((message, index) => {
    const head = `${formatStamp(message.at)}${formatSender(message.from)}: ${message.text}`;
    if (message.picture === undefined) return void lines.push(head);
    const picture = findById(data.pictures, message.picture);
    const c = readMoroccanClock(message.at);
    const name = `${String(index + 2).padStart(8, '0')}-PHOTO-${c.year}-${c.month}-${c.day}-${c.hour}-${c.minute}-${c.second}.jpg`;
    const bytes = pictures.get(picture.id);
    if (bytes === undefined) throw new Error(`picture ${picture.id} was not drawn`);
    archive[name] = [bytes, { level: 0 }];
    lines.push(`${LRM}${head} ${LRM}<pièce jointe : ${name}>`);
  });
  archive['_chat.txt'] = [Buffer.from(`${lines.join('\r\n')}\r\n`), { level: 9 }];
  // A ZIP keeps local times of the machine that writes it; one fixed time keeps the bytes the same everywhere.
  return { path: 'whatsapp/discussion.zip', bytes: zipSync(archive, { mtime: new Date(2026, 2, 12, 10, 0, 0), os: 3 }) };
}

function formatStamp(iso: string): string {
  const c = readMoroccanClock(iso);
  return `[${c.day}/${c.month}/${c.year}, ${c.hour}:${c.minute}:${c.second}] `;
}

/** A contact without a name shows as a number between direction marks, with no-break spaces and hyphens. */
function formatSender(name: string): string {
  return name.startsWith('+') ? `\u202a${name.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011')}\u202c` : name;
}
