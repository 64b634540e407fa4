export * from './axis.ts';
