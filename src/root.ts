/** The folder of the project, or of the package: of sources and of the built program alike it is the next one up. */
export const ROOT = new URL('../', import.meta.url);
