export * from './link.ts';
export * from './rows.ts';
