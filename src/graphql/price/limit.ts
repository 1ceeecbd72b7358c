/** The most that an operation may cost unless a setting says otherwise. */
export const MAX_PRICE = 500_000;
