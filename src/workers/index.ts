export * from './parts.ts';
export * from './protocol.ts';
