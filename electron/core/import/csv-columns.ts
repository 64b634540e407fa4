import { MAPPING_TARGETS, type Mapping } from '../../../shared/model/import.ts';

export type Target = (typeof MAPPING_TARGETS)[number];
/** Index of the column that holds each field. */
export type Columns = Partial<Record<Target, number>>;

/** How collectors name their columns, in the folded form of `foldHeader`; the first present wins. */
const SYNONYMS: Readonly<Record<Target, readonly string[]>> = {
  id: ['id', 'postid', 'videoid', 'itemid', 'nativeid', 'identifiant', 'idpublication', 'المعرف', 'معرف', 'رقمالمنشور'],
  platform: ['platform', 'plateforme', 'reseau', 'reseausocial', 'network', 'المنصه', 'منصه', 'الشبكه', 'شبكه'],
  author: ['handle', 'authorhandle', 'username', 'pseudonyme', 'pseudo', 'page', 'user', 'compte', 'account', 'author', 'auteur', 'اسمالحساب', 'الحساب', 'حساب', 'صاحب', 'صاحبالمنشور', 'الكاتب', 'الناشر', 'ناشر'],
  authorName: ['authorname', 'authorfullname', 'displayname', 'nickname', 'fullname', 'nomauteur', 'nomdelapage', 'pagename', 'author', 'auteur', 'الاسم', 'اسم', 'صاحب', 'صاحبالمنشور'],
  authorId: ['authorid', 'userid', 'idauteur', 'معرفالحساب'],
  text: ['text', 'texte', 'description', 'desc', 'body', 'message', 'caption', 'legende', 'contenu', 'content', 'publication', 'نص', 'النص', 'المحتوي', 'محتوي', 'نصالمنشور', 'المنشور'],
  createdAt: ['createdat', 'publishedat', 'created', 'date', 'datepublication', 'datedepublication', 'publiele', 'publieele', 'createtime', 'timestamp', 'postedat', 'تاريخ', 'التاريخ', 'تاريخالنشر'],
  url: ['url', 'permalink', 'link', 'lien', 'posturl', 'adresse', 'رابط', 'الرابط'],
  views: ['views', 'viewcount', 'playcount', 'plays', 'vues', 'مشاهدات', 'المشاهدات'],
  likes: ['likes', 'likecount', 'diggcount', 'jaime', 'mentionsjaime', 'اعجابات', 'الاعجابات'],
  shares: ['shares', 'sharecount', 'repostcount', 'partages', 'مشاركات', 'المشاركات'],
  comments: ['comments', 'commentcount', 'commentaires', 'تعليقات', 'التعليقات'],
  media: ['media', 'mediafile', 'fichiermedia', 'images', 'image', 'photo', 'video', 'fichier', 'صوره', 'الصوره', 'ملف'],
  place: ['place', 'lieu', 'location', 'مكان', 'المكان'],
  lang: ['lang', 'language', 'langue', 'لغه', 'اللغه'],
  collectedAt: ['collectedat', 'capturedat', 'relevele', 'datedecollecte', 'datecollecte', 'datecapture', 'captureele', 'تاريخالجمع', 'تاريخالالتقاط'],
  collector: ['collector', 'collectedby', 'collecteur', 'relevepar', 'capturepar', 'جامع', 'الجامع', 'القايمبالالتقاط'],
};

/** Case, accents, spaces, punctuation and Arabic letter variants do not tell columns apart. */
export function foldHeader(name: string): string {
  return name.normalize('NFKD').toLowerCase().replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه').replace(/ى/g, 'ي').replace(/ئ/g, 'ي').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Finds the columns by a saved mapping, else by their usual names. A column serves one field. */
export function findColumns(header: readonly string[], mapping: Mapping | null): Columns {
  const columns: Columns = {};
  if (mapping) {
    for (const target of MAPPING_TARGETS) {
      const name = mapping.columns[target];
      const index = name === undefined ? -1 : header.findIndex((column) => column === name || foldHeader(column) === foldHeader(name));
      if (index >= 0) columns[target] = index;
    }
    return columns;
  }
  const folded = header.map(foldHeader);
  const taken = new Set<number>();
  // In the order of the targets: an author column is the handle unless another one is, then it is the name.
  for (const target of MAPPING_TARGETS) {
    const index = SYNONYMS[target].map((name) => folded.indexOf(name)).find((at) => at >= 0 && !taken.has(at));
    if (index === undefined) continue;
    columns[target] = index;
    taken.add(index);
  }
  return columns;
}
