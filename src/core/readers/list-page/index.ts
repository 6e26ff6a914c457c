export { authorsOf } from './authors.ts';
export type { Box, Page } from './page.ts';
export { createPage } from './page.ts';
export { type Scan, scanPage } from './scan.ts';
export { resultOf } from './result.ts';
export { withCards } from './cards/index.ts';
