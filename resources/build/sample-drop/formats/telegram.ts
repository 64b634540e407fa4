/** Telegram Desktop's `result.json` of one group, in the exporter's local time. */
import type { DropFile, SampleCase } from '../case-data.ts';
import { formatIsoLocal } from '../local-time.ts';
import { hashText } from '../random.ts';

const GROUP_ID = 1_900_000_142;
/** Answers to the message before: Telegram keeps the thread, the data file only the order. */
const REPLIES: Readonly<Record<string, string>> = { M037: 'M036', M041: 'M040', M043: 'M042', M048: 'M047', M049: 'M048', M051: 'M050', M059: 'M058', M062: 'M061' };

interface TextEntity {
  type: 'plain' | 'phone';
  text: string;
}

/** 31 messages and the two service entries (group created, message pinned). */
export function buildTelegramExport(data: SampleCase): DropFile {
  const messages = data.messages.filter((message) => message.channel === 'telegram');
  const chat = messages[0]?.chat ?? '';
  const ids = new Map(messages.map((message, index) => [message.id, 101 + index * 3]));
  const entries = messages.map((message) => {
    const id = ids.get(message.id) ?? 0;
    const replied = REPLIES[message.id];
    const entities = splitPhones(message.text);
    return {
      id,
      type: 'message',
      date: formatIsoLocal(message.at),
      date_unixtime: String(Date.parse(message.at) / 1000),
      from: message.from,
      from_id: message.from === chat ? `channel${GROUP_ID}` : makeUserId(message.from),
      ...(replied === undefined ? {} : { reply_to_message_id: ids.get(replied) }),
      text: entities.length === 1 && entities[0]?.type === 'plain' ? message.text : entities.map((entity) => (entity.type === 'plain' ? entity.text : entity)),
      text_entities: entities,
    };
  });
  const created = buildService(99, '2025-11-03T21:02:00Z', chat, { action: 'create_group', title: chat, members: [chat] });
  const pinned = buildService(102, '2025-11-03T21:12:00Z', chat, { action: 'pin_message', message_id: 101 });
  const [rules, ...rest] = entries;
  const result = { name: chat, type: 'private_supergroup', id: GROUP_ID, messages: [created, rules, pinned, ...rest] };
  return { path: 'telegram/result.json', bytes: Buffer.from(`${JSON.stringify(result, null, 1)}\n`) };
}

function buildService(id: number, at: string, actor: string, action: object): object {
  return { id, type: 'service', date: formatIsoLocal(at), date_unixtime: String(Date.parse(at) / 1000), actor, actor_id: `channel${GROUP_ID}`, ...action, text: '', text_entities: [] };
}

/** Cuts a text where Telegram marks a telephone number. */
function splitPhones(text: string): TextEntity[] {
  return text
    .split(/(0[67](?: ?\d\d){4})/)
    .filter((part) => part !== '')
    .map((part, _index, parts) => ({ type: /^0[67][ \d]+$/.test(part) && parts.length > 0 ? ('phone' as const) : ('plain' as const), text: part }));
}

function makeUserId(name: string): string {
  return `user${6_000_000_000 + (hashText(`telegram${name}`) % 900_000_000)}`;
}
