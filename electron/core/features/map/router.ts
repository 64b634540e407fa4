import { z } from 'zod';
import { isWithin, readCityGroup, readEntityKey } from '../../../../shared/domain/geo/place-keys.ts';
import { MirsadError } from '../../../../shared/model/errors.ts';
import { zId, zPeriod } from '../../../../shared/model/ids.ts';
import {
  zAddSource, zMapAtlas, zNewWarehouse, zPlaceCount, zPlacePosts, zPlaceQuery, zRelated, zRelatedQuery, zWarehouseDetail, zWarehouseMove, zWarehousePatch,
  zWarehouseRow, zWarehouseStatusChange,
} from '../../../../shared/model/map.ts';
import { loadAtlas } from '../../gazetteer.ts';
import { caseMutation, caseQuery, publicProcedure, router } from '../../trpc.ts';
import { listPlacePosts, listRelatedPlaces } from './place-posts.repo.ts';
import { bringUpToDate, countPlaces, isBehind } from './places.repo.ts';
import { addWarehouse, addWarehouseSource, editWarehouse, moveWarehouse, removeWarehouseSource, setWarehouseStatus } from './warehouse-changes.ts';
import { readWarehouse } from './warehouse-detail.ts';
import { listWarehouses, listWarehousesOf } from './warehouses.repo.ts';

const zWarehouseId = z.object({ id: zId });

/** Warehouses a person places on the map. */
const warehousesRouter = router({
  list: caseQuery.output(z.array(zWarehouseRow)).query(({ ctx }) => ctx.read(listWarehouses)),

  get: caseQuery.input(zWarehouseId).output(zWarehouseDetail).query(({ ctx, input }) => ctx.read(async (r) => {
    const detail = await readWarehouse(r, input.id);
    if (!detail) throw new MirsadError('not-found', { table: 'warehouse', id: input.id });
    return detail;
  })),

  add: caseMutation('warehouse.add').input(zNewWarehouse).output(zWarehouseId).mutation(async ({ ctx, input }) => ({ id: await addWarehouse(ctx.uow, input) })),
  edit: caseMutation('warehouse.edit').input(zWarehousePatch).mutation(({ ctx, input }) => editWarehouse(ctx.uow, input)),
  move: caseMutation('warehouse.move').input(zWarehouseMove).mutation(({ ctx, input }) => moveWarehouse(ctx.uow, input)),
  setStatus: caseMutation('warehouse.status').input(zWarehouseStatusChange).mutation(({ ctx, input }) => setWarehouseStatus(ctx.uow, input)),
  addSource: caseMutation('warehouse.source').input(zAddSource).mutation(({ ctx, input }) => addWarehouseSource(ctx.uow, input)),
  removeSource: caseMutation('warehouse.source').input(z.object({ warehouseId: zId, sourceId: zId }))
    .mutation(({ ctx, input }) => removeWarehouseSource(ctx.uow, input.warehouseId, input.sourceId)),
});

/** The map: named places with their posts, warehouses, entry points and routes. */
export const mapRouter = router({
  /** What is drawn without any case: the gazetteer's points, entry points, schematic routes. */
  atlas: publicProcedure.output(zMapAtlas).query(async ({ ctx }) => {
    const { places, entryPoints, routes } = await loadAtlas(ctx.app.paths.resources);
    return {
      places: places.flatMap(({ id, kind, city, area, nameFr, nameAr, lat, lon, precisionM }) =>
        lat === null || lon === null || precisionM === null ? [] : [{ id, kind, city, area, nameFr, nameAr, lat, lon, precisionM }]),
      entryPoints: [...entryPoints],
      routes: [...routes],
    };
  }),

  /** Places the posts name, with their counts; `bounds` leaves out what lies outside. */
  places: caseQuery.input(zPlaceQuery).output(z.array(zPlaceCount)).query(async ({ ctx, input }) => {
    const { session } = ctx;
    // Brings derived figures up to date after an import; the answer is the same without, only slower.
    if (!session.readOnly && await ctx.read(isBehind)) await session.db.write(bringUpToDate);
    const counts = await ctx.read((r) => countPlaces(r, input));
    const { bounds } = input;
    if (!bounds) return counts;
    const { places } = await loadAtlas(ctx.app.paths.resources);
    const inside = new Set(places.filter((place) => isWithin(place, bounds)).map((place) => place.id));
    return counts.filter(({ key }) => inside.has(readCityGroup(key) ?? key));
  }),

  /** The posts that name a place, newest first. `expected` is the count `places` gave: it chooses the faster way through a big case. */
  postsAt: caseQuery
    .input(zPeriod.extend({ key: z.string().min(2).max(80), expected: z.number().int().min(0).default(0), cursor: z.string().nullish(), limit: z.number().int().min(1).max(200).default(50) }))
    .output(zPlacePosts)
    .query(({ ctx, input }) => ctx.read((r) => listPlacePosts(r, {
      key: input.key, period: { from: input.from, to: input.to }, cursor: input.cursor ?? null, limit: input.limit, expected: input.expected,
    }))),

  /** Which places and warehouses belong to posts and entities selected elsewhere. */
  related: caseQuery.input(zRelatedQuery).output(zRelated).query(({ ctx, input }) => ctx.read(async (r) => ({
    placeKeys: (await listRelatedPlaces(r, input.posts, input.entities)).flatMap((key) => readEntityKey(key) ?? []),
    warehouseIds: await listWarehousesOf(r, [...input.posts, ...input.entities]),
  }))),

  warehouses: warehousesRouter,
});
